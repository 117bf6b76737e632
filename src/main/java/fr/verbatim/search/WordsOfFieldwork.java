package fr.verbatim.search;

import fr.verbatim.corpus.DocumentKind;
import fr.verbatim.corpus.Role;
import fr.verbatim.search.query.Value;

import java.util.List;

/// What roles and kinds of documents are called, in French and in English.
final class WordsOfFieldwork {

    private WordsOfFieldwork() {}

    static boolean matches(Value value, Role role) {
        return names(role).stream().anyMatch(value::matches);
    }

    static boolean matches(Value value, DocumentKind kind) {
        return names(kind).stream().anyMatch(value::matches);
    }

    static List<String> names(Role role) {
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

    static List<String> names(DocumentKind kind) {
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
}
