package fr.verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.Extract;
import fr.verbatim.Marking;
import fr.verbatim.Verbatim;
import fr.verbatim.coding.Passage;
import fr.verbatim.text.Span;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A transcript of many pages, of which the browser is told only what stands near the view.
class LongTranscriptTest extends BrowserTest {

    private static final int EXTRACTS = 300;

    /// What is underlined, each stretch with its way and its words, in order.
    private static final String UNDERLINED =
            """
            () => [...CSS.highlights].filter(([key]) => !key.startsWith('v-'))
              .flatMap(([key, ranges]) => [...ranges].map((range) => `${key} ${range}`)).sort()
            """;

    /// The same, once all has been drawn anew, and the stripes in the margin.
    private static final String DRAWN_ANEW =
            """
            async () => {
              const screen = document.querySelector('v-read');
              const at = screen.transcript.scrollTop;
              screen.transcript.show(screen.read);
              screen.transcript.scrollTop = at;
              screen.draw();
              screen.transcript.settle();
              await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
              return [...document.querySelectorAll('.stripe')].map((it) => it.outerHTML);
            }
            """;

    private static final String STRIPES =
            """
            async () => {
              await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
              return [...document.querySelectorAll('.stripe')].map((it) => it.outerHTML);
            }
            """;

    private static final String TO =
            "part => { const it = document.querySelector('v-transcript');"
                    + " it.scrollTop = part * (it.scrollHeight - it.clientHeight); }";

    private static final String IN_VIEW =
            "() => { const it = document.querySelector('v-transcript').inView();"
                    + " return [it.start, it.end]; }";

    private final Random random = new Random(11);

    @Override
    protected Verbatim study(Path folder) {
        var study = LongTalk.in(super.study(folder), folder);
        for (var i = 0; i < EXTRACTS; i++) {
            code(study);
        }
        return study;
    }

    @Override
    protected String path() {
        return "/documents/" + document("L1");
    }

    private Extract code(Verbatim study) {
        var document = study.document("L1");
        var length = study.text(document).text().length();
        var start = random.nextInt(length - 300);
        var codes = List.of(study.code("reparer"), study.code("nettoyer"));
        return study.code(
                        new Passage(
                                document.id(), new Span(start, start + 10 + random.nextInt(250))),
                        List.of(codes.get(random.nextInt(2))),
                        Marking.NONE)
                .getFirst();
    }

    private List<Extract> extracts() {
        return served.study.extracts().stream().filter(it -> it.document().equals("L1")).toList();
    }

    private static Span span(Extract extract) {
        return Objects.requireNonNull(extract.quotation()).passage().span();
    }

    private List<String> underlined() {
        return strings(UNDERLINED);
    }

    private List<String> strings(String script) {
        return ((List<?>) page.evaluate(script)).stream().map(Object::toString).toList();
    }

    private Span inView() {
        var view = (List<?>) page.evaluate(IN_VIEW);
        return new Span(
                ((Number) view.getFirst()).intValue(), ((Number) view.getLast()).intValue());
    }

    @Test
    void whatIsInViewIsUnderlinedWhereverOneReads() {
        at("html[data-drawn='" + EXTRACTS + "']").waitFor();
        for (var part : new double[] {0, 0.5, 1, 0.25, 0.26}) {
            page.evaluate(TO, part);
            strings(STRIPES);
            var underlined = underlined();
            var words =
                    underlined.stream()
                            .map(it -> it.substring(it.indexOf(' ') + 1).replaceAll("\\s", ""))
                            .collect(Collectors.toCollection(TreeSet::new));
            var view = inView();
            var seen =
                    extracts().stream()
                            .filter(it -> span(it).overlaps(view))
                            .map(it -> it.text().replaceAll("\\s", ""))
                            .collect(Collectors.toCollection(TreeSet::new));
            assertThat(seen).isNotEmpty();
            assertThat(words).containsAll(seen);
            assertThat(underlined).hasSizeLessThan(EXTRACTS / 2);
        }
    }

    @Test
    void allIsUnderlinedOnPaper() {
        at("html[data-drawn='" + EXTRACTS + "']").waitFor();
        page.evaluate("() => dispatchEvent(new Event('beforeprint'))");
        assertThat(underlined()).hasSize(EXTRACTS);
        page.evaluate("() => dispatchEvent(new Event('afterprint'))");
        assertThat(underlined()).hasSizeLessThan(EXTRACTS / 2);
    }

    /// After any changes, what is drawn is what would be drawn if nothing had been before.
    @Test
    void whatIsDrawnDoesNotDependOnWhatWasDrawnBefore() {
        at("html[data-drawn='" + EXTRACTS + "']").waitFor();
        for (var round = 0; round < 12; round++) {
            // Far from where it was: what is near the view is then told from there.
            page.evaluate(TO, round % 2 * 0.7 + 0.3 * random.nextDouble());
            change(random.nextInt(4));
            var drawn = extracts().size();
            var number = served.study.snapshot().number();
            page.waitForCondition(
                    () ->
                            page.evaluate("() => document.querySelector('v-read').work.number")
                                    .equals((int) number));
            at("html[data-drawn='" + drawn + "']").waitFor();
            var stripes = strings(STRIPES);
            var underlined = underlined();

            assertThat(strings(DRAWN_ANEW)).isEqualTo(stripes);
            assertThat(underlined()).isEqualTo(underlined);
        }
    }

    private void change(int what) {
        var study = served.study;
        var extract = extracts().get(random.nextInt(extracts().size()));
        switch (what) {
            case 0 -> code(study);
            case 1 -> study.uncode(extract);
            case 2 -> study.recode(extract, study.code("converser"));
            default -> study.undo();
        }
    }
}
