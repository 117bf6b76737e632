package fr.verbatim.ingest.transcript;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Collects the segments of a noScribe file. Confined to one thread.
///
/// The anchors keep the codes, `S00`; the labels that begin the paragraphs have the names that
/// somebody gave to them since. A voice that speaks while another does stands between `//`.
final class NoScribeFragments {

    private static final Pattern ANCHOR = Pattern.compile("ts_(\\d+)_(\\d+)_(?://)?(.*)");
    private static final Pattern LABEL =
            Pattern.compile("(?s)\\s*(?://)?\\s*([^:/\\[\\]]{1,40}?)\\h*:(.*)");
    private static final Pattern STAMP = Pattern.compile("^\\s*\\[\\d\\d:\\d\\d:\\d\\d]");
    private static final Pattern PAUSE = Pattern.compile("\\s*\\([^()]{1,40}\\)\\s*");

    private final List<Fragment> fragments = new ArrayList<>();
    private final List<String> asides = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable String anchor;
    private String code = "";
    private boolean begun;
    private boolean inBody;
    private boolean beginsParagraph;

    /// Words between two anchors.
    ///
    /// @param anchor the name of the anchor before them; null in a paragraph that has none
    /// @param code whose voice it is
    /// @param labelled whether a label may begin them
    private record Fragment(@Nullable String anchor, String code, boolean labelled, String text) {}

    void read(Html.Piece piece) {
        switch (piece) {
            case Html.Piece.Open open -> open(open);
            case Html.Piece.Close close -> {
                if (isParagraph(close.name())) {
                    paragraph();
                }
            }
            case Html.Piece.Text words -> {
                if (inBody) {
                    text.append(words.text());
                }
            }
        }
    }

    private void open(Html.Piece.Open open) {
        var found = ANCHOR.matcher(open.attribute("name"));
        if (open.name().equals("body")) {
            inBody = true;
        } else if (open.name().equals("br")) {
            text.append(' ');
        } else if (isParagraph(open.name())) {
            paragraph();
        } else if (open.name().equals("a") && found.matches()) {
            flush();
            begun = true;
            inBody = true;
            anchor = open.attribute("name");
            code = found.group(3).strip();
        }
    }

    private static boolean isParagraph(String element) {
        return element.equals("p") || element.equals("div");
    }

    private void paragraph() {
        flush();
        anchor = null;
        beginsParagraph = true;
    }

    private void flush() {
        var written = text.toString();
        text.setLength(0);
        if (written.isBlank()) {
            return;
        }
        if (begun) {
            var labelled = beginsParagraph || written.strip().startsWith("//");
            fragments.add(new Fragment(anchor, code, labelled, written));
            beginsParagraph = false;
        } else {
            asides.add(written.strip().replaceAll("\\s+", " "));
        }
    }

    void say(Transcript transcript) {
        flush();
        for (var i = 0; i < asides.size(); i++) {
            if (i == 0) {
                transcript.assembly().metadata("titre", asides.getFirst());
            } else {
                transcript.assembly().removed("ingest.aside", asides.get(i));
            }
        }
        var names = names();
        var silence = "";
        Utterance last = null;
        for (var fragment : fragments) {
            var said = utterance(fragment, names, transcript);
            if (said.speaker() == null && last == null && PAUSE.matcher(said.text()).matches()) {
                silence = said.text() + " ";
                continue;
            }
            last =
                    new Utterance(
                            said.speaker(), said.startMs(), said.endMs(), silence + said.text());
            silence = "";
            transcript.say(last);
        }
    }

    /// Returns the name that the labels give most often to each code.
    private Map<String, String> names() {
        var counts = new HashMap<String, Map<String, Integer>>();
        for (var fragment : fragments) {
            var found = LABEL.matcher(fragment.text);
            if (fragment.labelled && !fragment.code.isEmpty() && found.matches()) {
                counts.computeIfAbsent(fragment.code, _ -> new HashMap<>())
                        .merge(found.group(1), 1, Integer::sum);
            }
        }
        var names = new HashMap<String, String>();
        counts.forEach(
                (voice, labels) ->
                        labels.entrySet().stream()
                                .max(Comparator.comparingInt(Map.Entry::getValue))
                                .ifPresent(it -> names.put(voice, it.getKey())));
        return names;
    }

    private static Utterance utterance(
            Fragment fragment, Map<String, String> names, Transcript transcript) {
        var speaker = names.getOrDefault(fragment.code, fragment.code);
        var words = fragment.text;
        var label = LABEL.matcher(words);
        if (fragment.labelled && label.matches()) {
            var name = label.group(1);
            if (name.equals(fragment.code) || names.containsValue(name)) {
                speaker = names.getOrDefault(name, name);
                words = label.group(2);
            }
        }
        words = STAMP.matcher(words).replaceFirst("").strip();
        words = words.replaceAll("^//|//$", "");
        var found = ANCHOR.matcher(fragment.anchor == null ? "" : fragment.anchor);
        var timed = found.matches();
        return new Speech()
                .words(words)
                .take(
                        speaker.isEmpty() ? null : speaker,
                        timed ? transcript.milliseconds(found.group(1)) : null,
                        timed ? transcript.milliseconds(found.group(2)) : null);
    }
}
