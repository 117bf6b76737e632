package fr.verbatim.ingest.plain;

import fr.verbatim.corpus.Paragraph;
import fr.verbatim.ingest.reading.Assembly;
import fr.verbatim.ingest.reading.Entities;
import fr.verbatim.ingest.reading.Patience;
import fr.verbatim.ingest.reading.Reader;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.reading.Run;
import fr.verbatim.ingest.reading.Source;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Reads Markdown as people write transcripts in it: headings, lists, quotes, bold, italics and
/// tables become layers, and their signs leave the text. Lines stay lines, since a turn often takes
/// one. Thread-safe.
public final class MarkdownReader implements Reader {

    private static final Pattern HEADING = Pattern.compile("\\s{0,3}(#{1,6})\\s+(.*?)\\s*#*\\s*");
    private static final Pattern ITEM = Pattern.compile("(\\s*)[-*+]\\s+(.*)");
    private static final Pattern QUOTE = Pattern.compile("\\s{0,3}>\\s?(.*)");
    private static final Pattern RULE = Pattern.compile("\\s{0,3}([-*_])(\\s*\\1){2,}\\s*");
    private static final Pattern ROW = Pattern.compile("\\s*\\|(.*)\\|\\s*");
    private static final Pattern TABLE_RULE =
            Pattern.compile("\\s*\\|?[\\s:|-]*-[\\s:|-]*\\|?\\s*");
    private static final Pattern PROPERTY = Pattern.compile("([\\p{L} _-]{1,40}?)\\s*:\\s*(.+)");
    private static final Pattern LINE_BREAK = Pattern.compile("(?<!\\\\)((?:\\\\{2})*)\\\\$");
    private static final Pattern INLINE =
            Pattern.compile(
                    "\\\\(?<escaped>\\p{Punct})"
                            + "|(?<entity>&(?:#\\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,8});)"
                            + "|(?<two>\\*\\*|__)(?=\\S)(?<bold>.{1,2000}?)(?<=\\S)\\k<two>"
                            + "|(?<![\\p{L}\\p{N}])(?<one>[*_])(?=\\S)"
                            + "(?<italic>[^*_]{1,2000}?)(?<=\\S)\\k<one>(?![\\p{L}\\p{N}])");

    @Override
    public String name() {
        return "md";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Reading read(Source source) {
        var decoded = PlainText.of(source);
        var assembly = new Assembly();
        decoded.doubt(source, assembly);
        var lines = decoded.text().replace("\uFEFF", "").lines().toList();
        var inTable = false;
        for (var line : lines.subList(frontMatter(lines, assembly), lines.size())) {
            Patience.check();
            inTable = line(line, inTable, assembly);
        }
        if (inTable) {
            assembly.endTable();
        }
        return assembly.build(source.mediaType(), decoded.encoding());
    }

    /// Reads the block of properties between two lines of dashes; returns the number of lines it
    /// takes.
    private static int frontMatter(List<String> lines, Assembly assembly) {
        if (lines.isEmpty() || !lines.getFirst().strip().equals("---")) {
            return 0;
        }
        var end = 1;
        while (end < lines.size() && !lines.get(end).strip().equals("---")) {
            if (!PROPERTY.matcher(lines.get(end)).matches()) {
                return 0;
            }
            end++;
        }
        if (end == lines.size()) {
            return 0;
        }
        for (var line : lines.subList(1, end)) {
            PROPERTY.matcher(line)
                    .results()
                    .findFirst()
                    .ifPresent(
                            it ->
                                    assembly.metadata(
                                            it.group(1).toLowerCase(Locale.FRENCH),
                                            it.group(2).strip()));
        }
        return end + 1;
    }

    private static boolean line(String line, boolean inTable, Assembly assembly) {
        var row = ROW.matcher(line);
        if (row.matches()) {
            if (!inTable) {
                assembly.beginTable();
            }
            if (!TABLE_RULE.matcher(line).matches()) {
                assembly.beginRow();
                Arrays.stream(row.group(1).split("(?<!\\\\)\\|", -1))
                        .forEach(cell -> assembly.cell(List.of(inline(cell.strip()))));
            }
            return true;
        }
        if (inTable) {
            assembly.endTable();
        }
        block(line, assembly);
        return false;
    }

    private static void block(String line, Assembly assembly) {
        var heading = HEADING.matcher(line);
        var item = ITEM.matcher(line);
        var quote = QUOTE.matcher(line);
        if (RULE.matcher(line).matches()) {
            return;
        }
        if (heading.matches()) {
            assembly.paragraph(
                    inline(heading.group(2)), Paragraph.Style.HEADING, heading.group(1).length());
        } else if (item.matches()) {
            assembly.paragraph(
                    inline(item.group(2)),
                    Paragraph.Style.LIST_ITEM,
                    1 + item.group(1).length() / 2);
        } else {
            assembly.paragraph(
                    inline(quote.matches() ? quote.group(1) : line.strip()),
                    Paragraph.Style.BODY,
                    0);
        }
    }

    private static Run inline(String written) {
        var builder = new Run.Builder();
        append(builder, LINE_BREAK.matcher(written).replaceFirst("$1"), false, false);
        return builder.take();
    }

    private static void append(Run.Builder builder, String written, boolean bold, boolean italic) {
        var from = 0;
        for (MatchResult found : INLINE.matcher(written).results().toList()) {
            builder.append(written.substring(from, found.start()), bold, italic);
            if (found.group("bold") != null) {
                append(builder, found.group("bold"), true, italic);
            } else if (found.group("italic") != null) {
                append(builder, found.group("italic"), bold, true);
            } else if (found.group("entity") != null) {
                builder.append(Entities.decode(found.group("entity")), bold, italic);
            } else {
                builder.append(found.group("escaped"), bold, italic);
            }
            from = found.end();
        }
        builder.append(written.substring(from), bold, italic);
    }
}
