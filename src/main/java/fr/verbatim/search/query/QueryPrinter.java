package fr.verbatim.search.query;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes a query so that reading it again gives the same tree. Immutable.
public final class QueryPrinter {

    private static final Pattern BARE =
            Pattern.compile(
                    "[^\\s\\u00A0\\u202F\"«»“”():~=\\[\\]{}\\\\][^\\s\\u00A0\\u202F\"«»“”():~\\[\\]{}\\\\]*");

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}*?·-][\\p{L}\\p{N}*?·'’-]*");

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
            case Query.Proximity(var terms, var between, var ordered) ->
                    quoted(terms) + (ordered ? "~>" : "~") + between;
            case Query.Sequence(var elements) -> sequence(elements);
            case Query.Between(var variable, var range) -> name(variable) + ":" + range;
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
            case Query.Phrase _,
                    Query.Proximity _,
                    Query.Filter _,
                    Query.Between _,
                    Query.Sequence _,
                    Query.Related _ ->
                    print(query);
        };
    }

    private String related(Query.Related related) {
        var keyword = new Keyword(related.relation(), related.scope());
        return compared(related.subject())
                + " "
                + keyword.name(french)
                + distance(related)
                + " "
                + compared(related.other());
    }

    private String distance(Query.Related related) {
        if (!related.relation().hasDistance()) {
            return "";
        }
        var scope = related.scope();
        var plural = related.distance() > 1 ? "s" : "";
        return ":" + related.distance() + (scope == Scope.WORD ? "" : scope.name(french) + plural);
    }

    /// After « dans », a bare word would be a word to search for.
    private String compared(Query query) {
        return switch (query) {
            case Query.Phrase(var terms) -> quoted(terms);
            case Query.Proximity _, Query.Filter _, Query.Between _, Query.Sequence _ ->
                    print(query);
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
        return term.exactness().sign() + term.text();
    }

    private String sequence(List<Element> elements) {
        return elements.stream().map(this::element).collect(Collectors.joining(" "));
    }

    private String element(Element element) {
        var conditions =
                element.conditions().stream().map(this::condition).collect(Collectors.joining(" "));
        return "[" + conditions + "]" + repetition(element.least(), element.most());
    }

    private String condition(Element.Condition condition) {
        var test =
                switch (condition.test()) {
                    case Term term ->
                            term.exactness().sign()
                                    + (PLAIN.matcher(term.text()).matches()
                                            ? term.text()
                                            : "\"" + term.text() + "\"");
                    case Regex(var source, var exactness) -> exactness.sign() + "/" + source + "/";
                };
        return condition.attribute().name(french) + (condition.negated() ? "!=" : "=") + test;
    }

    private static String repetition(int least, int most) {
        if (most == Element.ENDLESS) {
            return least == 0 ? "*" : least == 1 ? "+" : "{" + least + ",}";
        }
        return least == most
                ? least == 1 ? "" : "{" + least + "}"
                : least == 0 && most == 1 ? "?" : "{" + least + "," + most + "}";
    }

    /// Returns the words that join conditions.
    public List<String> operators() {
        return french ? List.of("ET", "OU", "SAUF") : List.of("AND", "OR", "NOT");
    }

    /// Returns the words that compare passages.
    public List<String> relations() {
        return Keyword.names(french);
    }

    /// Returns a field as it stands before its colon.
    public String name(Field field) {
        return switch (field) {
            case Field.Known known -> french ? known.french() : known.english();
            case Field.Variable(var name) ->
                    isBare(name) && Field.Known.named(name).isEmpty() ? name : "\"" + name + "\"";
        };
    }

    private static String value(Value value) {
        return isBare(value.pattern()) && !Range.looksLike(value.pattern())
                ? value.pattern()
                : "\"" + value.pattern() + "\"";
    }

    private static boolean isBare(String text) {
        return BARE.matcher(text).matches() && !text.startsWith("/") && !Operators.isReserved(text);
    }
}
