package fr.verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import fr.verbatim.MiniatureStudy;
import fr.verbatim.Verbatim;
import fr.verbatim.ingest.ImportListener;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Two windows code the same interview at once: nothing is lost, nothing is doubled, and both show
/// the same in the end.
@Timeout(180)
class TwoBrowsersTest extends BrowserTest {

    private static final int EACH = 500;

    /// Codes passages all over the text, four at a time.
    private static final String CODE =
            """
            ({ document, revision, length, code, shift, count }) => {
              const ask = async (i) => {
                const start = shift + Math.floor(i * (length - 80) / count);
                const answer = await fetch(`/api/documents/${document}/extracts`, {
                  method: 'POST',
                  headers: { 'X-Verbatim': '1', 'Content-Type': 'application/json' },
                  body: JSON.stringify({ revision, start, end: start + 30, codes: [code], retained: false }),
                });
                if (!answer.ok) throw new Error(await answer.text());
              };
              let next = 0;
              const some = async () => { while (next < count) await ask(next++); };
              globalThis.coding = Promise.all([some(), some(), some(), some()]);
            }
            """;

    private static final String SHOWN =
            """
            () => document.querySelector('v-read').work.extracts
              .map((it) => `${it.id} ${it.code} ${it.span.start}-${it.span.end}`).sort()
            """;

    @Override
    protected Verbatim study(Path folder) {
        var root = Path.of(System.getProperty("verbatim.basedir", ""));
        var study = new MiniatureStudy(0).createEmpty(folder, ServedStudy.CODER);
        study.importCodebook(root.resolve("codebooks/proximite.yaml"));
        try (var files = Files.list(root.resolve("corpus/entretiens"))) {
            var first = files.filter(it -> it.getFileName().toString().startsWith("E01")).toList();
            study.importFiles(first, ImportListener.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return study;
    }

    @Override
    protected String path() {
        return "/documents/" + served.study.documents().getFirst().id().value();
    }

    @Test
    void nothingIsLostNothingIsDoubled() {
        var first = new ReadingPage(page);
        var other = open(Look.ENGLISH, path());
        var second = new ReadingPage(other);
        var applied = served.study.codebook().codes().stream().filter(it -> it.applied()).toList();
        start(page, applied.get(0).id().value(), 0);
        start(other, applied.get(1).id().value(), 7);
        codeByHand(first, page, applied.get(2).name());
        codeByHand(second, other, applied.get(3).name());
        page.evaluate("() => globalThis.coding.then(() => null)");
        other.evaluate("() => globalThis.coding.then(() => null)");
        var all = 2 * EACH + 2;
        first.drawn(all);
        second.drawn(all);
        assertThat(served.study.extracts()).hasSize(all);
        var shown = (List<?>) page.evaluate(SHOWN);
        assertThat(new HashSet<>(shown)).hasSize(all);
        assertThat(other.evaluate(SHOWN)).isEqualTo(shown);
    }

    private void start(Page in, String code, int shift) {
        var document = served.study.documents().getFirst();
        in.evaluate(
                CODE,
                Map.of(
                        "document",
                        document.id().value(),
                        "revision",
                        document.revision().value(),
                        "length",
                        served.study.text(document).text().length(),
                        "code",
                        code,
                        "shift",
                        shift,
                        "count",
                        EACH));
    }

    /// What is selected and typed stays while the others' codings pour in.
    private static void codeByHand(ReadingPage reading, Page page, String code) {
        page.locator("v-transcript").first().focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Shift+ArrowDown");
        page.keyboard().press("Enter");
        page.locator(".palette input:focus").waitFor();
        reading.choose(code);
    }
}
