package fr.verbatim.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.ingest.Samples;
import fr.verbatim.ingest.reading.DocumentUnreadable;
import fr.verbatim.ingest.reading.Normaliser;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.reading.UnsupportedFormat;
import fr.verbatim.ingest.turns.Segmentation;
import fr.verbatim.text.Span;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.logging.Handler;
import java.util.logging.Logger;

/// Whatever is done to a file, it is read, its layers inside its text, or refused in words; and
/// that within a time.
///
/// `-Dverbatim.fuzz=5000` makes so many mutants of each format, `-Dverbatim.fuzz.from=1000` others.
class FuzzTest {

    private static final int MUTANTS = Integer.getInteger("verbatim.fuzz", 16);
    private static final int FROM = Integer.getInteger("verbatim.fuzz.from", 0);
    private static final long LONGEST_MS = 20_000;

    private final Logger root = Logger.getLogger("");
    private final Handler[] handlers = root.getHandlers();

    @TempDir Path folder;

    /// The libraries have much to complain of here.
    @BeforeEach
    void silence() {
        Arrays.stream(handlers).forEach(root::removeHandler);
    }

    @AfterEach
    void speak() {
        Arrays.stream(handlers).forEach(root::addHandler);
    }

    @Test
    void mutantsAreReadOrRefusedInWords() {
        var faults = new ArrayList<String>();
        var counts = new TreeMap<String, int[]>();
        Seeds.all(folder.resolve("seeds"))
                .forEach(
                        (name, seed) -> {
                            for (var i = FROM; i < FROM + MUTANTS; i++) {
                                var mutant = new Mutation(31L * i + name.hashCode()).of(seed);
                                var file = Samples.bytes(folder, name, mutant);
                                var start = System.nanoTime();
                                var outcome = outcome(file, faults, name + " " + i);
                                var ms = (System.nanoTime() - start) / 1_000_000;
                                if (ms > LONGEST_MS) {
                                    faults.add(name + " " + i + ": " + ms + " ms");
                                }
                                counts.computeIfAbsent(name, _ -> new int[3])[outcome]++;
                            }
                        });
        if (MUTANTS > 1000) {
            counts.forEach((name, it) -> faults.addFirst(name + " " + Arrays.toString(it)));
        }
        assertThat(faults.stream().limit(60)).isEmpty();
        assertThat(counts.values().stream().mapToInt(it -> it[0]).sum())
                .as("mutants that are still read")
                .isGreaterThan(MUTANTS);
    }

    /// Returns 0 when it was read, 1 when it was refused, 2 when it is no document.
    private static int outcome(Path file, List<String> faults, String mutant) {
        try {
            var reading = Segmentation.of(Readers.read(file), null);
            faults(reading).forEach(fault -> faults.add(mutant + ": " + fault));
            return 0;
        } catch (DocumentUnreadable refusal) {
            own(refusal).forEach(fault -> faults.add(mutant + ": " + fault));
            if (!refusal.toMessage().text(Locale.FRENCH).contains(file.getFileName().toString())) {
                faults.add(mutant + ": " + refusal.getMessage());
            }
            return 1;
        } catch (UnsupportedFormat refusal) {
            return 2;
        } catch (RuntimeException | StackOverflowError fault) {
            faults.add(mutant + ": " + fault + " " + List.of(fault.getStackTrace()).subList(0, 3));
            return 1;
        }
    }

    /// Returns the fault of this program, rather than of a library, that made the reading fail.
    private static List<String> own(Throwable refusal) {
        for (var cause = refusal.getCause(); cause != null; cause = cause.getCause()) {
            if ((cause instanceof RuntimeException || cause instanceof StackOverflowError)
                    && !(cause instanceof DocumentUnreadable)
                    && !cause.getClass()
                            .getName()
                            .matches("tools\\.jackson\\..*|org\\.apache\\..*")) {
                for (var frame : cause.getStackTrace()) {
                    var of = frame.getClassName();
                    if (of.startsWith("fr.verbatim.")) {
                        return List.of(cause + " at " + frame);
                    }
                    if (!of.startsWith("java.")) {
                        break;
                    }
                }
            }
        }
        return List.of();
    }

    private static List<String> faults(Reading reading) {
        var faults = new ArrayList<String>();
        var text = reading.text().text();
        var layers = reading.text().layers();
        if (!Normaliser.normalise(text).text().equals(text)) {
            faults.add("not in its one form");
        }
        var spans = new ArrayList<Span>();
        layers.paragraphs().forEach(it -> spans.add(it.span()));
        layers.emphases().forEach(it -> spans.add(it.span()));
        layers.pages().forEach(it -> spans.add(it.span()));
        layers.turns().forEach(it -> spans.add(it.span()));
        layers.turns().forEach(it -> spans.add(it.speech()));
        layers.marks().forEach(it -> spans.add(it.span()));
        layers.sections().forEach(it -> spans.add(it.span()));
        spans.stream()
                .filter(it -> it.start() < 0 || it.end() > text.length() || it.start() > it.end())
                .forEach(it -> faults.add("outside of the text: " + it));
        for (var i = 1; i < layers.turns().size(); i++) {
            if (layers.turns().get(i - 1).span().end() > layers.turns().get(i).span().start()) {
                faults.add("turns overlap at " + layers.turns().get(i).span());
            }
        }
        for (var i = 1; i < layers.paragraphs().size(); i++) {
            if (layers.paragraphs().get(i - 1).span().end()
                    > layers.paragraphs().get(i).span().start()) {
                faults.add("paragraphs overlap at " + layers.paragraphs().get(i).span());
            }
        }
        return faults;
    }
}
