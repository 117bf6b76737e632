package fr.verbatim.report;

import fr.verbatim.corpus.DocumentKind;
import fr.verbatim.corpus.WordStatus;
import fr.verbatim.message.Message;

/// The words for what documents are and for how their words came to be on paper.
final class Words {
    private Words() {}

    static Message of(WordStatus status) {
        return Message.of(
                switch (status) {
                    case RECORDED -> "report.words.recorded";
                    case NOTED -> "report.words.noted";
                    case REBUILT -> "report.words.rebuilt";
                    case WRITTEN -> "report.words.written";
                    case COLLECTIVE -> "report.words.collective";
                    case REPORTED -> "report.words.reported";
                });
    }

    static Message of(DocumentKind kind) {
        return Message.of("report.kind." + key(kind));
    }

    /// Returns the sentence that counts documents of a kind: « 2 notes d’observation ».
    static Message count(DocumentKind kind, int number) {
        return Message.of("report.count." + key(kind), number);
    }

    private static String key(DocumentKind kind) {
        return switch (kind) {
            case INTERVIEW -> "interview";
            case GROUP_INTERVIEW -> "group-interview";
            case OBSERVATION -> "observation";
            case INTERNAL_DOCUMENT -> "internal-document";
            case WORKSHOP -> "workshop";
            case SURVEY -> "survey";
            case FIELD_DIARY -> "field-diary";
            case OTHER -> "other";
        };
    }
}
