package fr.verbatim.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.codebook.Code;
import fr.verbatim.codebook.Codebook;
import fr.verbatim.codebook.CodebookYaml;

import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

class DemonstrationCodingsTest {

    private static final String CUT = "[…]";

    @Test
    void coderAMarkedSevenHundredExtractsInAllInterviewsAndNotes() throws IOException {
        var extracts = coded("A");

        assertThat(extracts).hasSizeGreaterThanOrEqualTo(700);
        assertThat(extracts)
                .extracting(it -> it.get("document"))
                .containsAll(
                        Demonstration.texts().keySet().stream()
                                .filter(it -> it.startsWith("E") || it.startsWith("O"))
                                .toList());
        assertThat(extracts).filteredOn(it -> !it.get("retenu").isEmpty()).hasSizeBetween(75, 110);
        assertThat(extracts.stream().map(it -> it.get("code")).distinct()).hasSize(40);
    }

    @Test
    void theNumbersThatTheReadmeGivesAreThose() throws IOException {
        var readme = Files.readString(Demonstration.CORPUS.resolve("README.md"));
        var situations =
                Demonstration.codings().stream()
                        .map(it -> it.get("situation"))
                        .filter(it -> !it.isEmpty())
                        .distinct()
                        .count();

        assertThat(readme)
                .contains(
                        String.format(
                                Locale.ROOT,
                                "%,d coded extracts, %d situations",
                                coded("A").size(),
                                situations));
    }

    @Test
    void memosAreOfFourTypes() throws IOException {
        var memos =
                Demonstration.codings().stream().filter(it -> !it.get("mémo").isEmpty()).toList();

        assertThat(memos).hasSizeGreaterThanOrEqualTo(60);
        assertThat(memos)
                .extracting(it -> it.get("type"))
                .contains("théorique", "méthodologique", "de code", "de cas");
    }

    @Test
    void coderBPartsFromAAboutThirtyTimesOnSixInterviews() throws IOException {
        var b = coded("B");
        var a = coded("A").stream().map(DemonstrationCodingsTest::words).toList();
        var parted =
                b.stream()
                        .filter(it -> a.contains(words(it)))
                        .filter(it -> !codes("A", it).contains(it.get("code")))
                        .toList();

        assertThat(b.stream().map(it -> it.get("document")).distinct()).hasSize(6);
        assertThat(parted).hasSizeBetween(25, 40);
    }

    private static List<CSVRecord> coded(String coder) throws IOException {
        return Demonstration.codings().stream()
                .filter(it -> !it.get("code").isEmpty() && !it.get("extrait").isEmpty())
                .filter(it -> it.get("codeur").equals(coder))
                .toList();
    }

    private static String words(CSVRecord row) {
        return row.get("document") + ": " + row.get("extrait");
    }

    /// Returns the codes that a coder gave to the words of a row.
    private static List<String> codes(String coder, CSVRecord row) {
        try {
            return coded(coder).stream()
                    .filter(it -> words(it).equals(words(row)))
                    .map(it -> it.get("code"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyCodeIsAnAppliedCodeOfTheCodebook() throws IOException {
        var codebook = codebook();

        assertThat(Demonstration.codings())
                .map(it -> it.get("code"))
                .filteredOn(it -> !it.isEmpty())
                .allSatisfy(it -> assertThat(codebook.find(it)).get().matches(Code::applied));
    }

    @Test
    void everyExtractStandsOnceInItsText() throws IOException {
        var texts = Demonstration.texts();

        assertThat(Demonstration.codings())
                .filteredOn(it -> !it.get("extrait").isEmpty())
                .allSatisfy(
                        row -> {
                            var text = texts.getOrDefault(row.get("document"), "");
                            assertThat(parts(row))
                                    .allSatisfy(
                                            part -> assertThat(occurrences(part, text)).isOne());
                        });
    }

    @Test
    void aCodedExtractKeepsWithinOneParagraph() throws IOException {
        var texts = Demonstration.texts();

        assertThat(Demonstration.codings())
                .filteredOn(it -> !it.get("code").isEmpty() && !it.get("extrait").isEmpty())
                .allSatisfy(
                        row -> {
                            var paragraphs =
                                    Demonstration.paragraphs(
                                            texts.getOrDefault(row.get("document"), ""));
                            assertThat(paragraphs)
                                    .anyMatch(it -> parts(row).stream().allMatch(it::contains));
                        });
    }

    private static String told(CSVRecord row) {
        return row.get("document") + ", " + row.get("situation");
    }

    @Test
    void everySituationIsMarkedOnceAsAWholeByEachWhoTellsIt() throws IOException {
        var rows =
                Demonstration.codings().stream()
                        .filter(it -> !it.get("situation").isEmpty())
                        .filter(it -> it.get("codeur").equals("A"))
                        .toList();
        var marked =
                rows.stream()
                        .filter(it -> it.get("code").isEmpty())
                        .map(DemonstrationCodingsTest::told)
                        .toList();

        assertThat(marked).doesNotHaveDuplicates();
        assertThat(rows).allSatisfy(it -> assertThat(marked).contains(told(it)));
    }

    private static Codebook codebook() {
        var file = new CodebookYaml().read(Demonstration.BASE.resolve("codebooks/proximite.yaml"));
        var next = new AtomicInteger();
        return new Codebook(
                file.toCodes(new Codebook(List.of()), () -> "code-" + next.incrementAndGet()));
    }

    private static List<String> parts(CSVRecord row) {
        return Pattern.compile(CUT, Pattern.LITERAL)
                .splitAsStream(row.get("extrait"))
                .map(String::strip)
                .toList();
    }

    private static int occurrences(String part, String text) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
