package fr.verbatim.ingest.transcript;

import fr.verbatim.corpus.Role;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads the tags of a `.sonal` file. Confined to one thread.
///
/// The list of speakers stands in a script, and a segment gives the number of its speaker in it; a
/// name that ends with `?` asks the questions. Codings, comments and pseudonyms are told, not
/// taken.
final class SonalBody {

    private static final Pattern CODE = Pattern.compile("\\bcat_\\d+");

    private final Transcript transcript;
    private final List<String> speakers = new ArrayList<>();
    private final Speech speech = new Speech();
    private final StringBuilder notes = new StringBuilder();
    private Html.Piece.@Nullable Open script;
    private Html.Piece.@Nullable Open segment;
    private int spans;
    private int segmentDepth;
    private boolean inNotes;
    private boolean inText;
    private int codings;
    private int pseudonyms;

    SonalBody(Transcript transcript) {
        this.transcript = transcript;
    }

    void read(Html.Piece piece) {
        switch (piece) {
            case Html.Piece.Open open -> open(open);
            case Html.Piece.Close close -> close(close.name());
            case Html.Piece.Text text -> text(text.text());
        }
    }

    private void open(Html.Piece.Open open) {
        script = open.name().equals("script") || open.name().equals("style") ? open : null;
        if (open.name().equals("div")) {
            inNotes = open.attribute("id").equals("txtnotes");
            inText |= open.attribute("id").equals("contenuText");
        } else if (open.name().equals("span")) {
            spans++;
            if (open.attribute("class").contains("lblseg")) {
                say();
                segment = open;
                segmentDepth = spans;
            } else {
                describe(open);
            }
        } else if (open.name().equals("br")) {
            speech.blank();
        }
    }

    private void describe(Html.Piece.Open fragment) {
        codings += CODE.matcher(fragment.attribute("class")).find() ? 1 : 0;
        pseudonyms += fragment.attribute("data-pseudo").isBlank() ? 0 : 1;
        if (!fragment.attribute("data-obs").isBlank()) {
            transcript
                    .assembly()
                    .removed(
                            "ingest.comment",
                            fragment.attribute("data-auth"),
                            fragment.attribute("data-obs").strip());
        }
    }

    private void close(String element) {
        if (element.equals("div")) {
            inNotes = false;
        } else if (element.equals("span")) {
            if (segment != null && spans == segmentDepth) {
                say();
            }
            spans = Math.max(0, spans - 1);
        }
        script = null;
    }

    private void text(String words) {
        if (script != null) {
            if (script.attribute("id").equals("loc-json")) {
                speakers(words);
            }
        } else if (inText) {
            speech.words(words);
        } else if (inNotes) {
            notes.append(words);
        }
    }

    /// Reads the list that stands in braces, which are no JSON.
    private void speakers(String written) {
        var start = written.indexOf('[');
        var end = written.lastIndexOf(']');
        if (start < 0 || end < start) {
            return;
        }
        try {
            Whisper.MAPPER
                    .readTree(written.substring(start, end + 1))
                    .forEach(name -> speakers.add(name.asString("").strip()));
        } catch (JacksonException broken) {
            speakers.clear();
        }
    }

    /// Says the segment that ends here, or words that stand in none.
    private void say() {
        if (segment == null) {
            if (!speech.isBlank()) {
                transcript.say(speech.take(null, null, null));
            }
            return;
        }
        var name = name(segment);
        var speaker = name.replaceAll("\\h*\\?$", "");
        if (!speaker.equals(name)) {
            transcript.assembly().role(speaker, Role.INTERVIEWER);
        }
        transcript.say(
                speech.take(
                        speaker.isEmpty() ? null : speaker,
                        transcript.seconds(segment.attribute("data-deb")),
                        transcript.seconds(segment.attribute("data-fin"))));
        segment = null;
    }

    private String name(Html.Piece.Open said) {
        var number = said.attribute("data-loc").strip();
        var index = number.matches("\\d{1,4}") ? Integer.parseInt(number) : -1;
        if (index >= 0 && index < speakers.size()) {
            return speakers.get(index);
        }
        var name = said.attribute("data-nomloc").strip();
        return name.isEmpty() && index > 0 ? "L" + index : name;
    }

    void end() {
        say();
        var written = notes.toString().strip().replaceAll("\\s+", " ");
        if (!written.isEmpty()) {
            transcript.assembly().metadata("notes", written);
        }
        if (codings > 0) {
            transcript.assembly().removed("ingest.codings-aside", codings);
        }
        if (pseudonyms > 0) {
            transcript.assembly().doubt("ingest.pseudonyms", pseudonyms);
        }
    }
}
