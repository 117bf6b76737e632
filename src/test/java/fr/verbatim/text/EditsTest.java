package fr.verbatim.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class EditsTest {

    private static final String TEXT = "0123456789";

    private static Edit edit(int start, int end, String words) {
        return new Edit(new Span(start, end), words);
    }

    private static String outer(Edits edits, int start, int end) {
        return edits.outer(new Span(start, end)).in(edits.apply(TEXT));
    }

    private static String inner(Edits edits, int start, int end) {
        return edits.inner(new Span(start, end))
                .map(span -> span.in(edits.apply(TEXT)))
                .orElse("-");
    }

    @Test
    void editsAreMadeAtOnceWhateverTheirOrder() {
        var edits = Edits.of(List.of(edit(8, 9, "huit"), edit(0, 0, "<"), edit(3, 5, "")));

        assertThat(edits.apply(TEXT)).isEqualTo("<012567huit9");
        assertThat(edits.after())
                .extracting(it -> it.in(edits.apply(TEXT)))
                .containsExactly("<", "", "huit");
    }

    @Test
    void whatIsPutInAtAnEndBelongsToTheOuterStretchOnly() {
        var edits = Edits.of(List.of(edit(3, 3, "<"), edit(6, 6, ">")));

        assertThat(outer(edits, 3, 6)).isEqualTo("<345>");
        assertThat(inner(edits, 3, 6)).isEqualTo("345");
        assertThat(edits.outerAfter(new Span(3, 6)).in(edits.apply(TEXT))).isEqualTo("345>");
        assertThat(outer(edits, 6, 8)).isEqualTo(">67");
        assertThat(inner(edits, 0, 3)).isEqualTo("012");
    }

    @Test
    void whatReplacesInsideBelongsToBoth() {
        var edits = Edits.of(List.of(edit(4, 5, "quatre")));

        assertThat(outer(edits, 3, 6)).isEqualTo("3quatre5");
        assertThat(inner(edits, 3, 6)).isEqualTo("3quatre5");
        assertThat(inner(edits, 4, 5)).isEqualTo("quatre");
    }

    @Test
    void whatReplacesOverAnEndBelongsToTheStretchThatItBeginsIn() {
        var edits = Edits.of(List.of(edit(4, 7, "x")));

        assertThat(outer(edits, 3, 6)).isEqualTo("3x");
        assertThat(outer(edits, 6, 9)).isEqualTo("78");
        assertThat(inner(edits, 3, 6)).isEqualTo("3");
        assertThat(inner(edits, 6, 9)).isEqualTo("78");
        assertThat(inner(edits, 5, 6)).isEqualTo("-");
        assertThat(inner(edits, 4, 6)).isEqualTo("-");
    }

    @Test
    void editsThatMeetAreRefused() {
        for (var pair :
                List.of(
                        List.of(edit(1, 4, ""), edit(3, 5, "")),
                        List.of(edit(2, 2, "a"), edit(2, 2, "b")),
                        List.of(edit(1, 4, ""), edit(2, 2, "b")),
                        List.of(edit(1, 4, ""), edit(1, 4, "b")))) {
            assertThatIllegalArgumentException().isThrownBy(() -> Edits.of(pair));
        }
        assertThat(Edits.of(List.of(edit(1, 4, ""), edit(4, 4, "x"))).apply(TEXT))
                .isEqualTo("0x456789");
    }

    /// Each character that is kept is where the map says, and stretches never turn round.
    @Test
    void anyEditsKeepWhatTheyDoNotReplace() {
        var random = new Random(11);
        for (var round = 0; round < 2_000; round++) {
            var list = new ArrayList<Edit>();
            for (var at = random.nextInt(4); at <= TEXT.length(); at += 1 + random.nextInt(4)) {
                var end = Math.min(TEXT.length(), at + random.nextInt(3));
                list.add(edit(at, end, "abc".substring(random.nextInt(4))));
                at = end;
            }
            var edits = Edits.of(list);
            var after = edits.apply(TEXT);
            for (var i = 0; i < TEXT.length(); i++) {
                var was = TEXT.charAt(i);
                edits.kept(i).ifPresent(at -> assertThat(after.charAt(at)).isEqualTo(was));
                for (var j = i; j <= TEXT.length(); j++) {
                    var span = new Span(i, j);
                    var outer = edits.outer(span);
                    assertThat(outer.end()).isLessThanOrEqualTo(after.length());
                    assertThat(outer.contains(edits.outerAfter(span))).isTrue();
                    edits.inner(span)
                            .ifPresent(inner -> assertThat(outer.contains(inner)).isTrue());
                }
            }
        }
    }
}
