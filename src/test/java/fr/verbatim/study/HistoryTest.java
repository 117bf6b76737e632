package fr.verbatim.study;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.message.Message;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

class HistoryTest {

    @TempDir Path folder;

    private List<String> told(Locale locale) {
        try (var study = Session.work(folder)) {
            return History.tell(study.history()).stream()
                    .map(message -> message.text(locale))
                    .toList();
        }
    }

    @Test
    void aDayIsToldInFrench() {
        assertThat(told(Locale.FRENCH).stream().map(line -> line.replace('\u00a0', '~')))
                .containsExactly(
                        "Document ajouté~: «~gardien~»",
                        "Grille de codage~: 3 codes enregistrés",
                        "Cas enregistré~: Karim",
                        "Locuteur enregistré~: Gardien, dans «~gardien~»",
                        "Extrait codé dans «~gardien~»~: geste technique",
                        "Extrait qualifié dans «~gardien~»~: geste technique",
                        "Extrait de «~gardien~» recodé~: lien social",
                        "Extrait déplacé dans «~gardien~»~: lien social",
                        "Proposition écartée dans «~gardien~»~: lien social",
                        "Situation marquée~: «~Le barillet du troisième~», dans «~gardien~»",
                        "Passage ajouté à la situation «~Le barillet du troisième~», dans"
                                + " «~gardien~»",
                        "Situation renommée~: «~Le barillet du 3e~»",
                        "Mémo écrit~: Le geste ouvre la porte.",
                        "Mémo écrit~: Le geste ouvre la porte.",
                        "Texte corrigé~: «~gardien~»",
                        "Document décrit~: «~gardien~»",
                        "Document déplacé~: «~gardien~» est maintenant dans"
                                + " corpus/entretiens/nord/gardien.txt",
                        "Document relu depuis son fichier~: «~gardien~»",
                        "Nature, statut des propos et langue compris de nouveau~: «~gardien~»",
                        "«~gardien~» est lu avec la disposition «~deux-points~»",
                        "Locuteur renommé dans «~gardien~»~: Gardien → Karim",
                        "Tours de Chercheur donnés à Passante, dans «~gardien~»",
                        "Mémo retiré~: Le geste ouvre la porte.",
                        "Annulation du n°~23 (Mémo retiré~: Le geste ouvre la porte.)",
                        "Code retiré dans «~gardien~»~: lien social",
                        "Situation retirée~: «~Le barillet du 3e~»",
                        "Grille de codage~: 2 codes enregistrés",
                        "Code retiré de la grille~: accueil",
                        "Extrait codé dans «~gardien~»~: geste technique",
                        "Extrait codé dans «~gardien~»~: lien social",
                        "Extrait codé dans «~gardien~»~: lien social",
                        "Code fusionné~: geste technique → lien social",
                        "2 extraits de «~gardien~» réunis en un~: lien social",
                        "Code retiré dans «~gardien~»~: lien social",
                        "Situation marquée~: «~La serrure~», dans «~gardien~»",
                        "Passage de la situation «~La serrure~» déplacé, dans «~gardien~»",
                        "Passage retiré de la situation «~La serrure~», dans «~gardien~»",
                        "Mémo écrit~: Le geste ouvre la porte.",
                        "Mémo récrit~: Le geste, puis la porte.",
                        "Guide d’entretien enregistré~: «~Salariés~»",
                        "Guide d’entretien retiré~: «~Salariés~»",
                        "Recherche enregistrée~: «~gestes~», geste*",
                        "Recherche enregistrée retirée~: «~gestes~»",
                        "Groupe de codes~: «~gestes~», 1 code",
                        "Groupe de codes supprimé~: «~gestes~»",
                        "Document lu~: «~gardien~»",
                        "Document à relire~: «~gardien~»",
                        "Pseudonyme de «~Karim~»~: «~Samir~»",
                        "Décision retirée sur le nom «~Karim~»",
                        "Cas retiré~: Karim",
                        "Cas enregistré~: Leïla",
                        "Variable renommée~: Étage → palier",
                        "Variable retirée~: palier",
                        "Document retiré~: «~gardien~»");
    }

    @Test
    void aDayIsToldInEnglish() {
        assertThat(told(Locale.ENGLISH))
                .contains(
                        "Document added: “gardien”",
                        "Extract of “gardien” recoded: lien social",
                        "Undoes no. 23 (Memo removed: Le geste ouvre la porte.)");
    }

    @Test
    void everyTypeOfChangeHasASentenceOfItsOwn() {
        try (var study = Session.work(folder)) {
            var history = study.history();
            var told = History.tell(history);
            var types = new HashSet<Class<?>>();
            var keys = new HashSet<String>();
            for (var i = 0; i < history.size(); i++) {
                types.add(history.get(i).change().getClass());
                keys.add(told.get(i).key());
            }
            assertThat(types).hasSameSizeAs(ChangeFormat.values());
            assertThat(keys).hasSameSizeAs(types);
            assertThat(Set.of("?", "d1", "k1"))
                    .noneMatch(
                            unknown ->
                                    told.stream()
                                            .map(Message::arguments)
                                            .anyMatch(names -> names.contains(unknown)));
        }
    }

    @Test
    void anUndoWhoseChangeIsNotAmongTheLinesIsToldByItsNumber() {
        try (var study = Session.work(folder)) {
            var undo =
                    study.history().stream().filter(entry -> entry.undoes().isPresent()).toList();
            assertThat(History.tell(undo))
                    .containsExactly(Message.of("study.history.undo-number", 23L));
        }
    }
}
