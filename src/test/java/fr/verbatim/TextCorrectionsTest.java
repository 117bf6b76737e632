package fr.verbatim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.verbatim.coding.Coder;
import fr.verbatim.coding.Register;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.TurnsWouldJoin;
import fr.verbatim.ingest.ImportListener;
import fr.verbatim.message.VerbatimException;
import fr.verbatim.study.StudyConflict;
import fr.verbatim.text.Edit;
import fr.verbatim.text.Span;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/// Texts corrected in the study.
class TextCorrectionsTest {

    private static final String TALK =
            """
            E : Vous sortez les bacs à quelle heure ?
            G : À six heures. Et vous, vous dormez encore ? 🙂
            E : Oui. Tous les jours ?
            G : Tous les jours, même quand il gèle.
            E : Et le dimanche ?
            G : Le dimanche, c’est moi qui sors les bacs.
            """;

    @TempDir Path folder;
    private Verbatim study;

    @BeforeEach
    void read() throws IOException {
        study = new MiniatureStudy(0).createEmpty(folder, new Coder("A"));
        Files.writeString(folder.resolve("corpus/E01.txt"), TALK);
        study.importCorpus(ImportListener.NONE);
        study.codes().create("geste", null);
    }

    @AfterEach
    void close() {
        study.close();
    }

    private Document document() {
        return study.document("E01");
    }

    private String text() {
        return study.text(document()).text();
    }

    private Span span(String words) {
        return study.passage(document(), words).span();
    }

    private EditedDocument edit(String words, String by) {
        return study.corrections().edit(document(), span(words), by);
    }

    private List<String> turns() {
        var text = study.text(document());
        return text.layers().turns().stream()
                .map(turn -> turn.speaker() + "|" + turn.speech().in(text.text()))
                .toList();
    }

    @Test
    void theTextIsCorrectedAndItsTurnsFollow() {
        var edited = edit("six heures", "sept heures");

        assertThat(edited.unplaced()).isEmpty();
        assertThat(edited.document()).isEqualTo(document());
        assertThat(document().edited()).isTrue();
        assertThat(turns()).hasSize(6).anyMatch(it -> it.startsWith("G|À sept heures."));
        assertThat(study.search("sept").count()).isEqualTo(1);
        study.undo();
        assertThat(text()).isEqualTo(TALK);
        assertThat(document().edited()).isFalse();
    }

    @Test
    void codingsKeepTheirWordsAndEditedOnesAreListedToBePlaced() {
        study.code("E01", "c’est moi qui sors les bacs", "geste");
        study.code("E01", "même quand il gèle", "geste");
        study.situations().mark("Le gel", Register.TOLD, study.passage(document(), "il gèle"));
        study.memos().write(study.passage(document(), "quand il gèle"), "météo", "froid");

        var edited = edit("il gèle", "il neige");

        assertThat(study.extracts().stream().filter(it -> !it.isUnplaced()))
                .extracting(Extract::text)
                .containsExactly("c’est moi qui sors les bacs");
        assertThat(edited.unplaced())
                .extracting(Unplaced::kind)
                .containsExactly(
                        Unplaced.Kind.EXTRACT, Unplaced.Kind.SITUATION, Unplaced.Kind.MEMO);
        var extract = edited.unplaced().getFirst();
        assertThat(extract.text()).isEqualTo("même quand il gèle");
        assertThat(extract.name()).isEqualTo("geste");
        assertThat(extract.prefix()).endsWith("Tous les jours, ");
        assertThat(extract.likely()).isEqualTo(study.passage(document(), "même quand il neige"));
        assertThat(study.corrections().unplaced(document())).isEqualTo(edited.unplaced());
        assertThat(study.snapshot().unplaced()).hasSize(3);
    }

    @Test
    void whatIsUnplacedIsPlacedAgain() {
        study.code("E01", "même quand il gèle", "geste");
        study.situations().mark("Le gel", Register.TOLD, study.passage(document(), "il gèle"));
        study.memos().write(study.passage(document(), "quand il gèle"), "météo", "froid");

        for (var unplaced : edit("il gèle", "il neige").unplaced()) {
            var likely = Objects.requireNonNull(unplaced.likely());
            study.corrections().place(unplaced, likely.span());
        }

        assertThat(study.corrections().unplaced(document())).isEmpty();
        assertThat(study.extracts().getFirst().text()).isEqualTo("même quand il neige");
        assertThat(study.situations().parts(document()).getFirst().text()).isEqualTo("il neige");
        assertThat(study.memos().of(document()).getFirst().text()).isEqualTo("quand il neige");
        for (var i = 0; i < 4; i++) {
            study.undo();
        }
        assertThat(study.extracts().getFirst().text()).isEqualTo("même quand il gèle");
        assertThat(study.corrections().unplaced(document())).isEmpty();
    }

    @Test
    void whatIsGoneIsNotPlaced() {
        var extract = study.code("E01", "même quand il gèle", "geste");
        var unplaced = edit("il gèle", "il neige").unplaced().getFirst();
        study.uncode(extract);

        assertThatThrownBy(() -> study.corrections().place(unplaced, span("il neige")))
                .isInstanceOf(VerbatimException.class);
    }

    @Test
    void severalEditsAreOneChange() {
        study.corrections()
                .edit(
                        document(),
                        List.of(
                                new Edit(span("gèle"), "neige"),
                                new Edit(span("six"), "cinq"),
                                new Edit(Span.at(0, 0), "")));

        assertThat(text()).isEqualTo(TALK.replace("gèle", "neige").replace("six", "cinq"));
        study.undo();
        assertThat(text()).isEqualTo(TALK);
    }

    @Test
    void wordsGetTheFormOfTexts() {
        edit("gèle", "ge\u0301le\u0000 fort\r\net \ud800 long");

        assertThat(text()).contains("il géle fort\net \ufffd long.");
        assertThat(Normalizer.isNormalized(text(), Normalizer.Form.NFC)).isTrue();
    }

    @Test
    void anAccentPutInJoinsItsLetter() {
        var at = span("les bacs à").start() + 2;
        study.corrections().edit(document(), new Span(at, at), "\u0301");

        assertThat(text()).startsWith("E : Vous sortez lés bacs");
    }

    @Test
    void whatCannotBeIsRefusedAndNothingChanges() {
        var number = study.snapshot().number();
        var length = TALK.length();
        var smile = TALK.indexOf("🙂");
        var corrections = study.corrections();
        assertThatThrownBy(() -> corrections.edit(document(), new Span(0, length + 1), ""))
                .hasMessageContaining(String.valueOf(length));
        assertThatThrownBy(() -> corrections.edit(document(), new Span(0, length), " \n "))
                .isInstanceOf(VerbatimException.class);
        assertThatThrownBy(() -> corrections.edit(document(), new Span(smile, smile + 1), "x"))
                .isInstanceOf(StudyConflict.class);
        assertThatThrownBy(() -> edit("encore ? 🙂\nE : Oui.", "encore ? Oui."))
                .isInstanceOf(TurnsWouldJoin.class);
        assertThatThrownBy(
                        () ->
                                corrections.edit(
                                        document(),
                                        List.of(
                                                new Edit(new Span(3, 9), ""),
                                                new Edit(new Span(5, 6), ""))))
                .isInstanceOf(VerbatimException.class);
        assertThat(study.snapshot().number()).isEqualTo(number);
        assertThat(text()).isEqualTo(TALK);
    }

    @Test
    void aTextReadBeforeAnotherCorrectionIsNotEdited() {
        var read = document();
        edit("six", "cinq");

        assertThatThrownBy(() -> study.corrections().edit(read, new Span(0, 1), "F"))
                .isInstanceOf(VerbatimException.class)
                .hasMessageContaining("E01");
    }

    @Test
    void anEditThatChangesNothingIsNone() {
        var number = study.snapshot().number();

        assertThat(edit("six", "six").unplaced()).isEmpty();
        assertThat(study.snapshot().number()).isEqualTo(number);
    }

    @Test
    void aTurnIsCutWhereAnotherSpeaks() {
        study.code("E01", "vous dormez encore ? 🙂", "geste");

        study.corrections().splitAt(document(), span("Et vous").start(), "Passante");

        assertThat(turns())
                .hasSize(7)
                .contains("G|À six heures.", "Passante|Et vous, vous dormez encore ? 🙂");
        assertThat(study.corrections().unplaced(document())).isEmpty();
        study.undo();
        assertThat(text()).isEqualTo(TALK);
        assertThat(turns()).hasSize(6);
        assertThat(study.corrections().speakers(document())).hasSize(2);
    }

    @Test
    void aTurnIsNotCutWhereThereIsNothingToCut() {
        for (var offset : List.of(0, 4, span("Tous les jours, même").start(), TALK.length())) {
            assertThatThrownBy(() -> study.corrections().splitAt(document(), offset, "X"))
                    .isInstanceOf(VerbatimException.class);
        }
        assertThat(text()).isEqualTo(TALK);
    }

    @Test
    void aTurnIsGivenToSomebodyElse() {
        study.corrections().giveTurn(document(), span("À six heures").start(), "Passante");

        assertThat(text()).isEqualTo(TALK);
        assertThat(turns()).anyMatch(it -> it.startsWith("Passante|À six heures."));
        study.undo();
        assertThat(turns()).noneMatch(it -> it.startsWith("Passante|"));
        assertThatThrownBy(() -> study.corrections().giveTurn(document(), TALK.length(), "X"))
                .isInstanceOf(VerbatimException.class);
    }

    @Test
    void aTurnIsJoinedWithTheOneBefore() {
        study.corrections().splitAt(document(), span("Et vous").start(), "Passante");
        study.corrections().joinTurn(document(), span("dormez").start());

        assertThat(turns())
                .hasSize(6)
                .contains("G|À six heures.\nEt vous, vous dormez encore ? 🙂");
        edit("heures.\nEt", "heures, et");
        assertThat(turns()).contains("G|À six heures, et vous, vous dormez encore ? 🙂");
        assertThatThrownBy(() -> study.corrections().joinTurn(document(), 0))
                .isInstanceOf(VerbatimException.class);
    }

    /// Codings either quote the same words or wait to be placed; undoing gives all of it back.
    @Test
    void anyEditsKeepCodingsTrue() {
        var random = new Random(3);
        for (var words : List.of("les bacs à quelle", "À six heures.", "Oui. Tous", "il gèle.")) {
            study.code("E01", words, "geste");
        }
        var before = study.extracts().stream().map(Extract::text).toList();
        var texts = new ArrayList<String>();
        for (var i = 0; i < 40; i++) {
            texts.add(text());
            var start = random.nextInt(text().length());
            var span = new Span(start, Math.min(text().length(), start + random.nextInt(6)));
            try {
                study.corrections().edit(document(), span, List.of("", "x", "\n", "é").get(i % 4));
            } catch (VerbatimException refused) {
                texts.removeLast();
                continue;
            }
            if (text().equals(texts.getLast())) {
                texts.removeLast();
            }
            for (var extract : study.extracts()) {
                assertThat(before).contains(extract.text());
            }
        }
        for (var text : texts.reversed()) {
            study.undo();
            assertThat(text()).isEqualTo(text);
        }
        assertThat(study.extracts()).extracting(Extract::text).containsExactlyElementsOf(before);
        assertThat(study.corrections().unplaced(document())).isEmpty();
    }
}
