package fr.verbatim.figure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.text.Span;

import org.junit.jupiter.api.Test;

import java.util.List;

class CodeStripTest {

    @Test
    void extractsStandWhereTheyAreInTheTextTheShorterOverTheLonger() {
        var svg =
                CodeStrip.svg(
                        1_000,
                        List.of(
                                new CodeStrip.Piece(new Span(100, 150), "#112233"),
                                new CodeStrip.Piece(new Span(0, 500), "#445566")));

        assertThat(svg)
                .isEqualTo(
                        """
                        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 12" preserveAspectRatio="none">
                        <rect x="0.0" width="200.0" height="12" fill="#445566"/>
                        <rect x="40.0" width="20.0" height="12" fill="#112233"/>
                        </svg>
                        """);
    }

    @Test
    void anExtractOfOneWordInALongTextIsStillSeen() {
        assertThat(CodeStrip.svg(500_000, List.of(new CodeStrip.Piece(new Span(0, 4), "#000000"))))
                .contains("width=\"1.2\"");
    }

    @Test
    void anEmptyDocumentHasAnEmptyStrip() {
        assertThat(CodeStrip.svg(0, List.of())).doesNotContain("rect");
    }
}
