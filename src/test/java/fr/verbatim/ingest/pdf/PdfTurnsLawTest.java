package fr.verbatim.ingest.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.corpus.Turn;
import fr.verbatim.ingest.Samples;
import fr.verbatim.ingest.Typesetter;
import fr.verbatim.ingest.Typesetter.Geometry;
import fr.verbatim.ingest.format.Readers;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.turns.Segmentation;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// The same transcript, as text and laid out on pages in any way, gives the same turns.
class PdfTurnsLawTest {

    private static final int ROUNDS = 12;
    private static final List<String> WORDS =
            List.of(
                    ("le la les un une des hall cour loge porte gardien gardienne locataire"
                         + " immeuble escalier ascenseur serrure poubelles courrier voisin voisine"
                         + " matin soir toujours jamais souvent parfois vraiment accompagnement"
                         + " nettoyage permanence proximité réparation bonjour monsieur madame"
                         + " agence technicien responsable passe ouvre ferme parle écoute répare"
                         + " nettoie avec sans pour dans chez depuis pendant quand parce peut-être"
                         + " dit-il rendez-vous quelqu'un personne quotidien habitude situation"
                         + " conversation")
                            .split(" "));

    @TempDir Path folder;

    /// @param label what stands before the words of a turn
    private record Said(String label, String words) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void turnsOfAPdfAreThoseOfTheText(long seed) {
        var random = new Random(seed);
        for (var round = 0; round < ROUNDS; round++) {
            var transcript = transcript(random);
            var geometry = geometry(random);
            var pdf = new Typesetter(geometry);
            var txt = new StringBuilder();
            for (var said : transcript) {
                txt.append(said.label()).append(said.words()).append("\n\n");
                pdf.paragraph(said.label() + said.words());
            }
            assertThat(turns(pdf.write(folder, "a.pdf")))
                    .as("graine %d, %d : %s", seed, round, geometry)
                    .isEqualTo(turns(Samples.text(folder, "a.txt", txt.toString())));
        }
    }

    /// Columns are not written row by row here: in such a file they cannot be told from the cells
    /// of a table, and are read as cells.
    private static Geometry geometry(Random random) {
        var columns = 1 + random.nextInt(3);
        var size = 9 + random.nextInt(4);
        var gap = random.nextBoolean();
        var hyphenated = random.nextBoolean();
        return new Geometry(
                columns == 3 ? 40 : 50 + random.nextInt(40),
                600 + random.nextInt(300),
                columns,
                14 + random.nextInt(20),
                size,
                size * (1.1f + random.nextFloat() * 0.4f),
                gap ? size : 0,
                gap ? 0 : random.nextInt(3) * 9f - 9,
                (hyphenated || columns == 1) && random.nextBoolean(),
                hyphenated,
                columns == 1 && random.nextInt(3) == 0,
                false,
                random.nextBoolean() ? "entretien n° 4, hiver" : "");
    }

    private static List<Said> transcript(Random random) {
        var labels =
                List.of(
                                List.of("Enquêtrice : ", "Yannick : "),
                                List.of("E : ", "R : "),
                                List.of("Q. ", "R. "),
                                List.of("[Chercheur] ", "[Interviewé] "))
                        .get(random.nextInt(4));
        var said = new ArrayList<Said>();
        for (var i = 0; i < 20 + random.nextInt(40); i++) {
            said.add(
                    new Said(
                            labels.get(i % 2),
                            i % 2 == 0
                                    ? sentence(random, 4 + random.nextInt(14), " ?")
                                    : answer(random)));
        }
        return said;
    }

    private static String answer(Random random) {
        var answer = new StringBuilder();
        for (var i = 0; i <= random.nextInt(7); i++) {
            answer.append(i == 0 ? "" : " ").append(sentence(random, 2 + random.nextInt(20), "."));
        }
        return answer.toString();
    }

    private static String sentence(Random random, int words, String end) {
        var sentence = new StringBuilder();
        for (var i = 0; i < words; i++) {
            sentence.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
            if (i < words - 1 && random.nextInt(8) == 0) {
                sentence.append(",");
            }
        }
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + end;
    }

    private static List<String> turns(Path file) {
        var reading = Segmentation.of(Readers.read(file));
        return reading.text().layers().turns().stream().map(turn -> told(turn, reading)).toList();
    }

    private static String told(Turn turn, Reading reading) {
        return turn.speaker()
                + " "
                + turn.role()
                + " "
                + turn.speech().in(reading.text().text()).replaceAll("[\\s\\u00A0]+", " ").strip();
    }
}
