package fr.verbatim.ingest.plain;

import fr.verbatim.corpus.Paragraph;
import fr.verbatim.ingest.reading.Assembly;
import fr.verbatim.ingest.reading.Blanks;
import fr.verbatim.ingest.reading.DocumentUnreadable;
import fr.verbatim.ingest.reading.Patience;
import fr.verbatim.ingest.reading.Reader;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.reading.Run;
import fr.verbatim.ingest.reading.Source;
import fr.verbatim.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads captions, WebVTT and SubRip: voices become speakers, and what one says until another does
/// a turn. Thread-safe.
///
/// The order is the file's: times are often wrong, and are kept only to find the place in the
/// recording.
public final class CaptionReader implements Reader {

    private static final Pattern ASIDE = Pattern.compile("(NOTE|STYLE|REGION)(\\s.*)?");

    @Override
    public String name() {
        return "captions";
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public Reading read(Source source) {
        var decoded = PlainText.of(source);
        var assembly = new Assembly();
        decoded.doubt(source, assembly);
        var captions = CaptionLabels.named(captions(decoded.text(), assembly));
        if (captions.isEmpty()) {
            throw new DocumentUnreadable("ingest.no-captions", source.name());
        }
        turns(captions, assembly);
        return assembly.build(source.mediaType(), decoded.encoding());
    }

    private static List<Caption> captions(String text, Assembly assembly) {
        var captions = new ArrayList<Caption>();
        var lines = text.replace("\uFEFF", "").lines().toList();
        var wrong = 0;
        for (var at = 0; at < lines.size(); ) {
            Patience.check();
            var end = blockEnd(lines, at);
            var block = lines.subList(at, end);
            var timeLine = timeLine(block);
            if (timeLine >= 0) {
                var time = CaptionTime.parse(block.get(timeLine));
                wrong += time.startMs() == null || time.endMs() == null ? 1 : 0;
                captions.addAll(
                        Caption.parts(
                                timeLine > 0 ? block.get(timeLine - 1) : "",
                                time,
                                String.join("\n", block.subList(timeLine + 1, block.size()))));
            } else if (!block.isEmpty()) {
                aside(block, assembly);
            }
            at = end + 1;
        }
        if (wrong > 0) {
            assembly.doubt("ingest.caption-times", wrong);
        }
        return captions;
    }

    /// A caption ends at a blank line.
    private static int blockEnd(List<String> lines, int from) {
        var end = from;
        while (end < lines.size() && !lines.get(end).isBlank()) {
            end++;
        }
        return end;
    }

    private static int timeLine(List<String> block) {
        for (var i = 0; i < block.size(); i++) {
            if (CaptionTime.isLine(block.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static void aside(List<String> block, Assembly assembly) {
        var first = block.getFirst().strip();
        var isMark = first.equals("WEBVTT") && block.size() == 1;
        var isStyle = ASIDE.matcher(first).matches() && !first.startsWith("NOTE");
        if (!isMark && !isStyle) {
            assembly.removed("ingest.caption-aside", String.join(" ", block).strip());
        }
    }

    private static void turns(List<Caption> captions, Assembly assembly) {
        var turn = new ArrayList<Caption>();
        for (var caption : captions) {
            if (!turn.isEmpty() && !turn.getLast().goesOnWith(caption)) {
                turn(Caption.joined(turn), assembly);
                turn.clear();
            }
            turn.add(caption);
        }
        turn(Caption.joined(turn), assembly);
    }

    /// Writes a turn; a name alone, without any word, is none.
    private static void turn(Caption caption, Assembly assembly) {
        if (Blanks.isBlank(caption.text())) {
            return;
        }
        assembly.paragraph(Run.of(caption.text()), Paragraph.Style.BODY, 0);
        var end = assembly.length();
        assembly.turn(
                new Span(end - caption.text().length(), end),
                caption.speaker(),
                caption.time().startMs(),
                caption.time().endMs());
    }
}
