package fr.verbatim.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class RealignmentTest {

    private static final String TEXT =
            """
            Chercheur : Vous faites le hall tous les matins ?
            Gardien : Oui, tous les matins. Le hall, c’est la première chose que les gens voient.
            Chercheur : Et les gens vous parlent ?
            Gardien : Oui. Les gens passent, ils disent bonjour, ils demandent si j’ai vu le facteur.
            Chercheur : Oui ?
            Gardien : Oui, oui. Le facteur, la porte, la serrure, tout passe par le gardien.
            Chercheur : La serrure aussi ?
            Gardien : Quand la clé ne tourne plus, les gens viennent. Je change le barillet, et on parle.
            Chercheur : Vous parlez de quoi ?
            Gardien : De tout. De la porte, de la clé, du fils qui cherche du travail. Oui, de tout.
            Chercheur : Donc changer le barillet, c’est aussi parler ?
            Gardien : Oui. Le barillet prend dix minutes, et parler prend une heure.
            """;

    private static Span span(String words) {
        return Span.at(TEXT.indexOf(words), words.length());
    }

    @Test
    void wordsThatWereNotEditedAreQuotedTheSame() {
        for (var seed = 0; seed < 4_000; seed++) {
            var random = new Random(seed);
            var span = Rewriting.someWords(TEXT, random, 12);
            var after = new Rewriting(TEXT).edit(random, 1 + random.nextInt(12), span).text();
            assertThat(Realignment.between(TEXT, after).find(span).map(found -> found.in(after)))
                    .as("seed %d: %s\n%s", seed, span, after)
                    .contains(span.in(TEXT));
        }
    }

    @Test
    void whatIsFoundAlwaysSaysTheSameWords() {
        for (var seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var span = Rewriting.someWords(TEXT, random, 6);
            var after = new Rewriting(TEXT).edit(random, 40, new Span(0, 0)).text();
            Realignment.between(TEXT, after)
                    .find(span)
                    .ifPresent(found -> assertThat(found.in(after)).isEqualTo(span.in(TEXT)));
        }
    }

    @Test
    void deletedLinesAreNotFoundElsewhere() {
        var lines = TEXT.lines().toList();
        for (var i = 0; i < lines.size(); i++) {
            var gone = i;
            var start = lines.stream().limit(i).mapToInt(line -> line.length() + 1).sum();
            var after =
                    IntStream.range(0, lines.size())
                            .filter(line -> line != gone)
                            .mapToObj(line -> lines.get(line) + "\n")
                            .collect(Collectors.joining());
            var realignment = Realignment.between(TEXT, after);
            for (var seed = 0; seed < 100; seed++) {
                var span = Rewriting.someWords(lines.get(i), new Random(seed), 3).shift(start);
                assertThat(realignment.find(span))
                        .as("line %d without « %s »", i, span.in(TEXT))
                        .isEmpty();
            }
        }
    }

    @Test
    void anAnswerDeletedIsNotTheSameAnswerBelow() {
        var oui = span("Gardien : Oui. Les gens");
        var after = TEXT.replace("Gardien : Oui. Les gens", "Gardien : Les gens");
        assertThat(Realignment.between(TEXT, after).find(Span.at(oui.start() + 10, 3))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Oui", "le hall", "La serrure aussi", "Je change le barillet"})
    void editedWordsAreNotFound(String words) {
        var span = span(words);
        var after =
                TEXT.substring(0, span.start())
                        + words.charAt(0)
                        + "xx"
                        + words.substring(1)
                        + TEXT.substring(span.end());
        assertThat(Realignment.between(TEXT, after).find(span)).isEmpty();
    }

    @Test
    void aWordIsNotFoundInsideAnother() {
        var before = "Gardien : bon, oui bien sûr, on verra demain matin\n";
        var after = "Gardien : bon, Louis bien sûr, on verra demain matin\n";
        var span = Span.at(before.indexOf("oui"), 3);
        assertThat(Realignment.between(before, after).find(span)).isEmpty();
    }

    @Test
    void aLongQuotationIsFoundWhereItWasMovedTo() {
        var quoted = "Je change le barillet, et on parle.";
        var line = "Gardien : Quand la clé ne tourne plus, les gens viennent. " + quoted + "\n";
        var after = line + TEXT.replace(line, "");
        var span = span("Quand la clé ne tourne plus, les gens viennent. " + quoted);
        assertThat(Realignment.between(TEXT, after).find(span).map(found -> found.in(after)))
                .contains(span.in(TEXT));
    }

    @Test
    void anUnchangedTextKeepsEveryPlace() {
        var realignment = Realignment.between(TEXT, TEXT);
        for (var seed = 0; seed < 200; seed++) {
            var span = Rewriting.someWords(TEXT, new Random(seed), 9);
            assertThat(realignment.find(span)).contains(span);
        }
    }

    @Test
    void anEmptyTextKeepsNothing() {
        assertThat(Realignment.between(TEXT, "").find(span("Oui"))).isEmpty();
        assertThat(Realignment.between("", TEXT).find(new Span(0, 0))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n", ". "})
    void longTextsWithNothingInCommonAreComparedInAMoment(String between) {
        var random = new Random(1);
        var one = words(random, "a", between);
        var other = words(random, "b", between);
        var started = System.nanoTime();
        assertThat(Realignment.between(one, other).find(new Span(0, 5))).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - started))
                .isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aSmallEditInAVeryLongTextIsFound() {
        var before = words(new Random(2), "mot", " ");
        var middle = before.indexOf(' ', before.length() / 2) + 1;
        var after = before.substring(0, middle) + "ajout " + before.substring(middle);
        var span = new Span(middle, before.indexOf(' ', middle));
        assertThat(Realignment.between(before, after).find(span)).contains(span.shift(6));
    }

    private static String words(Random random, String start, String between) {
        return IntStream.range(0, 60_000)
                .mapToObj(_ -> start + random.nextInt(2_000))
                .collect(Collectors.joining(between));
    }
}
