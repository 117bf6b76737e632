package fr.verbatim.search.query;

import fr.verbatim.message.Message;
import fr.verbatim.search.grammar.QueryLexer;

import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// Reads queries. Immutable.
public final class QueryParser {

    private final Names names;

    /// Returns a parser that refuses the fields and values that `names` does not know.
    public QueryParser(Names names) {
        this.names = names;
    }

    /// Returns the query that `text` spells.
    ///
    /// @throws QuerySyntaxError when it spells none
    public Query parse(String text) {
        var tokens = Tokens.of(text);
        var parser =
                new fr.verbatim.search.grammar.QueryParser(
                        new CommonTokenStream(new ListTokenSource(tokens)));
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        try {
            return new QueryBuilder(text, names).build(parser.query());
        } catch (ParseCancellationException e) {
            var offending =
                    e.getCause() instanceof RecognitionException cause
                            ? cause.getOffendingToken()
                            : null;
            throw explain(text, tokens, offending == null ? tokens.getLast() : offending);
        }
    }

    private static QuerySyntaxError explain(String text, List<Token> tokens, Token offending) {
        var before = before(tokens, offending);
        var offset = Tokens.offset(text, offending);
        return switch (offending.getType()) {
            case QueryLexer.AND,
                    QueryLexer.OR,
                    QueryLexer.NOT,
                    fr.verbatim.search.grammar.QueryParser.RELATION ->
                    new QuerySyntaxError(
                            offset,
                            Message.of("search.nothing-before", offending.getText()),
                            without(text, offending));
            case QueryLexer.COLON -> new QuerySyntaxError(offset, Message.of("search.colon"), null);
            case QueryLexer.TILDE -> new QuerySyntaxError(offset, Message.of("search.tilde"), null);
            default ->
                    before == null || !isOperator(before)
                            ? new QuerySyntaxError(offset, unexpected(offending), null)
                            : new QuerySyntaxError(
                                    offset,
                                    Message.of("search.nothing-after", before.getText()),
                                    without(text, before));
        };
    }

    private static Message unexpected(Token offending) {
        return offending.getType() == Token.EOF
                ? Message.of("search.end")
                : Message.of("search.unexpected", offending.getText());
    }

    private static @Nullable Token before(List<Token> tokens, Token offending) {
        var index = tokens.indexOf(offending);
        return index < 1 ? null : tokens.get(index - 1);
    }

    private static boolean isOperator(Token token) {
        return switch (token.getType()) {
            case QueryLexer.AND,
                    QueryLexer.OR,
                    QueryLexer.NOT,
                    fr.verbatim.search.grammar.QueryParser.RELATION,
                    QueryLexer.COLON,
                    QueryLexer.TILDE,
                    QueryLexer.EXACT ->
                    true;
            default -> false;
        };
    }

    private static @Nullable String without(String text, Token token) {
        var rest = Tokens.replaced(text, token, "").replaceAll("\\s{2,}", " ");
        return rest.isEmpty() ? null : rest;
    }
}
