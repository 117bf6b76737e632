package fr.verbatim.ingest.turns;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The names of what a header says, one for each thing, however it is written: `Date de
/// l’entretien` is `date`, `Enquêtrice` is `enquêteur`. Pure functions.
final class HeaderNames {

    /// Each line: the normal name, then how else it is written, without accents and spaces.
    private static final String SPELLINGS =
            """
            date: dateentretien datedelentretien datedobservation datedelobservation dateobservation
            lieu: lieuentretien lieudelentretien lieudobservation lieudelobservation lieuderencontre place location
            durée: dureeentretien dureedelentretien dureedelenregistrement dureeenregistrement duration
            enquêteur: enqueteur enquetrice enqueteurrice chercheur chercheuse intervieweur intervieweuse interviewer
            enquêteur: menepar realisepar conduitpar entretienmenepar entretienrealisepar entretienconduitpar
            enquêté: enquete enquetee interviewe interviewee personneenquetee personneinterviewee
            enquêté: personneinterrogee personnerencontree respondent
            accès: acces accesauterrain accesalenquete accesalenquetee modedacces prisedecontact miseenrelation
            tiers présents: tiers tierspresents tierspresent presencedetiers personnespresentes autrespersonnespresentes
            enregistré: enregistre enregistree enregistrement enregistreounon recorded
            climat: climatdelentretien ambiance
            langue: language
            """;

    private static final Map<String, String> NORMAL = normal();

    private HeaderNames() {}

    /// Returns the normal name of what is written; what is not known stays, in lower case.
    static String of(String written) {
        var name = NORMAL.get(Names.key(written));
        return name == null ? written.strip().toLowerCase(Locale.FRENCH) : name;
    }

    /// Returns whether it is one of the names that a header is known by.
    static boolean isKnown(String written) {
        var name = NORMAL.get(Names.key(written));
        return name != null && !isPerson(written);
    }

    /// Returns whether it names who asked or who answered, as a label of a turn would.
    static boolean isPerson(String written) {
        var name = NORMAL.get(Names.key(written));
        return name != null
                && (name.equals("enquêteur")
                        || name.equals("enquêté")
                        || RoleWords.isRole(Names.key(written)));
    }

    private static Map<String, String> normal() {
        var normal = new HashMap<String, String>();
        SPELLINGS
                .lines()
                .forEach(
                        line -> {
                            var colon = line.indexOf(':');
                            var name = line.substring(0, colon);
                            Words.of(line.substring(colon + 1))
                                    .forEach(spelling -> normal.put(spelling, name));
                        });
        return normal;
    }
}
