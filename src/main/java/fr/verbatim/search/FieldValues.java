package fr.verbatim.search;

import fr.verbatim.corpus.Document;
import fr.verbatim.language.Fold;
import fr.verbatim.search.index.Unit;
import fr.verbatim.search.query.Field;

import java.util.Locale;
import java.util.Map;

/// Tells what a field says of a unit. Confined to one thread.
final class FieldValues {

    private final Voices voices;

    FieldValues(Voices voices) {
        this.voices = voices;
    }

    /// Returns the value; empty where there is none.
    String of(Field field, Document document, Unit unit) {
        return switch (field) {
            case Field.Variable(var name) -> variable(document, unit, name);
            case Field.Known known -> known(known, document, unit);
        };
    }

    private String known(Field.Known field, Document document, Unit unit) {
        return switch (field) {
            case SPEAKER -> voices.of(document, unit).name();
            case ROLE ->
                    unit.isTurn()
                            ? voices.of(document, unit).role().name().toLowerCase(Locale.ROOT)
                            : "";
            case KIND -> document.kind().name().toLowerCase(Locale.ROOT);
            case STATUS -> document.words().name().toLowerCase(Locale.ROOT);
            case DOCUMENT, CODE, CODE_ALONE, CODER, MEMO, SITUATION, SECTION, THEME, SAVED ->
                    document.name();
        };
    }

    private String variable(Document document, Unit unit, String name) {
        var folded = Fold.fold(name);
        return voices.of(document, unit).variables().entrySet().stream()
                .filter(variable -> Fold.fold(variable.getKey()).equals(folded))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
