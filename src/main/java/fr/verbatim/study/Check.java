package fr.verbatim.study;

import fr.verbatim.coding.Anchor;
import fr.verbatim.coding.Memo;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.message.Message;
import fr.verbatim.message.VerbatimException;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Checks a study's database against itself: SQLite's own checks, texts against their names, rows
/// against the journal, anchors against the words they keep.
final class Check {

    private final Database database;

    Check(Database database) {
        this.database = database;
    }

    List<Message> findings() {
        var findings = new ArrayList<Message>();
        look(
                findings,
                () ->
                        database.faults()
                                .forEach(
                                        fault ->
                                                findings.add(
                                                        Message.of(
                                                                "study.check.database", fault))));
        look(
                findings,
                () ->
                        database.read(Texts::altered)
                                .forEach(
                                        text ->
                                                findings.add(
                                                        Message.of(
                                                                "study.check.text-altered",
                                                                text))));
        look(
                findings,
                () ->
                        database.read(
                                connection -> {
                                    var rows = Rows.read(connection);
                                    journal(connection, rows, findings);
                                    anchors(connection, rows, findings);
                                    return rows;
                                }));
        return findings;
    }

    /// What cannot even be read is a finding, and the other checks still take place.
    private static void look(List<Message> findings, Runnable check) {
        try {
            check.run();
        } catch (VerbatimException e) {
            findings.add(e.toMessage());
        }
    }

    private static void journal(Connection connection, Rows rows, List<Message> findings)
            throws SQLException {
        var entries = Journal.after(connection, 0);
        for (var i = 0; i < entries.size(); i++) {
            if (entries.get(i).number() != i + 1) {
                findings.add(Message.of("study.check.journal-gap", i + 1));
                return;
            }
        }
        var images = entries.stream().flatMap(entry -> entry.images().stream()).toList();
        var replayed = Rows.NONE.after(images);
        for (var table : Tables.ALL) {
            var expected = replayed.rows(table.name());
            var found = rows.rows(table.name());
            var keys = new TreeSet<>(expected.keySet());
            keys.addAll(found.keySet());
            for (var key : keys) {
                var same =
                        expected.containsKey(key)
                                && found.containsKey(key)
                                && expected.get(key).equals(found.get(key));
                if (!same) {
                    findings.add(Message.of("study.check.row-differs", table.name(), key));
                }
            }
        }
    }

    private static void anchors(Connection connection, Rows rows, List<Message> findings)
            throws SQLException {
        var texts = new Texts();
        var byRevision =
                rows.of(Tables.ANCHOR).values().stream()
                        .sorted(Comparator.comparing(Anchor::id))
                        .collect(
                                Collectors.groupingBy(
                                        anchor -> anchor.revision().value(),
                                        TreeMap::new,
                                        Collectors.toList()));
        for (var anchors : byRevision.values()) {
            var text = texts.read(connection, anchors.getFirst().revision()).text();
            for (var anchor : anchors) {
                if (!quotes(anchor, text)) {
                    findings.add(
                            Message.of(
                                    "study.check.quote-differs", anchor.owner(), anchor.quote()));
                }
            }
        }
        for (var owner : unanchored(rows)) {
            findings.add(Message.of("study.check.no-anchor", owner));
        }
    }

    private static List<String> unanchored(Rows rows) {
        var places = new TreeMap<String, DocumentId>();
        rows.of(Tables.CODING).forEach((id, coding) -> places.put(id, coding.document()));
        rows.of(Tables.SITUATION_PASSAGE).forEach((id, part) -> places.put(id, part.document()));
        rows.of(Tables.DECISION).forEach((id, decision) -> places.put(id, decision.document()));
        rows.of(Tables.MEMO).values().stream()
                .filter(memo -> memo.subject() == Memo.Subject.PASSAGE)
                .forEach(memo -> places.put(memo.id().value(), new DocumentId(memo.about())));
        return places.entrySet().stream()
                .filter(place -> !isAnchored(rows, place.getKey(), place.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isAnchored(Rows rows, String owner, DocumentId id) {
        var document = rows.of(Tables.DOCUMENT).get(id.value());
        return document != null
                && rows.of(Tables.ANCHOR).containsKey(Anchor.idOf(owner, document.revision()));
    }

    private static boolean quotes(Anchor anchor, String text) {
        return anchor.place()
                .map(span -> span.end() <= text.length() && span.in(text).equals(anchor.quote()))
                .orElse(true);
    }
}
