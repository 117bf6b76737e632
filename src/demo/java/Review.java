import java.util.List;

/// What somebody who read a transcript again left in it: words added where one could not hear,
/// changes tracked, and remarks. One for each document.
final class Review {

    private static final String WHO = "w:author=\"Relecture\" w:date=\"2021-09-14T10:00:00Z\"";
    private static final String NOT_HEARD = "(inaudible)";

    /// A paragraph in so many is changed.
    private static final int EVERY = 12;

    /// At which changes a remark is made.
    private static final List<Integer> REMARKED = List.of(2, 7, 11);

    private static final List<String> REMARKS =
            List.of(
                    "Réécouté deux fois, cette fois c’est sûr.",
                    "Demander si elle est d’accord pour que ce passage soit cité.",
                    "Date à vérifier avec le carnet de terrain.");

    private final StringBuilder comments = new StringBuilder();
    private int paragraphs;
    private int changes;

    /// Returns the runs of a paragraph; in some, the last three words were not heard at first.
    String runs(String text) {
        paragraphs++;
        var words = text.split(" ");
        if (paragraphs % EVERY != 0 || words.length < 8) {
            return Word.run("", text);
        }
        changes++;
        var kept = String.join(" ", List.of(words).subList(0, words.length - 3)) + " ";
        var added = text.substring(kept.length());
        var changed =
                "<w:del w:id=\"%d\" %s><w:r><w:delText>%s</w:delText></w:r></w:del><w:ins w:id=\"%d\" %s>%s</w:ins>"
                        .formatted(
                                2 * changes,
                                WHO,
                                NOT_HEARD,
                                2 * changes + 1,
                                WHO,
                                Word.run("", added));
        return Word.run("", kept) + remarked(changed);
    }

    private String remarked(String runs) {
        var number = REMARKED.indexOf(changes);
        if (number < 0) {
            return runs;
        }
        comments.append(
                "<w:comment w:id=\"%d\" %s w:initials=\"R\">%s</w:comment>\n"
                        .formatted(
                                number,
                                WHO,
                                Word.paragraph("", Word.run("", REMARKS.get(number)))));
        return "<w:commentRangeStart w:id=\"%1$d\"/>%2$s<w:commentRangeEnd w:id=\"%1$d\"/><w:r><w:commentReference w:id=\"%1$d\"/></w:r>"
                .formatted(number, runs);
    }

    /// Returns the part that holds the remarks, once all paragraphs are written.
    String comments() {
        return "<w:comments %s>\n%s</w:comments>".formatted(Word.MAIN, comments);
    }
}
