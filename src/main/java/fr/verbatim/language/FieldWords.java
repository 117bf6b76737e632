package fr.verbatim.language;

import fr.verbatim.coding.NameKind;
import fr.verbatim.coding.Sex;
import fr.verbatim.corpus.DocumentKind;
import fr.verbatim.corpus.Role;
import fr.verbatim.corpus.WordStatus;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What roles, kinds of documents and statuses of words are called, in French and in English, the
/// most usual French name first. Pure functions.
public final class FieldWords {

    private FieldWords() {}

    /// Returns the role called so, whatever the accents and the case.
    public static Optional<Role> role(String name) {
        return find(Role.values(), FieldWords::names, name);
    }

    /// Returns the kind of document called so.
    public static Optional<DocumentKind> kind(String name) {
        return find(DocumentKind.values(), FieldWords::names, name);
    }

    /// Returns the status of words called so.
    public static Optional<WordStatus> wordStatus(String name) {
        return find(WordStatus.values(), FieldWords::names, name);
    }

    /// Returns the kind of name called so.
    public static Optional<NameKind> nameKind(String name) {
        return find(NameKind.values(), FieldWords::names, name);
    }

    /// Returns the sex called so: by its name or its first letter.
    public static Optional<Sex> sex(String name) {
        return find(Sex.values(), FieldWords::names, name);
    }

    private static <E extends Enum<E>> Optional<E> find(
            E[] values, Function<E, List<String>> names, String wanted) {
        var folded = Fold.fold(wanted).strip();
        return Arrays.stream(values)
                .filter(
                        value ->
                                Fold.fold(value.name()).equals(folded)
                                        || names.apply(value).stream()
                                                .anyMatch(name -> Fold.fold(name).equals(folded)))
                .findFirst();
    }

    public static List<String> names(Role role) {
        return switch (role) {
            case INTERVIEWER ->
                    List.of(
                            "enquêteur",
                            "enquêtrice",
                            "enquêteur·rice",
                            "interviewer",
                            "intervieweur");
            case RESPONDENT -> List.of("enquêté", "enquêtée", "enquêté·e", "respondent");
            case THIRD_PARTY -> List.of("tiers", "third party", "third_party");
            case UNKNOWN -> List.of("inconnu", "unknown");
        };
    }

    public static List<String> names(DocumentKind kind) {
        return switch (kind) {
            case INTERVIEW -> List.of("entretien", "interview");
            case GROUP_INTERVIEW ->
                    List.of("entretien collectif", "group interview", "group_interview");
            case OBSERVATION -> List.of("observation", "note d'observation");
            case INTERNAL_DOCUMENT ->
                    List.of("document interne", "internal document", "internal_document");
            case WORKSHOP -> List.of("atelier", "contributions d'atelier", "workshop");
            case SURVEY -> List.of("réponses ouvertes", "survey");
            case FIELD_DIARY -> List.of("journal de terrain", "field diary", "field_diary");
            case OTHER -> List.of("autre", "other");
        };
    }

    public static List<String> names(WordStatus words) {
        return switch (words) {
            case RECORDED -> List.of("enregistrés", "propos enregistrés", "recorded");
            case NOTED -> List.of("notés", "propos notés", "noted");
            case REBUILT -> List.of("reconstitués", "propos reconstitués", "rebuilt");
            case WRITTEN -> List.of("écrits", "écrit", "written");
            case COLLECTIVE -> List.of("collectifs", "contribution collective", "collective");
            case REPORTED -> List.of("rapportés", "propos rapportés", "reported");
        };
    }

    public static List<String> names(NameKind kind) {
        return switch (kind) {
            case PERSON -> List.of("personne", "person");
            case PLACE -> List.of("lieu", "place");
            case ORGANISATION -> List.of("organisation", "organisme", "organization");
            case PHONE -> List.of("téléphone", "phone");
            case EMAIL -> List.of("courriel", "email", "e-mail");
            case DATE -> List.of("date");
            case OTHER -> List.of("autre", "other");
        };
    }

    public static List<String> names(Sex sex) {
        return switch (sex) {
            case FEMALE -> List.of("femme", "f", "female");
            case MALE -> List.of("homme", "h", "m", "male");
        };
    }
}
