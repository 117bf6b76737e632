package fr.verbatim.ingest.turns;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.text.Span;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class NotesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[pause]",
                "{pause}",
                "(pause)",
                "(3')",
                "(3’)",
                "(1'30)",
                "(12 s)",
                "(0.5)",
                "(.)",
                "(..)",
                "(.........)",
                "(12 secondes pause)",
                "(2 minutes pause)",
                "(1 minute pause)",
                "(silence)",
                "(long silence)",
                "(...)",
                "(…)",
                "[rire]",
                "(rire)",
                "[rires]",
                "{rires}",
                "[rire général]",
                "[rire de Sonia]",
                "[elle rit]",
                "[petit rire]",
                "[pff]",
                "[toux]",
                "[brouhaha]",
                "[sonnette]",
                "[bip]",
                "[soupir]",
                "[ironique, étonné]",
                "(Tous parlent)",
                "(pause pendant l'entretien)",
                "[Interruption de l’entretien]",
                "(fin de l’enregistrement)",
                "[le téléphone sonne]",
                "(inaudible)",
                "[inaudible]",
                "(inaudible, deux mots)",
                "(... ?)",
                "(?)",
                "[?]",
                "[syllabe incompréhensible]",
                "(xxx)",
                "XX",
                "XXX",
                "[ouais]",
                "[Ouais]",
                "[d'accord]",
                "[D’accord.]",
                "[oui]",
                "[oui, oui]",
                "[mm]",
                "(mmh)",
                "(ouais)",
                "(ah bon)",
                "[Lex=NP]",
                "{il montre la porte}",
                "[c’est-à-dire la loge]",
                "<rires>",
            })
    void whatATranscriberAddsIsANote(String note) {
        assertThat(notes("J’ai dit " + note + " que non.")).containsExactly(note);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on (n') y va pas",
                "(il) faut voir",
                "les gardien(ne)s du quartier",
                "un locataire(s) ou deux",
                "habitant·e·s, citoyen.ne.s",
                "j’avais [40 à 45] ans",
                "j’ai vu [Prénom] hier",
                "à [ville], chez [Nom de la gardienne]",
                "le [prénom de sa fille]",
                "(mon voisin) est venu",
                "(je me suis mis en pause, quoi)",
                "le « Petit Clos » là-bas",
                "dans /ou, où/ alors",
                "voir http://exemple.fr",
                "au XXe siècle",
                "la taille XXL",
                "a:: lors ver- verser = oui",
            })
    void whatIsSaidIsNoNote(String words) {
        assertThat(notes("Alors " + words + " voilà.")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "c’est //mais non// comme ça | //,//",
                "oui //S01: mais attends// d’accord | //S01:,//",
                "oui //S01: mais // attends // voilà | //S01:,//,//",
            })
    void strokesOfAnOverlapAreNotesAndItsWordsAreWords(String words, String expected) {
        assertThat(notes(words)).containsExactly(expected.split(",", -1));
    }

    @Test
    void everydayWordsInADocumentAreNoNotes() {
        var text = "La loge [bâtiment B] (voir plan) sert [rires] aux clés (inaudible).";
        assertThat(Notes.inProse(text, new Span(0, text.length())))
                .extracting(it -> it.span().in(text))
                .containsExactly("[rires]", "(inaudible)");
    }

    private static List<String> notes(String text) {
        return Notes.in(text, new Span(0, text.length())).stream()
                .map(it -> it.span().in(text))
                .toList();
    }
}
