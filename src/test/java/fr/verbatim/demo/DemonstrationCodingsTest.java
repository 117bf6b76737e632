package fr.verbatim.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.codebook.Code;
import fr.verbatim.codebook.Codebook;
import fr.verbatim.codebook.CodebookYaml;

import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

class DemonstrationCodingsTest {

    private static final String CUT = "[…]";

    @Test
    void thereAreAtLeast120CodingsAnd15Situations() throws IOException {
        var rows = Demonstration.codings();

        assertThat(rows.stream().filter(it -> !it.get("code").isEmpty()).count())
                .isGreaterThanOrEqualTo(120);
        assertThat(
                        rows.stream()
                                .map(it -> it.get("situation"))
                                .filter(it -> !it.isEmpty())
                                .distinct()
                                .count())
                .isGreaterThanOrEqualTo(15);
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
                .filteredOn(it -> !it.get("code").isEmpty())
                .allSatisfy(
                        row -> {
                            var paragraphs =
                                    Demonstration.paragraphs(
                                            texts.getOrDefault(row.get("document"), ""));
                            assertThat(paragraphs)
                                    .anyMatch(it -> parts(row).stream().allMatch(it::contains));
                        });
    }

    @Test
    void everySituationIsMarkedOnceAsAWhole() throws IOException {
        var rows =
                Demonstration.codings().stream()
                        .filter(it -> !it.get("situation").isEmpty())
                        .toList();
        var marked =
                rows.stream()
                        .filter(it -> it.get("code").isEmpty())
                        .map(it -> it.get("situation"))
                        .toList();

        assertThat(marked).doesNotHaveDuplicates();
        assertThat(rows).allSatisfy(it -> assertThat(marked).contains(it.get("situation")));
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
