package fr.verbatim.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

import fr.verbatim.Marking;
import fr.verbatim.Verbatim;
import fr.verbatim.codebook.Code;
import fr.verbatim.coding.Coder;
import fr.verbatim.coding.Coding;
import fr.verbatim.coding.CodingId;
import fr.verbatim.corpus.Document;
import fr.verbatim.ingest.ImportListener;
import fr.verbatim.study.CodingChange;
import fr.verbatim.study.Study;
import fr.verbatim.text.Span;
import fr.verbatim.web.Workbench;
import fr.verbatim.web.http.AccessKey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Times the reading screen in Chromium, with a transcript of 50,000 words and thousands of
/// codings, and the server's answers under it.
///
/// @param rounds how many times each
/// @param folder where the study is made
record WorkbenchBench(int rounds, Path folder) {

    private static final int WORDS = 50_000;
    private static final int LONGEST = 240;
    private static final String CHROMIUM = "/usr/bin/chromium";

    /// Milliseconds from the text in the page to the first frame with its codings; from one more
    /// coding to its frame; and of the whole page, text and codings.
    private static final String FRAMES =
            """
            async () => {
              const screen = document.querySelector('v-read');
              const { transcript } = screen;
              const frame = () => new Promise((done) => requestAnimationFrame(() => {
                const channel = new MessageChannel();
                channel.port1.onmessage = () => done(performance.now());
                channel.port2.postMessage(null);
              }));
              transcript.show(screen.read);
              await frame();
              await frame();
              const begun = performance.now();
              screen.draw();
              const drawn = await frame() - begun;
              await frame();
              const extracts = screen.work.extracts;
              const more = { ...extracts[Math.floor(extracts.length / 2)], id: 'more' };
              const added = performance.now();
              extracts.push(more);
              screen.draw();
              const one = await frame() - added;
              extracts.pop();
              const again = performance.now();
              transcript.show(screen.read);
              screen.draw();
              const whole = await frame() - again;
              return [drawn, one, whole];
            }
            """;

    private record Place(Document document, List<Code> codes, Random random) {

        CodingChange.Add coding(Study study, int length) {
            var start = random.nextInt(length - LONGEST);
            var code = codes.get(random.nextInt(codes.size()));
            var coding =
                    new Coding(
                            new CodingId(study.newId()),
                            document.id(),
                            code.id(),
                            study.coder(),
                            study.now(),
                            null,
                            null,
                            false);
            return new CodingChange.Add(
                    coding, new Span(start, start + 20 + random.nextInt(LONGEST - 20)));
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var quick = List.of(arguments).contains("--quick");
        new WorkbenchBench(quick ? 1 : 9, Path.of("target", "bench", "study-workbench")).run();
    }

    void run() throws IOException, InterruptedException {
        ImportBench.delete(folder);
        Files.createDirectories(folder);
        var file = folder.resolve("long.txt");
        Files.writeString(file, transcript());
        try (var study = Study.create(folder, new Coder("bench"))) {
            var verbatim = Verbatim.of(study);
            verbatim.importFiles(List.of(file), ImportListener.NONE);
            verbatim.importCodebook(Path.of("codebooks", "proximite.yaml"));
            var document = verbatim.documents().getFirst();
            var place =
                    new Place(
                            document,
                            verbatim.codebook().codes().stream().filter(Code::applied).toList(),
                            new Random(7));
            var length = verbatim.text(document).text().length();
            System.out.println(
                    "| codings | codings drawn | one more | text and codings | `work` | document"
                            + " | one coding | `work` after it |");
            System.out.println("|---|---|---|---|---|---|---|---|");
            for (var count : new int[] {2_000, 10_000}) {
                var missing = count - study.snapshot().codings().size();
                var changes = new ArrayList<CodingChange.Add>();
                for (var i = 0; i < missing; i++) {
                    changes.add(place.coding(study, length));
                }
                study.applyAll(changes);
                measure(verbatim, place, count);
            }
        }
    }

    /// A transcript of sentences of the usual length, told by two voices.
    private static String transcript() {
        var random = new Random(3);
        var words =
                ("je fais le hall et la porte les gens du palier on parle une heure avec madame"
                                + " Roche elle descend toujours gardien ampoule barillet clé")
                        .split(" ");
        var text = new StringBuilder();
        for (var i = 0; i < WORDS; i++) {
            if (i % 60 == 0) {
                text.append(i % 120 == 0 ? "\n\nEnquêtrice : " : "\n\nNadia : ");
            }
            text.append(words[random.nextInt(words.length)]).append(i % 12 == 11 ? ". " : " ");
        }
        return text.append('\n').toString();
    }

    private void measure(Verbatim study, Place place, int count)
            throws IOException, InterruptedException {
        var key = AccessKey.random();
        var document = "/api/documents/" + place.document().id().value();
        try (var workbench = Workbench.start(study, key, Workbench.ANY_PORT);
                var playwright =
                        Playwright.create(
                                new Playwright.CreateOptions()
                                        .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var client = HttpClient.newHttpClient()) {
            var base = "http://127.0.0.1:" + workbench.port();
            var frames = frames(playwright, workbench, base + document.replace("/api", ""), count);
            var work = new ArrayList<Double>();
            var text = new ArrayList<Double>();
            var coding = new ArrayList<Double>();
            var after = new ArrayList<Double>();
            for (var round = 0; round < 2 * rounds; round++) {
                work.add(ask(client, base + document + "/work", key));
                text.add(ask(client, base + document, key));
            }
            for (var round = 0; round < rounds; round++) {
                var start = System.nanoTime();
                var extracts =
                        study.code(
                                study.passage(place.document(), "gardien", round + 1),
                                List.of(place.codes().getFirst()),
                                Marking.NONE);
                coding.add((System.nanoTime() - start) / 1e6);
                after.add(ask(client, base + document + "/work", key));
                study.uncode(extracts);
            }
            System.out.printf(
                    "| %,d | %s | %s | %s | %s | %s | %s | %s |%n",
                    count,
                    median(frames.get(0)),
                    median(frames.get(1)),
                    median(frames.get(2)),
                    median(work),
                    median(text),
                    median(coding),
                    median(after));
        }
    }

    private List<List<Double>> frames(
            Playwright playwright, Workbench workbench, String address, int count) {
        var frames = List.<List<Double>>of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        try (Browser browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(Path.of(CHROMIUM))
                                        .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
            Page page = browser.newPage();
            page.setDefaultTimeout(120_000);
            page.navigate(workbench.address().toString());
            page.waitForURL(url -> !url.contains("token"));
            page.navigate(address);
            page.locator("html[data-drawn='" + count + "']").waitFor();
            for (var round = 0; round < rounds + 1; round++) {
                var measured = (List<?>) page.evaluate(FRAMES);
                for (var i = 0; i < frames.size(); i++) {
                    if (round > 0) {
                        frames.get(i).add(((Number) measured.get(i)).doubleValue());
                    }
                }
            }
        }
        return frames;
    }

    private static double ask(HttpClient client, String address, AccessKey key)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(address))
                        .header("Authorization", "Bearer " + key.value())
                        .build();
        var start = System.nanoTime();
        var answer = client.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " answers " + answer.statusCode());
        }
        return (System.nanoTime() - start) / 1e6;
    }

    /// The median and, in brackets, the least: what others do on the machine matters less there.
    private static String median(List<Double> times) {
        times.sort(null);
        return "%.0f (%.0f)".formatted(times.get(times.size() / 2), times.getFirst());
    }
}
