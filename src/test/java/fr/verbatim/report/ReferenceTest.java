package fr.verbatim.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.coding.Passage;
import fr.verbatim.coding.Quotation;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.corpus.DocumentKind;
import fr.verbatim.corpus.Role;
import fr.verbatim.corpus.WordStatus;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Locale;
import java.util.Map;

class ReferenceTest {
    private static final Map<String, String> CARETAKER = Map.of("Fonction", "gardien d’immeuble");

    private static Quotation quotation(
            DocumentKind kind,
            WordStatus words,
            @Nullable String speaker,
            Role role,
            @Nullable Integer page,
            @Nullable Long startMs) {
        return new Quotation(
                new Passage(new DocumentId("d"), new Span(0, 3)),
                "oui",
                "loge-03",
                kind,
                words,
                speaker,
                role,
                CARETAKER,
                34,
                page,
                startMs);
    }

    private static String french(Quotation quotation) {
        return Reference.of(quotation, Locale.FRENCH).text();
    }

    @Test
    void itNamesThePersonTheFunctionTheStatusOfTheWordsTheDocumentAndTheParagraph() {
        var said =
                quotation(
                        DocumentKind.INTERVIEW,
                        WordStatus.RECORDED,
                        "E01",
                        Role.RESPONDENT,
                        null,
                        null);

        assertThat(french(said))
                .isEqualTo("E01, gardien d’immeuble, propos enregistrés, loge-03, §\u00a034");
        assertThat(Reference.of(said, Locale.ENGLISH).text())
                .isEqualTo("E01, gardien d’immeuble, recorded words, loge-03, para.\u00a034");
    }

    @Test
    void theTimeStandsInPlaceOfTheParagraph() {
        var said =
                quotation(
                        DocumentKind.INTERVIEW,
                        WordStatus.RECORDED,
                        "E01",
                        Role.RESPONDENT,
                        null,
                        754_900L);

        assertThat(french(said)).endsWith(", loge-03, 12\u00a0min\u00a034\u00a0s");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 min 00 s",
        "59999, 0 min 59 s",
        "3599999, 59 min 59 s",
        "3600000, 1 h 00 min 00 s",
        "36061000, 10 h 01 min 01 s"
    })
    void timesAreHoursMinutesAndSeconds(long startMs, String time) {
        var said =
                quotation(
                        DocumentKind.INTERVIEW,
                        WordStatus.RECORDED,
                        "E01",
                        Role.RESPONDENT,
                        null,
                        startMs);

        assertThat(french(said)).endsWith(", " + time.replace(' ', '\u00a0'));
    }

    @Test
    void anObservationSaysThatItIsOneAndHasNoFunction() {
        var noted =
                quotation(
                        DocumentKind.OBSERVATION, WordStatus.NOTED, null, Role.UNKNOWN, null, null);

        assertThat(french(noted)).isEqualTo("note d’observation, propos notés, loge-03, §\u00a034");
    }

    @Test
    void anInternalDocumentGivesItsPage() {
        var written =
                quotation(
                        DocumentKind.INTERNAL_DOCUMENT,
                        WordStatus.WRITTEN,
                        null,
                        Role.UNKNOWN,
                        3,
                        null);

        assertThat(french(written))
                .isEqualTo("document interne, texte écrit, loge-03, §\u00a034, p.\u00a03");
    }

    @Test
    void theInterviewerDoesNotGetTheFunctionOfTheRespondent() {
        var asked =
                quotation(
                        DocumentKind.INTERVIEW,
                        WordStatus.RECORDED,
                        "Chercheuse",
                        Role.INTERVIEWER,
                        null,
                        null);

        assertThat(french(asked))
                .isEqualTo("Chercheuse, enquêteur·rice, propos enregistrés, loge-03, §\u00a034");
    }

    @Test
    void aDocumentNamedAsItsSpeakerIsNotNamedTwice() {
        var said =
                quotation(
                        DocumentKind.INTERVIEW,
                        WordStatus.REBUILT,
                        "loge-03",
                        Role.RESPONDENT,
                        null,
                        null);

        assertThat(french(said))
                .isEqualTo("loge-03, gardien d’immeuble, propos reconstitués, §\u00a034");
    }

    @Test
    void everyStatusHasItsWordsInBothLanguages() {
        for (var status : WordStatus.values()) {
            for (var kind : DocumentKind.values()) {
                var any = quotation(kind, status, null, Role.UNKNOWN, null, null);

                assertThat(french(any)).contains("§");
                assertThat(Reference.of(any, Locale.ENGLISH).text()).contains("para.");
            }
        }
    }
}
