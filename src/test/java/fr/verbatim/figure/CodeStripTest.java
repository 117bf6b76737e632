package fr.verbatim.figure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.codebook.Shade;
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
                                new CodeStrip.Piece(
                                        new Span(100, 150), new Shade("#112233", "#aabbcc")),
                                new CodeStrip.Piece(
                                        new Span(0, 500), new Shade("#445566", "#ddeeff"))));

        assertThat(svg)
                .isEqualTo(
                        """
                        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 12" preserveAspectRatio="none">
                        <style>rect{fill:var(--light)}@media(prefers-color-scheme:dark){rect{fill:var(--dark)}}</style>
                        <rect x="0.0" width="200.0" height="12" style="--light:#445566;--dark:#ddeeff"/>
                        <rect x="40.0" width="20.0" height="12" style="--light:#112233;--dark:#aabbcc"/>
                        </svg>
                        """);
    }

    @Test
    void anExtractOfOneWordInALongTextIsStillSeen() {
        assertThat(
                        CodeStrip.svg(
                                500_000,
                                List.of(
                                        new CodeStrip.Piece(
                                                new Span(0, 4), new Shade("#000000", "#ffffff")))))
                .contains("width=\"1.2\"");
    }

    @Test
    void anEmptyDocumentHasAnEmptyStrip() {
        assertThat(CodeStrip.svg(0, List.of())).doesNotContain("<rect");
    }
}
