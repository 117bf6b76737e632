package fr.verbatim.search.query;

import fr.verbatim.language.Tokeniser;
import fr.verbatim.message.Message;
import fr.verbatim.search.grammar.QueryParser.ClauseContext;
import fr.verbatim.search.grammar.QueryParser.ConjunctionContext;
import fr.verbatim.search.grammar.QueryParser.DisjunctionContext;
import fr.verbatim.search.grammar.QueryParser.FilterContext;
import fr.verbatim.search.grammar.QueryParser.GroupContext;
import fr.verbatim.search.grammar.QueryParser.NearContext;
import fr.verbatim.search.grammar.QueryParser.OverlapContext;
import fr.verbatim.search.grammar.QueryParser.PhraseContext;
import fr.verbatim.search.grammar.QueryParser.PrimaryContext;
import fr.verbatim.search.grammar.QueryParser.ProximityContext;
import fr.verbatim.search.grammar.QueryParser.QueryContext;
import fr.verbatim.search.grammar.QueryParser.RelatedContext;
import fr.verbatim.search.grammar.QueryParser.RelationContext;
import fr.verbatim.search.grammar.QueryParser.WordContext;

import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Makes the tree of a query from what the grammar recognised. Confined to one query.
final class QueryBuilder {

    private static final int USUAL_DISTANCE = 10;

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

    private Query related(Query subject, RelationContext relation, Query other) {
        return switch (relation) {
            case OverlapContext _ -> new Query.Related(subject, Relation.OVERLAP, 0, other);
            case NearContext near ->
                    new Query.Related(subject, Relation.NEAR, distance(near), other);
            default -> new Query.Related(subject, Relation.WITHIN, 0, other);
        };
    }

    private int distance(NearContext near) {
        return near.WORD() == null ? USUAL_DISTANCE : distance(near.WORD().getSymbol());
    }

    private int distance(Token number) {
        var digits = number.getText();
        if (digits.matches("[0-9]{1,4}") && Integer.parseInt(digits) <= Query.FARTHEST) {
            return Integer.parseInt(digits);
        }
        throw error(number, Message.of("search.distance", digits, Query.FARTHEST), null);
    }

    private Query primary(PrimaryContext context) {
        return switch (context) {
            case GroupContext group -> disjunction(group.disjunction());
            case FilterContext filter -> filter(filter);
            case ProximityContext near ->
                    new Query.Proximity(
                            terms(near.STRING().getSymbol(), false),
                            distance(near.WORD().getSymbol()));
            case PhraseContext phrase ->
                    new Query.Phrase(terms(phrase.STRING().getSymbol(), phrase.EXACT() != null));
            case WordContext word -> word(word);
            default -> throw new IllegalStateException("not in the grammar: " + context.getText());
        };
    }

    private Query word(WordContext context) {
        var word = context.WORD().getSymbol();
        checkWord(word, word.getText());
        return new Query.Phrase(List.of(new Term(word.getText(), context.EXACT() != null)));
    }

    private List<Term> terms(Token string, boolean exact) {
        var content = unquoted(string).replaceAll("\\\\.?|[\"«»“”]", " ");
        checkWord(string, content);
        var terms = new ArrayList<Term>();
        var start = 0;
        for (int i = 0; i <= content.length(); i++) {
            if (i == content.length() || Term.isSpace(content.charAt(i))) {
                addTerm(terms, content.substring(start, i), exact);
                start = i + 1;
            }
        }
        return terms;
    }

    private static void addTerm(List<Term> terms, String written, boolean exact) {
        var text = written.replaceFirst("^=+", "");
        if (!text.isEmpty()) {
            terms.add(new Term(text, exact || written.startsWith("=")));
        }
    }

    private void checkWord(Token token, String content) {
        if (tokeniser.tokens(content).isEmpty()) {
            throw error(token, Message.of("search.no-word", token.getText()), null);
        }
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
        return new Query.Filter(field, value);
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
