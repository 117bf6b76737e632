package fr.verbatim.search;

import fr.verbatim.language.annotation.AnnotatedWords;
import fr.verbatim.language.annotation.Annotation;
import fr.verbatim.language.annotation.PartOfSpeech;
import fr.verbatim.language.annotation.Reading;
import fr.verbatim.search.annotation.StudyAnnotations;
import fr.verbatim.search.index.Units;
import fr.verbatim.study.Study;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Annotates some documents of a study, at random: a law holds whatever a word is taken for.
public final class RandomAnnotation {

    private static final List<String> LEMMAS =
            List.of(
                    "le",
                    "la",
                    "serrure",
                    "serrurier",
                    "élève",
                    "élever",
                    "cœur",
                    "être",
                    "gardien");

    private RandomAnnotation() {}

    public static void annotate(Random random, Study study) {
        for (var document : study.snapshot().documents()) {
            if (random.nextInt(3) > 0) {
                var stretches = new ArrayList<AnnotatedWords>();
                for (var unit : Units.of(study.text(document.revision()))) {
                    var readings =
                            unit.words().stream()
                                    .map(word -> reading(random, word.form()))
                                    .toList();
                    var ends = new ArrayList<Integer>();
                    for (int i = 1; i <= readings.size(); i++) {
                        if (i == readings.size() || random.nextInt(4) == 0) {
                            ends.add(i);
                        }
                    }
                    stretches.add(new AnnotatedWords(readings, ends));
                }
                study.keepAnnotation(
                        document.revision(),
                        StudyAnnotations.pipeline(document),
                        Annotation.of(stretches).encode());
            }
        }
    }

    private static Reading reading(Random random, String form) {
        var tags = PartOfSpeech.values();
        return new Reading(
                tags[random.nextInt(tags.length)],
                random.nextBoolean() ? form : LEMMAS.get(random.nextInt(LEMMAS.size())));
    }
}
