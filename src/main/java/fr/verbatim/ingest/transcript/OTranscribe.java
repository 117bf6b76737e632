package fr.verbatim.ingest.transcript;

import fr.verbatim.corpus.Paragraph;
import fr.verbatim.ingest.plain.PlainText;
import fr.verbatim.ingest.reading.Assembly;
import fr.verbatim.ingest.reading.DocumentUnreadable;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.reading.Run;
import fr.verbatim.ingest.reading.Source;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// oTranscribe's `.otr`: text typed freely, with times of the recording in it. Thread-safe.
///
/// It says not who speaks: its paragraphs are read as those of any text, each time in square
/// brackets.
final class OTranscribe implements TranscriptFormat {

    private static final Pattern BEGINNING =
            Pattern.compile("(?s)\\s*\\{\\s*\"text\"\\s*:\\s*\"\\s*<.*");
    private static final Set<String> BLOCKS =
            Set.of("p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "blockquote");

    @Override
    public String name() {
        return "otranscribe";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String mediaType() {
        return "application/x-otranscribe+json";
    }

    @Override
    public boolean recognises(Beginning beginning) {
        return BEGINNING.matcher(beginning.text()).matches()
                || (beginning.ending().equals("otr") && beginning.text().strip().startsWith("{"));
    }

    @Override
    public Reading read(Source source) {
        var decoded = PlainText.of(source);
        var tree = Whisper.tree(source, decoded.text());
        var assembly = new Assembly();
        decoded.doubt(source, assembly);
        var media = tree.path("media").asString("");
        if (!media.isBlank()) {
            assembly.metadata("enregistrement", media.strip());
        }
        var body = new Body(assembly);
        Html.pieces(tree.path("text").asString("")).forEach(body::read);
        body.endParagraph();
        if (assembly.length() == 0) {
            throw new DocumentUnreadable("ingest.no-speech", source.name());
        }
        return assembly.build(source.mediaType(), decoded.encoding());
    }

    /// Confined to one thread.
    private static final class Body {

        private final Assembly assembly;
        private final Run.Builder run = new Run.Builder();
        private int bold;
        private int italic;
        private String stamp = "";
        private boolean inStamp;

        private Body(Assembly assembly) {
            this.assembly = assembly;
        }

        private void read(Html.Piece piece) {
            switch (piece) {
                case Html.Piece.Open open -> {
                    emphasis(open.name(), 1);
                    if (BLOCKS.contains(open.name())) {
                        endParagraph();
                    } else if (open.attribute("class").contains("timestamp")) {
                        inStamp = true;
                        stamp = clock(open.attribute("data-timestamp"));
                    }
                }
                case Html.Piece.Close close -> {
                    emphasis(close.name(), -1);
                    if (BLOCKS.contains(close.name())) {
                        endParagraph();
                    } else if (close.name().equals("span")) {
                        endStamp();
                    }
                }
                case Html.Piece.Text text -> text(text.text());
            }
        }

        private void emphasis(String element, int step) {
            if (element.equals("b") || element.equals("strong")) {
                bold = Math.max(0, bold + step);
            } else if (element.equals("i") || element.equals("em")) {
                italic = Math.max(0, italic + step);
            }
        }

        private void text(String words) {
            if (inStamp) {
                stamp = Times.clock(words) == null ? stamp : words.strip();
            } else {
                run.append(words.replaceAll("[ \\t\\r\\n]+", " "), bold > 0, italic > 0);
            }
        }

        private void endStamp() {
            if (inStamp && !stamp.isEmpty()) {
                run.append(run.endsBlank() ? "" : " ", false, false);
                run.append("[" + stamp + "] ", false, false);
            }
            inStamp = false;
        }

        private void endParagraph() {
            endStamp();
            assembly.paragraph(run.take().stripped(), Paragraph.Style.BODY, 0);
        }

        private static String clock(String seconds) {
            var time = Times.seconds(seconds);
            return time == null
                    ? ""
                    : String.format(
                            Locale.ROOT,
                            "%d:%02d:%02d",
                            time / 3_600_000,
                            time / 60_000 % 60,
                            time / 1_000 % 60);
        }
    }
}
