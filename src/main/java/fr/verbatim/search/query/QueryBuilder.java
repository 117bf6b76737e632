package fr.verbatim.search.query;

import fr.verbatim.language.Tokeniser;
import fr.verbatim.message.Message;
import fr.verbatim.search.grammar.QueryParser.ClauseContext;
import fr.verbatim.search.grammar.QueryParser.ConjunctionContext;
import fr.verbatim.search.grammar.QueryParser.DisjunctionContext;
import fr.verbatim.search.grammar.QueryParser.FilterContext;
import fr.verbatim.search.grammar.QueryParser.GroupContext;
import fr.verbatim.search.grammar.QueryParser.PhraseContext;
import fr.verbatim.search.grammar.QueryParser.PrimaryContext;
import fr.verbatim.search.grammar.QueryParser.ProximityContext;
import fr.verbatim.search.grammar.QueryParser.QueryContext;
import fr.verbatim.search.grammar.QueryParser.RegexContext;
import fr.verbatim.search.grammar.QueryParser.RelatedContext;
import fr.verbatim.search.grammar.QueryParser.RelationContext;
import fr.verbatim.search.grammar.QueryParser.SequenceContext;
import fr.verbatim.search.grammar.QueryParser.WordContext;

import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Makes the tree of a query from what the grammar recognised. Confined to one query.
final class QueryBuilder {

    private static final int USUAL_DISTANCE = 10;
    private static final Pattern DISTANCE = Pattern.compile("(\\d+)([\\p{L}_]*)");
    private static final Pattern CLOSENESS = Pattern.compile("(>?)(\\d+)");
    private static final List<String> SCOPES =
            List.of(
                    "mots",
                    "phrases",
                    "tours",
                    "paragraphes",
                    "words",
                    "sentences",
                    "turns",
                    "paragraphs");

    private final String text;
    private final Names names;
    private final Tokeniser tokeniser = Tokeniser.ofPatterns();

    QueryBuilder(String text, Names names) {
        this.text = text;
        this.names = names;
    }

    Query build(QueryContext query) {
        return disjunction(query.disjunction());
    }

    private Query disjunction(DisjunctionContext context) {
        var operands = context.conjunction().stream().map(this::conjunction).toList();
        return operands.size() == 1 ? operands.getFirst() : new Query.Or(operands);
    }

    /// `a b SAUF c d` is read from left to right; what is left out first, as in `SAUF c a b`, is
    /// left out of the rest.
    private Query conjunction(ConjunctionContext context) {
        var operands = new ArrayList<Query>();
        var leftOut = new ArrayList<Query>();
        for (var clause : context.clause()) {
            var query = related(clause.related());
            if (clause.NOT() == null) {
                operands.add(query);
            } else if (operands.isEmpty()) {
                leftOut.add(query);
            } else {
                var kept = all(operands);
                operands.clear();
                operands.add(new Query.Except(kept, query));
            }
        }
        if (operands.isEmpty()) {
            throw nothingKept(context.clause(0));
        }
        var result = all(operands);
        for (var query : leftOut) {
            result = new Query.Except(result, query);
        }
        return result;
    }

    private static Query all(List<Query> operands) {
        return operands.size() == 1 ? operands.getFirst() : new Query.And(operands);
    }

    private QuerySyntaxError nothingKept(ClauseContext clause) {
        var operator = clause.NOT().getSymbol();
        return error(operator, Message.of("search.nothing-kept", operator.getText()), null);
    }

    private Query related(RelatedContext context) {
        var result = primary(context.primary(0));
        for (int i = 0; i < context.relation().size(); i++) {
            result = related(result, context.relation(i), primary(context.primary(i + 1)));
        }
        return result;
    }

    private Query related(Query subject, RelationContext context, Query other) {
        var sign = context.RELATION().getSymbol();
        var keyword = Keyword.named(sign.getText()).orElseThrow();
        var relation = keyword.relation();
        if (context.WORD() == null) {
            return new Query.Related(
                    subject,
                    relation,
                    relation.hasDistance() ? USUAL_DISTANCE : 0,
                    keyword.scope(),
                    other);
        }
        var argument = context.WORD().getSymbol();
        if (!relation.hasDistance()) {
            throw error(argument, Message.of("search.no-distance", sign.getText()), null);
        }
        var written = DISTANCE.matcher(argument.getText());
        if (!written.matches()) {
            throw tooFar(argument);
        }
        return new Query.Related(
                subject,
                relation,
                number(argument, written.group(1)),
                scope(argument, written.group(2)),
                other);
    }

    private Scope scope(Token argument, String name) {
        return name.isEmpty()
                ? Scope.WORD
                : Scope.named(name)
                        .filter(Scope::isCounted)
                        .orElseThrow(
                                () -> {
                                    var digits =
                                            argument.getText()
                                                    .substring(
                                                            0,
                                                            argument.getText().length()
                                                                    - name.length());
                                    return error(
                                            argument,
                                            Message.of("search.scope", name),
                                            Nearest.to(name, SCOPES)
                                                    .map(
                                                            near ->
                                                                    Tokens.replaced(
                                                                            text,
                                                                            argument,
                                                                            digits + near))
                                                    .orElse(null));
                                });
    }

    private int number(Token sign, String digits) {
        if (digits.length() <= 4 && Integer.parseInt(digits) <= Query.FARTHEST) {
            return Integer.parseInt(digits);
        }
        throw tooFar(sign);
    }

    private QuerySyntaxError tooFar(Token sign) {
        return error(sign, Message.of("search.distance", sign.getText(), Query.FARTHEST), null);
    }

    private Query primary(PrimaryContext context) {
        return switch (context) {
            case GroupContext group -> disjunction(group.disjunction());
            case FilterContext filter -> filter(filter);
            case ProximityContext near -> proximity(near);
            case PhraseContext phrase ->
                    new Query.Phrase(terms(phrase.STRING().getSymbol(), exactness(phrase.EXACT())));
            case RegexContext regex -> regex(regex);
            case SequenceContext sequence -> sequence(sequence);
            case WordContext word -> word(word);
            default -> throw new IllegalStateException("not in the grammar: " + context.getText());
        };
    }

    private Query proximity(ProximityContext context) {
        var sign = context.WORD().getSymbol();
        var written = CLOSENESS.matcher(sign.getText());
        if (!written.matches()) {
            throw tooFar(sign);
        }
        return new Query.Proximity(
                terms(context.STRING().getSymbol(), Exactness.FOLDED),
                number(sign, written.group(2)),
                !written.group(1).isEmpty());
    }

    private Query regex(RegexContext context) {
        var sign = context.REGEX().getSymbol();
        var at = Tokens.offset(text, sign);
        var source = sign.getText().substring(1, sign.getText().length() - 1);
        var regex = new ElementReader(text, at).regex(source, exactness(context.EXACT()), 0);
        return new Query.Sequence(
                List.of(
                        Element.once(
                                List.of(
                                        new Element.Condition(
                                                Element.Attribute.WORD, false, regex)))));
    }

    private Query sequence(SequenceContext context) {
        var elements = new ArrayList<Element>();
        for (var bracket : context.TOKEN()) {
            var sign = bracket.getSymbol();
            elements.add(new ElementReader(text, Tokens.offset(text, sign)).read(sign.getText()));
            if (Query.Sequence.length(elements) > Query.LONGEST_SEQUENCE) {
                throw error(sign, Message.of("search.sequence-long", Query.LONGEST_SEQUENCE), null);
            }
        }
        if (elements.stream().allMatch(element -> element.least() == 0)) {
            throw error(context.getStart(), Message.of("search.sequence-empty"), null);
        }
        return new Query.Sequence(elements);
    }

    private static Exactness exactness(@Nullable TerminalNode sign) {
        return Exactness.of(sign == null ? "" : sign.getText());
    }

    private Query word(WordContext context) {
        var word = context.WORD().getSymbol();
        checkWord(word, word.getText());
        return Term.read(word.getText(), exactness(context.EXACT()))
                .map(term -> new Query.Phrase(List.of(term)))
                .orElseThrow(() -> noWord(word));
    }

    private List<Term> terms(Token string, Exactness exactness) {
        var content = unquoted(string).replaceAll("\\\\.?|[\"«»“”]", " ");
        checkWord(string, content);
        var terms = new ArrayList<Term>();
        var start = 0;
        for (int i = 0; i <= content.length(); i++) {
            if (i == content.length() || Term.isSpace(content.charAt(i))) {
                Term.read(content.substring(start, i), exactness).ifPresent(terms::add);
                start = i + 1;
            }
        }
        return terms;
    }

    private void checkWord(Token token, String content) {
        if (tokeniser.tokens(content).isEmpty()) {
            throw noWord(token);
        }
    }

    private QuerySyntaxError noWord(Token token) {
        return error(token, Message.of("search.no-word", token.getText()), null);
    }

    private Query filter(FilterContext context) {
        var name = context.name().getStart();
        var valueToken = context.value().getStart();
        var field = field(name);
        var value = value(valueToken);
        names.problem(field, value)
                .ifPresent(
                        problem -> {
                            var wrong = problem.place() == Names.Place.FIELD ? name : valueToken;
                            var correction = problem.correction();
                            throw error(
                                    wrong,
                                    problem.message(),
                                    correction == null
                                            ? null
                                            : Tokens.replaced(text, wrong, correction));
                        });
        return field instanceof Field.Variable variable
                        && !isString(valueToken)
                        && Range.looksLike(valueToken.getText())
                ? new Query.Between(variable, range(valueToken))
                : new Query.Filter(field, value);
    }

    private Range range(Token token) {
        return Range.read(token.getText())
                .orElseThrow(
                        () ->
                                error(
                                        token,
                                        Message.of("search.range", token.getText()),
                                        Tokens.replaced(
                                                text, token, "\"" + token.getText() + "\"")));
    }

    private Field field(Token name) {
        if (isString(name)) {
            var content = unquoted(name).replaceAll("[\"\\\\]", " ").strip();
            if (content.isEmpty()) {
                throw error(name, Message.of("search.colon"), null);
            }
            return new Field.Variable(content);
        }
        var known = Field.Known.named(name.getText());
        return known.isPresent() ? known.get() : new Field.Variable(name.getText());
    }

    private static Value value(Token token) {
        if (!isString(token)) {
            return new Value(token.getText());
        }
        var content = unquoted(token);
        return token.getText().startsWith("\"")
                ? new Value(content)
                : new Value(content.strip().replace("\\", "\\\\").replace("\"", "\\\""));
    }

    private static boolean isString(Token token) {
        return "\"«“".indexOf(token.getText().charAt(0)) >= 0;
    }

    private static String unquoted(Token string) {
        return string.getText().substring(1, string.getText().length() - 1);
    }

    private QuerySyntaxError error(Token token, Message problem, @Nullable String correction) {
        return new QuerySyntaxError(Tokens.offset(text, token), problem, correction);
    }
}
