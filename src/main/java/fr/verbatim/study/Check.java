package fr.verbatim.study;

import fr.verbatim.coding.Anchor;
import fr.verbatim.corpus.Document;
import fr.verbatim.message.Message;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Checks a study's database against itself: SQLite's own checks, texts against their names, rows
/// against the journal, anchors against the words they keep.
final class Check {

    private final Database database;

    Check(Database database) {
        this.database = database;
    }

    List<Message> findings() {
        var findings = new ArrayList<Message>();
        database.faults().forEach(fault -> findings.add(Message.of("study.check.database", fault)));
        database.read(
                connection -> {
                    for (var text : Texts.altered(connection)) {
                        findings.add(Message.of("study.check.text-altered", text.value()));
                    }
                    var rows = Rows.read(connection);
                    journal(connection, rows, findings);
                    anchors(connection, rows, findings);
                    return findings;
                });
        return findings;
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
        var documents = rows.of(Tables.DOCUMENT).values();
        for (var document : documents) {
            var text = texts.read(connection, document.revision()).text();
            for (var anchor : rows.of(Tables.ANCHOR).values()) {
                if (anchor.revision().equals(document.revision()) && !quotes(anchor, text)) {
                    findings.add(drift(anchor, document));
                }
            }
        }
    }

    private static boolean quotes(Anchor anchor, String text) {
        return anchor.place()
                .map(span -> span.end() <= text.length() && span.in(text).equals(anchor.quote()))
                .orElse(true);
    }

    private static Message drift(Anchor anchor, Document document) {
        return Message.of("study.check.quote-differs", document.name(), anchor.quote());
    }
}
