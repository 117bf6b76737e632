package fr.verbatim.search.query;

import java.util.Locale;
import java.util.regex.Pattern;

/// Writes a query so that reading it again gives the same tree. Immutable.
public final class QueryPrinter {

    private static final Pattern BARE =
            Pattern.compile(
                    "[^\\s\\u00A0\\u202F\"«»“”():~=\\[\\]{}\\\\][^\\s\\u00A0\\u202F\"«»“”():~\\[\\]{}\\\\]*");

    private final boolean french;

    private QueryPrinter(boolean french) {
        this.french = french;
    }

    /// Returns a printer that uses the French operators, or the English ones when the locale's
    /// language is English.
    public static QueryPrinter in(Locale locale) {
        return new QueryPrinter(!locale.getLanguage().equals("en"));
    }

    public String print(Query query) {
        return switch (query) {
            case Query.Phrase phrase -> phrase(phrase);
            case Query.Proximity(var terms, var between) -> quoted(terms) + "~" + between;
            case Query.Filter(var field, var value) -> name(field) + ":" + value(value);
            case Query.And(var operands) -> join(operands, french ? " ET " : " AND ");
            case Query.Or(var operands) -> join(operands, french ? " OU " : " OR ");
            case Query.Except(var kept, var excluded) ->
                    operand(kept) + (french ? " SAUF " : " NOT ") + operand(excluded);
            case Query.Related related -> related(related);
        };
    }

    private String join(Iterable<Query> operands, String operator) {
        var written = new StringBuilder();
        for (var operand : operands) {
            written.append(written.isEmpty() ? "" : operator).append(operand(operand));
        }
        return written.toString();
    }

    private String operand(Query query) {
        return switch (query) {
            case Query.And _, Query.Or _, Query.Except _ -> "(" + print(query) + ")";
            case Query.Phrase _, Query.Proximity _, Query.Filter _, Query.Related _ -> print(query);
        };
    }

    private String related(Query.Related related) {
        var relation =
                switch (related.relation()) {
                    case OVERLAP -> french ? "chevauche" : "overlap";
                    case WITHIN -> french ? "dans" : "within";
                    case NEAR -> (french ? "près_de:" : "near:") + related.words();
                };
        return compared(related.subject()) + " " + relation + " " + compared(related.other());
    }

    /// After « dans », a bare word would be a word to search for.
    private String compared(Query query) {
        return switch (query) {
            case Query.Phrase(var terms) -> quoted(terms);
            case Query.Proximity _, Query.Filter _ -> print(query);
            case Query.And _, Query.Or _, Query.Except _, Query.Related _ ->
                    "(" + print(query) + ")";
        };
    }

    private static String phrase(Query.Phrase phrase) {
        var first = phrase.terms().getFirst();
        return phrase.terms().size() == 1 && isBare(first.text())
                ? written(first)
                : quoted(phrase.terms());
    }

    private static String quoted(Iterable<Term> terms) {
        var words = new StringBuilder();
        for (var term : terms) {
            words.append(words.isEmpty() ? "" : " ").append(written(term));
        }
        return "\"" + words + "\"";
    }

    private static String written(Term term) {
        return (term.exact() ? "=" : "") + term.text();
    }

    private String name(Field field) {
        return switch (field) {
            case Field.Known known -> french ? known.french() : known.english();
            case Field.Variable(var name) ->
                    isBare(name) && Field.Known.named(name).isEmpty() ? name : "\"" + name + "\"";
        };
    }

    private static String value(Value value) {
        return isBare(value.pattern()) ? value.pattern() : "\"" + value.pattern() + "\"";
    }

    private static boolean isBare(String text) {
        return BARE.matcher(text).matches() && !Operators.isReserved(text);
    }
}
