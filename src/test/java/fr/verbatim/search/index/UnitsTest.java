package fr.verbatim.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.Layers;
import fr.verbatim.corpus.Paragraph;
import fr.verbatim.corpus.Role;
import fr.verbatim.corpus.Turn;
import fr.verbatim.search.WrittenStudy;
import fr.verbatim.text.Span;

import org.junit.jupiter.api.Test;

import java.util.List;

class UnitsTest {

    @Test
    void unitsAreSpeechesAndParagraphsOutside() {
        var text = WrittenStudy.read("Entretien 1\nE : Alors ?\nR : Oui. [rires] Bien sûr.\nFin.");

        assertThat(Units.of(text))
                .extracting(unit -> unit.unit().span().in(text.text()))
                .containsExactly("Entretien 1", "Alors ?", "Oui. [rires] Bien sûr.", "Fin.");
        assertThat(Units.of(text))
                .extracting(unit -> unit.unit().words())
                .containsExactly(2, 1, 3, 1);
    }

    @Test
    void noWordIsLostWhenATurnStartsInsideAParagraph() {
        var text = "Avant E : Alors ? Après";
        var layers =
                new Layers(
                        List.of(new Paragraph(new Span(0, text.length()), Paragraph.Style.BODY, 0)),
                        List.of(),
                        List.of(),
                        List.of(
                                new Turn(
                                        new Span(6, 17),
                                        new Span(10, 17),
                                        "E",
                                        Role.UNKNOWN,
                                        null,
                                        null)),
                        List.of(),
                        List.of());

        assertThat(Units.of(new DocumentText(text, layers)))
                .extracting(unit -> unit.unit().span().in(text))
                .containsExactly("Avant ", "Alors ?", " Après");
    }

    @Test
    void unitsNeverOverlap() {
        var text = "un deux trois quatre";
        var layers =
                new Layers(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(
                                new Turn(
                                        new Span(0, 12),
                                        new Span(0, 12),
                                        "A",
                                        Role.UNKNOWN,
                                        null,
                                        null),
                                new Turn(
                                        new Span(3, 20),
                                        new Span(3, 20),
                                        "B",
                                        Role.UNKNOWN,
                                        null,
                                        null)),
                        List.of(),
                        List.of());

        assertThat(Units.of(new DocumentText(text, layers)))
                .extracting(unit -> unit.unit().span())
                .containsExactly(new Span(0, 12), new Span(12, 20));
    }
}
