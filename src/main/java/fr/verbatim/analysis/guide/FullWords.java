package fr.verbatim.analysis.guide;

import fr.verbatim.language.Fold;
import fr.verbatim.language.Token;
import fr.verbatim.language.Tokeniser;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words that say what a question is about (*mots pleins*), in a form that survives a change of
/// number, gender or person: without accents or case, without the `s` or `x` of the plural, without
/// the commonest endings of verbs where four letters are left, no more than six letters.
///
/// Left out are grammatical words (*mots-outils*) and those by which any question is put: « pouvez-
/// vous me raconter », « par exemple ».
final class FullWords {

    private static final int LONGEST = 6;
    private static final Pattern PLURAL = Pattern.compile("(?<=..)[sx]$");
    private static final Pattern ENDING = Pattern.compile("(?<=.{4})(?:ez|er|ent|ee|e)$");

    private static final Set<String> EMPTY =
            forms(
                    """
                    a ai aie ait as au aucun aucune aussi autre autres aux avait avec avez aviez
                    avoir avons bah beaucoup ben bien bon bonjour c ça car ce ceci cela celle
                    celles celui ces cet cette ceux chaque chez chose choses ci comme comment d dans
                    de des depuis dernier dernière des deux devait devez devoir devons dis doit dois dit dites dire dirais dirait diriez
                    donc donner donnez du elle elles en encore enfin entre es est et étaient étais
                    était étiez être eu euh eux exactement exemple exemples expliquer expliquez
                    façon faut faire fais fait faites faisait font fois genre gens hein hier hum il ils
                    ici j jamais je juste l la là le les leur leurs lui m ma mais manière me même
                    mes merci mieux moi moins moment mon ne ni nos notre nous non on ont ou où oui
                    ouais par parce parler parlez parlons parlé parliez part pas passe passer passé
                    pense penser pensez peu peut peux plus plusieurs plutôt pour pourquoi pourrait
                    pourriez pouvez pouvoir précis précise précisez préciser premier première
                    présent puis qu quand que quel quelle quelles quels quelque quelques qui quoi
                    raconter racontez racontiez racontons revenir rien s sa sais sait sans sauf
                    savez se sera serait ses si sinon soit son sont souvent sous suis sujet sur t ta
                    te tel telle tes tiens toi ton toujours tout toute toutes tous très trop truc
                    trucs tu un une va vais vas vers veut veux vient viens voilà voir vois vont vos
                    votre voudriez voulez vouloir vous vraiment y aborder abordez aimerais aimeriez
                    aller alors après aujourd'hui avant décrire décrivez quelqu'un quelquefois
                    parfois
                    about all an and any are as at be been by can could describe did do does example
                    for from give had has have how i in is it like me more my of on one or other our
                    please say so some talk tell than that the their them then there these they
                    thing things this those time to us was we were what when where which who why
                    with would you your
                    """);

    private FullWords() {}

    private static Set<String> forms(String list) {
        return Stream.of(list.strip().split("\\s+", -1))
                .map(Fold::word)
                .map(FullWords::form)
                .collect(Collectors.toUnmodifiableSet());
    }

    static Set<String> of(String text) {
        return of(new Tokeniser().tokens(text));
    }

    static Set<String> of(List<Token> words) {
        var full = new LinkedHashSet<String>();
        for (var word : words) {
            var folded = word.folded();
            var form = form(folded);
            if (folded.length() > 1
                    && !folded.endsWith("'")
                    && folded.codePoints().anyMatch(Character::isLetter)
                    && !EMPTY.contains(form)) {
                full.add(form);
            }
        }
        return full;
    }

    private static String form(String folded) {
        var singular = PLURAL.matcher(folded).replaceFirst("");
        var stem = ENDING.matcher(singular).replaceFirst("");
        return stem.substring(0, Math.min(LONGEST, stem.length()));
    }
}
