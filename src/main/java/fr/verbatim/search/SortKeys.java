package fr.verbatim.search;

import fr.verbatim.language.Fold;
import fr.verbatim.message.VerbatimException;
import fr.verbatim.search.query.Field;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads by what a concordance is to be ordered: `gauche`, `droite:2,locuteur`, `fonction,pivot`.
/// Pure functions.
final class SortKeys {

    private static final Pattern SIDE =
            Pattern.compile("(gauche|left|droite|right)(?::0{0,9}([1-9]\\d{0,3}))?");

    private SortKeys() {}

    /// Returns the keys that are parted by commas in `text`.
    ///
    /// @param field finds the field or variable of a name
    /// @throws VerbatimException when a key is neither a place nor a field
    static List<SortKey> parse(String text, Function<String, Field> field) {
        var keys = new ArrayList<SortKey>();
        for (var part : text.split(",", -1)) {
            keys.add(key(part.strip(), field));
        }
        return keys;
    }

    private static SortKey key(String written, Function<String, Field> field) {
        var folded = Fold.fold(written);
        var side = SIDE.matcher(folded);
        if (side.matches()) {
            var from = side.group(2) == null ? 1 : Integer.parseInt(side.group(2));
            return side.group(1).equals("gauche") || side.group(1).equals("left")
                    ? new SortKey.Left(from)
                    : new SortKey.Right(from);
        }
        return switch (folded) {
            case "texte", "text" -> new SortKey.Text();
            case "pivot", "node" -> new SortKey.Node();
            case "" -> throw new VerbatimException("search.sort-empty");
            default -> by(written, field);
        };
    }

    private static SortKey by(String name, Function<String, Field> field) {
        if (name.indexOf('"') >= 0 || name.indexOf('\\') >= 0) {
            throw new VerbatimException("search.no-such-variable", name);
        }
        return new SortKey.By(field.apply(name));
    }
}
