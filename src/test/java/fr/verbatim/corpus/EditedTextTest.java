package fr.verbatim.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.verbatim.text.Edit;
import fr.verbatim.text.Edits;
import fr.verbatim.text.Span;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class EditedTextTest {

    private static final String TEXT =
            """
            Le métier
            E : Vous sortez les bacs ?
            G : Oui, à six heures.
            [rires] Tous les jours.
            E : Et le dimanche ?
            un\tdeux\ttrois
            """;

    private static final DocumentText BEFORE = read();

    private static Span span(String words) {
        return Span.at(TEXT.indexOf(words), words.length());
    }

    private static DocumentText read() {
        var paragraphs = new ArrayList<Paragraph>();
        paragraphs.add(new Paragraph(span("Le métier"), Paragraph.Style.HEADING, 1));
        for (var line :
                List.of(
                        "E : Vous sortez les bacs ?",
                        "G : Oui, à six heures.",
                        "[rires] Tous les jours.",
                        "E : Et le dimanche ?")) {
            paragraphs.add(new Paragraph(span(line), Paragraph.Style.BODY, 0));
        }
        for (var cell : List.of("un\t", "deux", "trois")) {
            paragraphs.add(new Paragraph(span(cell.strip()), Paragraph.Style.CELL, 0));
        }
        paragraphs.set(
                5,
                new Paragraph(
                        new Span(TEXT.length() - 14, TEXT.length() - 12), Paragraph.Style.CELL, 0));
        return new DocumentText(
                TEXT,
                new Layers(
                        paragraphs,
                        List.of(new Emphasis(span("six heures"), Emphasis.Style.BOLD)),
                        List.of(
                                new Page(new Span(0, span("G :").start()), 1),
                                new Page(new Span(span("G :").start(), TEXT.length()), 2)),
                        List.of(
                                turn("E : Vous sortez les bacs ?", "Vous sortez les bacs ?", "E"),
                                turn(
                                        "G : Oui, à six heures.\n[rires] Tous les jours.",
                                        "Oui, à six heures.\n[rires] Tous les jours.",
                                        "G"),
                                turn("E : Et le dimanche ?", "Et le dimanche ?", "E")),
                        List.of(
                                new Mark(span("E :"), Mark.Kind.LABEL),
                                new Mark(span("G :"), Mark.Kind.LABEL),
                                new Mark(span("[rires]"), Mark.Kind.NOTE)),
                        List.of(
                                new Section(
                                        new Span(0, span("E : Et").start()),
                                        Section.Kind.HEADING,
                                        "Le métier"))));
    }

    private static Turn turn(String whole, String speech, String speaker) {
        return new Turn(span(whole), span(speech), speaker, Role.UNKNOWN, null, null);
    }

    private static DocumentText replaced(String words, String by) {
        return EditedText.of(BEFORE, Edits.of(List.of(new Edit(span(words), by))));
    }

    private static DocumentText insertedAfter(String words, String more) {
        var end = span(words).end();
        return EditedText.of(BEFORE, Edits.of(List.of(new Edit(new Span(end, end), more))));
    }

    private static List<String> paragraphs(DocumentText text) {
        return text.layers().paragraphs().stream().map(it -> it.span().in(text.text())).toList();
    }

    private static List<String> turns(DocumentText text) {
        return text.layers().turns().stream()
                .map(it -> it.speaker() + "|" + it.speech().in(text.text()))
                .toList();
    }

    private static List<String> marks(DocumentText text) {
        return text.layers().marks().stream().map(it -> it.span().in(text.text())).toList();
    }

    @Test
    void noEditLeavesAllAsItWas() {
        assertThat(EditedText.of(BEFORE, Edits.of(List.of()))).isEqualTo(BEFORE);
    }

    @Test
    void wordsThatAreCorrectedStayInTheirLayers() {
        var after = replaced("six heures", "sept heures et demie");

        assertThat(paragraphs(after)).contains("G : Oui, à sept heures et demie.");
        assertThat(turns(after))
                .contains("G|Oui, à sept heures et demie.\n[rires] Tous les jours.");
        assertThat(after.layers().emphases().getFirst().span().in(after.text()))
                .isEqualTo("sept heures et demie");
        assertThat(marks(after)).containsExactly("E :", "G :", "[rires]");
        assertThat(after.layers().pages().getLast().span().end()).isEqualTo(after.text().length());
    }

    @Test
    void wordsPutInAtTheEndsOfATurnAreItsOwn() {
        assertThat(turns(insertedAfter("Tous les jours.", " Même à Noël.")))
                .contains("G|Oui, à six heures.\n[rires] Tous les jours. Même à Noël.");
        assertThat(turns(insertedAfter("G : ", "Eh bien, ")))
                .anyMatch(it -> it.startsWith("G|Eh bien, Oui"));
        assertThat(marks(insertedAfter("[rires]", " [soupir]"))).contains("[rires]");
    }

    @Test
    void aParagraphBrokenInTwoStaysInItsTurn() {
        var after = replaced(", à", ".\nÀ");

        assertThat(paragraphs(after)).contains("G : Oui.", "À six heures.").hasSize(9);
        assertThat(turns(after)).contains("G|Oui.\nÀ six heures.\n[rires] Tous les jours.");
    }

    @Test
    void paragraphsOfOneTurnAreJoined() {
        var after = replaced("heures.\n[rires]", "heures, [rires]");

        assertThat(paragraphs(after))
                .contains("G : Oui, à six heures, [rires] Tous les jours.")
                .hasSize(7);
        assertThat(turns(after)).hasSize(3);
    }

    @Test
    void paragraphsOfTwoTurnsAreNotJoined() {
        assertThatThrownBy(() -> replaced("bacs ?\nG : Oui", "bacs ? Oui"))
                .isInstanceOf(TurnsWouldJoin.class)
                .hasMessageContaining("2 et 3");
        assertThatThrownBy(() -> replaced("métier\nE", "métier E"))
                .isInstanceOf(TurnsWouldJoin.class);
    }

    @Test
    void aTurnTakenOutIsGone() {
        var after = replaced("E : Vous sortez les bacs ?\n", "");

        assertThat(turns(after)).hasSize(2);
        assertThat(paragraphs(after)).hasSize(7);
        assertThat(marks(after)).containsExactly("G :", "[rires]");
    }

    @Test
    void aHeadingBrokenInTwoIsAHeadingAndAParagraph() {
        var after = replaced("Le métier", "Le\nmétier");

        assertThat(after.layers().paragraphs().stream().limit(2))
                .extracting(Paragraph::style)
                .containsExactly(Paragraph.Style.HEADING, Paragraph.Style.BODY);
    }

    @Test
    void aTitleIsEditedWithItsPart() {
        assertThat(replaced("métier", "travail").layers().sections().getFirst().title())
                .isEqualTo("Le travail");
        assertThat(replaced("Vous", "Tu").layers().sections().getFirst().title())
                .isEqualTo("Le métier");
    }

    @Test
    void aMarkRewrittenIsAMarkAsLongAsItHasItsSigns() {
        assertThat(marks(replaced("rires", "rires gênés"))).contains("[rires gênés]");
        assertThat(marks(replaced("[rires]", "[silence]"))).contains("[silence]");
        assertThat(marks(replaced("[rires]", "Voilà."))).containsExactly("E :", "G :");
        assertThat(marks(replaced("G :", "Karim :"))).contains("Karim :");
    }

    @Test
    void aLineThatWasNoParagraphIsNoneUnlessItIsWrittenIn() {
        var bare =
                new DocumentText(
                        TEXT,
                        new Layers(
                                BEFORE.layers().paragraphs().subList(0, 2),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of()));
        var edit = new Edit(span("métier"), "travail");

        assertThat(paragraphs(EditedText.of(bare, Edits.of(List.of(edit))))).hasSize(2);
        assertThat(
                        paragraphs(
                                EditedText.of(
                                        bare,
                                        Edits.of(List.of(new Edit(span("dimanche"), "lundi"))))))
                .hasSize(3)
                .endsWith("E : Et le lundi ?");
    }

    @Test
    void cellsStayCells() {
        var after = replaced("deux", "2");

        assertThat(paragraphs(after)).endsWith("un", "2", "trois");
        assertThat(paragraphs(replaced("un\tdeux", "un et deux"))).endsWith("un et deux", "trois");
    }

    @Test
    void wordsPutInBetweenTwoPagesStandOnTheFirst() {
        var at = span("G :").start();
        var after =
                EditedText.of(BEFORE, Edits.of(List.of(new Edit(new Span(at, at), "[pause]\n"))));

        assertThat(after.layers().pages().getFirst().span().in(after.text())).endsWith("[pause]\n");
        assertThat(after.layers().pages().getLast().span().in(after.text())).startsWith("G :");
        assertThat(paragraphs(after)).contains("[pause]");
    }

    /// Any edits leave sound layers: paragraphs are the lines, nothing leaves the text or its
    /// order.
    @Test
    void anyEditsLeaveSoundLayers() {
        var random = new Random(5);
        var refused = 0;
        for (var round = 0; round < 3_000; round++) {
            var list = new ArrayList<Edit>();
            for (var at = random.nextInt(40);
                    at <= TEXT.length() && list.size() < 3;
                    at += 1 + random.nextInt(60)) {
                var end = Math.min(TEXT.length(), at + random.nextInt(12));
                list.add(
                        new Edit(
                                new Span(at, end),
                                List.of("", "mot", "\n", " \n ", "a\nb", "\t")
                                        .get(random.nextInt(6))));
                at = end;
            }
            var edits = Edits.of(list);
            try {
                sound(EditedText.of(BEFORE, edits), edits.apply(TEXT));
            } catch (TurnsWouldJoin refusal) {
                refused++;
            }
        }
        assertThat(refused).isBetween(100, 2_000);
    }

    private static void sound(DocumentText after, String text) {
        assertThat(after.text()).isEqualTo(text);
        var lines = after.layers().paragraphs().stream().map(Paragraph::span).toList();
        var written = new StringBuilder();
        for (var i = 0; i < lines.size(); i++) {
            assertThat(lines.get(i).isEmpty()).isFalse();
            assertThat(lines.get(i).in(text)).doesNotContain("\n");
            if (i > 0) {
                assertThat(lines.get(i).start()).isGreaterThan(lines.get(i - 1).end());
            }
            written.append(lines.get(i).in(text));
        }
        assertThat(written.toString().replaceAll("\\s+", ""))
                .isEqualTo(text.replaceAll("\\s+", ""));
        var turns = after.layers().turns();
        for (var i = 1; i < turns.size(); i++) {
            assertThat(turns.get(i).span().start())
                    .isGreaterThanOrEqualTo(turns.get(i - 1).span().end());
        }
        after.layers().marks().forEach(mark -> assertThat(mark.span().isEmpty()).isFalse());
    }
}
