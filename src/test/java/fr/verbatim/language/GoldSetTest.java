package fr.verbatim.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.verbatim.Golden;
import fr.verbatim.demo.Demonstration;
import fr.verbatim.language.GoldSentence.Reading;
import fr.verbatim.language.GoldSentence.Tag;
import fr.verbatim.language.GoldSentence.Word;
import fr.verbatim.text.Span;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class GoldSetTest {

    /// The words that have two lemmas under one part of speech, rightly.
    private static final Map<String, Set<String>> TWO_LEMMAS =
            Map.of("fils NOUN", Set.of("fil", "fils"), "t' PRON", Set.of("te", "tu"));

    private static final Pattern INFINITIVE = Pattern.compile(".+(?:er|ir|re|oir)");
    private static final Set<String> VERBS_WITHOUT_INFINITIVE = Set.of("voilà");

    @Test
    void everyLineIsWellFormed() throws IOException {
        assertThat(GoldSet.spoken()).hasSizeGreaterThanOrEqualTo(180);
        assertThat(GoldSet.written()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(words(GoldSet.spoken()).filter(GoldSetTest::hasLetterOrDigit).count())
                .isGreaterThanOrEqualTo(2400);
    }

    @Test
    void theEnglishSetIsWellFormed() throws IOException {
        var english = GoldSet.english();

        assertThat(english)
                .hasSizeGreaterThanOrEqualTo(60)
                .extracting(GoldSentence::id)
                .isEqualTo(numbers("spoken-", english.size()));
    }

    @Test
    void sentencesAreNumberedInOrder() throws IOException {
        assertThat(GoldSet.spoken())
                .extracting(GoldSentence::id)
                .isEqualTo(numbers("parle-", GoldSet.spoken().size()));
        assertThat(GoldSet.written())
                .extracting(GoldSentence::id)
                .isEqualTo(numbers("ecrit-", GoldSet.written().size()));
    }

    @Test
    void noSentenceOccursTwice() throws IOException {
        assertThat(all()).extracting(it -> Fold.fold(it.text())).doesNotHaveDuplicates();
    }

    @Test
    void textsAreComposed() throws IOException {
        assertThat(all())
                .extracting(GoldSentence::text)
                .allMatch(text -> Normalizer.isNormalized(text, Normalizer.Form.NFC));
    }

    @Test
    void aWordHasOneLemmaForItsPartOfSpeech() throws IOException {
        var lemmas = new TreeMap<String, Set<String>>();
        tags().forEach(
                        tag ->
                                lemmas.computeIfAbsent(lower(tag) + " " + tag.upos(), _ -> newSet())
                                        .add(tag.lemma()));
        lemmas.values().removeIf(it -> it.size() == 1);

        assertThat(lemmas).isEqualTo(TWO_LEMMAS);
    }

    @Test
    void whatIsAcceptedBesideDiffers() throws IOException {
        assertThat(tags().filter(tag -> !tag.accepted().isEmpty()))
                .filteredOn(
                        tag ->
                                tag.accepted().contains(tag.reading())
                                        || Set.copyOf(tag.accepted()).size()
                                                < tag.accepted().size())
                .isEmpty();
    }

    @Test
    void lemmasOfVerbsAreInfinitives() throws IOException {
        assertThat(lemmasOf("VERB"))
                .allMatch(
                        it ->
                                INFINITIVE.matcher(it).matches()
                                        || VERBS_WITHOUT_INFINITIVE.contains(it));
        assertThat(lemmasOf("AUX")).containsExactlyInAnyOrder("avoir", "être");
    }

    @Test
    void theVerbToBeIsAlwaysAnAuxiliary() throws IOException {
        assertThat(tags().filter(tag -> tag.lemma().equals("être")))
                .extracting(Tag::upos)
                .containsOnly("AUX");
    }

    @Test
    void onlyNamesAcronymsAndNumbersHaveCapitalsInTheirLemma() throws IOException {
        assertThat(tags().filter(tag -> !tag.lemma().equals(Fold.fold(tag.lemma()))))
                .filteredOn(tag -> tag.lemma().chars().anyMatch(Character::isUpperCase))
                .allMatch(
                        tag ->
                                tag.upos().equals("PROPN")
                                        || (tag.upos().equals("NOUN")
                                                && tag.lemma().matches("[A-Z][A-Z0-9]+")));
        assertThat(lemmasOf("PROPN")).allMatch(it -> Character.isUpperCase(it.charAt(0)));
    }

    @Test
    void contractionsAreAPrepositionAndAnArticle() throws IOException {
        var contractions = new TreeMap<String, Set<List<String>>>();
        words(all())
                .filter(Word::isContraction)
                .forEach(
                        word ->
                                contractions
                                        .computeIfAbsent(word.form(), _ -> new HashSet<>())
                                        .add(
                                                word.tags().stream()
                                                        .map(it -> it.upos() + ":" + it.form())
                                                        .toList()));

        assertThat(contractions)
                .isEqualTo(
                        Map.of(
                                "au", Set.of(List.of("ADP:à", "DET:le")),
                                "aux", Set.of(List.of("ADP:à", "DET:les")),
                                "des", Set.of(List.of("ADP:de", "DET:les")),
                                "du", Set.of(List.of("ADP:de", "DET:le"))));
    }

    @Test
    void onlyPunctuationAndSymbolsAreNoWordsOfOurTokeniser() throws IOException {
        assertThat(words(all()).filter(word -> !hasLetterOrDigit(word)))
                .allMatch(word -> Set.of("PUNCT", "SYM").contains(word.tags().getFirst().upos()));
        assertThat(words(all()).filter(word -> word.tags().getFirst().upos().equals("PUNCT")))
                .noneMatch(GoldSetTest::hasLetterOrDigit);
    }

    @Test
    void wordsAreThoseOfOurTokeniser() throws IOException {
        var tokeniser = new Tokeniser();
        var everything = new ArrayList<>(all());
        everything.addAll(GoldSet.english());

        assertThat(everything)
                .allSatisfy(
                        sentence ->
                                assertThat(
                                                tokeniser.tokens(sentence.text()).stream()
                                                        .map(
                                                                it ->
                                                                        core(
                                                                                sentence.text(),
                                                                                it.span())))
                                        .as(sentence.id())
                                        .containsExactlyElementsOf(
                                                sentence.words().stream()
                                                        .filter(GoldSetTest::hasLetterOrDigit)
                                                        .map(it -> core(sentence.text(), it.span()))
                                                        .toList()));
    }

    @Test
    void eachPhenomenonIsExplainedAndStandsInFiveSentences() throws IOException {
        var readme = Files.readString(Golden.file(GoldSet.FOLDER + "README.md"));
        var counts =
                all().stream()
                        .flatMap(sentence -> sentence.phenomena().stream())
                        .collect(Collectors.groupingBy(it -> it, Collectors.counting()));

        assertThat(counts)
                .allSatisfy(
                        (phenomenon, count) -> {
                            assertThat(count).as(phenomenon).isGreaterThanOrEqualTo(5);
                            assertThat(readme).contains("| " + phenomenon + " | " + count + " |");
                        });
    }

    @Test
    void noSequenceOfEightWordsStandsInTheDemonstration() throws IOException {
        var demonstration =
                Demonstration.texts().values().stream()
                        .flatMap(text -> Demonstration.sequences(text).stream())
                        .collect(Collectors.toSet());

        assertThat(all())
                .flatExtracting(sentence -> Demonstration.sequences(sentence.text()))
                .doesNotContainAnyElementsOf(demonstration);
    }

    @Test
    void aWellFormedSentenceIsRead() {
        var sentence =
                GoldSet.parse("x", sentence("Viens", "venir\tVERB", "_"), "speaker").getFirst();

        assertThat(sentence.words())
                .containsExactly(
                        new Word(
                                new Span(0, 5),
                                "Viens",
                                List.of(
                                        new Tag(
                                                "Viens",
                                                new Reading("VERB", "venir"),
                                                List.of()))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Viens\tvenir\tVERBE\t_",
                "Viens\t_\tVERB\t_",
                "Viens\t\tVERB\t_",
                "Va\tvenir\tVERB\t_",
                "Viens\tvenir\tVERB\tSpacesAfter=\\u00A0",
                "Viens\tvenir\tVERB\tAlt=NOUN",
                "Viens\tvenir\tVERB\tAlt=NOM:viens",
                "Viens\tvenir\tVERB\tGloss=come"
            })
    void aMistakeIsRefusedWithItsLine(String word) {
        var columns = word.split("\t", -1);
        var content = sentence(columns[0], columns[1] + "\t" + columns[2], columns[3]);

        assertThatThrownBy(() -> GoldSet.parse("x", content, "speaker"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("x, line [56]: .+");
    }

    private static String sentence(String form, String lemmaAndTag, String misc) {
        return """
        # sent_id = x-001
        # text = Viens
        # speaker = gardien
        # phenomena = impératif
        1\t%s\t%s\t_\t_\t_\t_\t_\t%s

        """
                .formatted(form, lemmaAndTag, misc);
    }

    private static List<GoldSentence> all() throws IOException {
        var all = new ArrayList<>(GoldSet.spoken());
        all.addAll(GoldSet.written());
        return all;
    }

    private static Stream<Word> words(List<GoldSentence> sentences) {
        return sentences.stream().flatMap(it -> it.words().stream());
    }

    private static Stream<Tag> tags() throws IOException {
        return words(all()).flatMap(it -> it.tags().stream());
    }

    private static Set<String> lemmasOf(String upos) throws IOException {
        return tags().filter(tag -> tag.upos().equals(upos))
                .map(Tag::lemma)
                .collect(Collectors.toSet());
    }

    private static List<String> numbers(String prefix, int size) {
        return Stream.iterate(1, it -> it + 1)
                .limit(size)
                .map(it -> prefix + "%03d".formatted(it))
                .toList();
    }

    private static Set<String> newSet() {
        return new TreeSet<>();
    }

    private static String lower(Tag tag) {
        return Fold.straighten(tag.form()).toLowerCase(Locale.FRENCH);
    }

    static boolean hasLetterOrDigit(Word word) {
        return word.form().codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /// Returns the part of `span` from its first letter or digit to its last: words of two
    /// tokenisers are compared by that.
    static Span core(String text, Span span) {
        var start = span.start();
        var end = span.end();
        while (!Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        while (!Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }
}
