package fr.verbatim.ingest.turns;

import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.reading.Table;
import fr.verbatim.text.Span;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What a document says of itself before anyone speaks: `clé : valeur`, on lines or in a boxed
/// table. Immutable.
///
/// @param metadata values by lower-case key
/// @param end where the block ends; 0 when there is none
/// @param lines how many lines it takes
record Header(Map<String, String> metadata, int end, int lines) {

    private static final int MOST_LINES = 40;
    private static final Pattern PROPERTY =
            Pattern.compile(
                    "^[-•*–]?\\s*(\\p{L}[\\p{L}\\p{M}'’()·./°\\h-]{1,38}?)\\h*:\\h*(\\S.*)$");

    /// One of these makes a block a header; its other keys may be anything.
    private static final Set<String> KNOWN =
            Words.of(
                    """
                    date lieu duree heure titre enregistre climat acces tierspresents presents
                    fonction pseudonyme age sexe anciennete site retranscription transcription
                    transcripteur transcriptrice enqueteepresente contexte observatrice observateur
                    dateentretien datedelentretien lieudelentretien dureedelentretien duration place
                    conditions poste entretien support version auteur redacteur service objet
                    horaires horaire meteo type langue
                    """);

    /// Returns the header that `lines` begin with.
    static Header of(Reading reading, List<Line> lines) {
        var metadata = new LinkedHashMap<String, String>();
        var last = lastKnown(lines);
        for (var i = 0; i <= last; i++) {
            var found = PROPERTY.matcher(lines.get(i).text());
            if (found.matches()) {
                metadata.putIfAbsent(HeaderNames.of(found.group(1)), found.group(2).strip());
            }
        }
        var end = last < 0 ? 0 : lines.get(last).span().end();
        var boxed = boxed(reading, lines, metadata);
        end = Math.max(end, boxed);
        var reach = end;
        return new Header(
                metadata,
                end,
                (int) lines.stream().filter(line -> line.span().end() <= reach).count());
    }

    /// Returns the number of the last line of the block: after it come three lines that say nothing
    /// of the document.
    private static int lastKnown(List<Line> lines) {
        var last = -1;
        for (var i = 0; i < Math.min(lines.size(), MOST_LINES) && i - last <= 4; i++) {
            var found = PROPERTY.matcher(lines.get(i).text());
            if (found.matches() && isKnown(found.group(1), lines)) {
                last = i;
            }
        }
        return last < 0 ? last : withPersons(lines, last);
    }

    /// Returns the number of the last line of the block when the lines right after it say who asked
    /// and who answered: such a name stands once in the document, where a label would come back.
    private static int withPersons(List<Line> lines, int last) {
        for (var i = last + 1; i < lines.size(); i++) {
            var found = PROPERTY.matcher(lines.get(i).text());
            if (!found.matches()
                    || !HeaderNames.isPerson(found.group(1))
                    || count(lines, Names.key(found.group(1))) > 1) {
                return i - 1;
            }
        }
        return lines.size() - 1;
    }

    private static long count(List<Line> lines, String key) {
        return lines.stream()
                .map(line -> PROPERTY.matcher(line.text()))
                .filter(found -> found.matches() && Names.key(found.group(1)).equals(key))
                .count();
    }

    /// Returns whether a key is one of a header; that of somebody present who speaks later is not.
    private static boolean isKnown(String name, List<Line> lines) {
        var key = Names.key(name);
        return isKnown(name) && (!RoleWords.isRole(key) || count(lines, key) < 2);
    }

    private static boolean isKnown(String name) {
        return KNOWN.contains(Names.key(name)) || HeaderNames.isKnown(name);
    }

    private static int boxed(Reading reading, List<Line> lines, Map<String, String> metadata) {
        if (reading.tables().isEmpty() || lines.isEmpty()) {
            return 0;
        }
        var table = reading.tables().getFirst();
        var before =
                lines.stream().filter(line -> line.span().end() <= table.span().start()).count();
        if (before > 4) {
            return 0;
        }
        var text = reading.text().text();
        var found = new LinkedHashMap<String, String>();
        table.rows().forEach(row -> property(row, text, found));
        if (found.keySet().stream().noneMatch(Header::isKnown)) {
            return 0;
        }
        found.forEach(metadata::putIfAbsent);
        return table.span().end();
    }

    private static void property(Table.Row row, String text, Map<String, String> metadata) {
        if (row.cells().size() == 2) {
            var name = row.cells().getFirst().in(text).strip();
            var value = row.cells().getLast().in(text).strip();
            if (!name.isEmpty()
                    && name.length() <= 40
                    && !value.isEmpty()
                    && !name.contains("\n")) {
                metadata.putIfAbsent(HeaderNames.of(name.replaceAll("[\\s\\h]*:$", "")), value);
                return;
            }
        }
        for (Span cell : row.cells()) {
            cell.in(text)
                    .lines()
                    .map(line -> PROPERTY.matcher(line.strip()))
                    .filter(it -> it.matches())
                    .forEach(
                            it ->
                                    metadata.putIfAbsent(
                                            HeaderNames.of(it.group(1)), it.group(2).strip()));
        }
    }
}
