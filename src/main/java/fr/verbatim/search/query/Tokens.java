package fr.verbatim.search.query;

import fr.verbatim.message.Message;
import fr.verbatim.search.grammar.QueryLexer;

import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// Cuts a query into its signs, and finds the mistakes that are plainer there than in the grammar.
final class Tokens {

    /// Longer queries are refused, in UTF-16 code units and in signs.
    static final int LONGEST = 10_000;

    static final int MOST = 1_000;
    private static final int DEEPEST = 100;

    private final String text;
    private final List<Token> tokens = new ArrayList<>();

    private Tokens(String text) {
        this.text = text;
    }

    /// Returns the signs of `text`, the end included.
    ///
    /// @throws QuerySyntaxError when they cannot make a query
    static List<Token> of(String text) {
        if (text.length() > LONGEST) {
            throw new QuerySyntaxError(LONGEST, Message.of("search.too-long", LONGEST), null);
        }
        var tokens = new Tokens(text);
        var lexer = new QueryLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        for (var token : lexer.getAllTokens()) {
            tokens.tokens.add(token);
        }
        tokens.check();
        tokens.findRelations();
        var end = new CommonToken(Token.EOF, "");
        end.setStartIndex(text.codePointCount(0, text.length()));
        tokens.tokens.add(end);
        return tokens.tokens;
    }

    /// Returns where a sign stands, in UTF-16 code units; ANTLR counts code points.
    static int offset(String text, Token token) {
        return text.offsetByCodePoints(0, token.getStartIndex());
    }

    /// Returns the query with other characters in the place of one sign.
    static String replaced(String text, Token token, String replacement) {
        var start = offset(text, token);
        return (text.substring(0, start)
                        + replacement
                        + text.substring(start + token.getText().length()))
                .strip();
    }

    private void check() {
        if (tokens.isEmpty()) {
            throw new QuerySyntaxError(0, Message.of("search.empty"), null);
        }
        var open = new ArrayDeque<Token>();
        for (int i = 0; i < tokens.size(); i++) {
            checkOne(i, open);
        }
        if (tokens.size() > MOST) {
            throw error(tokens.get(MOST), Message.of("search.too-many-signs", MOST), null);
        }
        if (!open.isEmpty()) {
            var closed = text.stripTrailing() + ")".repeat(open.size());
            throw error(open.getLast(), Message.of("search.parenthesis-open"), closed);
        }
    }

    private void checkOne(int i, ArrayDeque<Token> open) {
        var token = tokens.get(i);
        switch (token.getType()) {
            case QueryLexer.UNCLOSED ->
                    throw error(
                            token,
                            Message.of("search.quote-open"),
                            text.stripTrailing() + closing(token));
            case QueryLexer.UNCLOSED_TOKEN ->
                    throw error(
                            token,
                            Message.of("search.bracket-open"),
                            token.getText().contains("/") ? null : text.stripTrailing() + "]");
            case QueryLexer.OTHER ->
                    throw error(token, Message.of("search.character", token.getText()), null);
            case QueryLexer.OPEN -> {
                open.addLast(token);
                if (open.size() > DEEPEST) {
                    throw error(token, Message.of("search.too-deep", DEEPEST), null);
                }
            }
            case QueryLexer.CLOSE -> {
                if (open.pollLast() == null) {
                    throw error(
                            token,
                            Message.of("search.parenthesis-extra"),
                            replaced(text, token, ""));
                }
            }
            case QueryLexer.WORD -> checkWord(i, token);
            default -> {}
        }
    }

    private void checkWord(int i, Token token) {
        var searched =
                type(i + 1) == QueryLexer.COLON
                        || type(i - 1) == QueryLexer.COLON
                        || type(i - 1) == QueryLexer.EXACT
                        || type(i - 1) == QueryLexer.TILDE;
        if (tokens.size() > 1 && !searched) {
            Operators.misspelt(token.getText())
                    .ifPresent(
                            operator -> {
                                throw error(
                                        token,
                                        Message.of(
                                                "search.operator-misspelt",
                                                token.getText(),
                                                operator),
                                        replaced(text, token, operator));
                            });
        }
    }

    private static char closing(Token opening) {
        return switch (opening.getText().charAt(0)) {
            case '«' -> '»';
            case '“' -> '”';
            default -> '"';
        };
    }

    /// « dans » and its like are words to search for where they cannot stand between two passages.
    private void findRelations() {
        for (int i = 0; i < tokens.size(); i++) {
            if (type(i) == QueryLexer.WORD && endsOperand(i - 1) && isRelation(i)) {
                var relation = new CommonToken(tokens.get(i));
                relation.setType(fr.verbatim.search.grammar.QueryParser.RELATION);
                tokens.set(i, relation);
            }
        }
    }

    private boolean isRelation(int i) {
        var keyword = Keyword.named(tokens.get(i).getText());
        return keyword.isPresent()
                && (keyword.get().relation() != Relation.WITHIN || startsRegion(i + 1));
    }

    private boolean endsOperand(int i) {
        return switch (type(i)) {
            case QueryLexer.WORD,
                    QueryLexer.STRING,
                    QueryLexer.CLOSE,
                    QueryLexer.TOKEN,
                    QueryLexer.REGEX ->
                    true;
            default -> false;
        };
    }

    private boolean startsRegion(int i) {
        return switch (type(i)) {
            case QueryLexer.STRING, QueryLexer.OPEN, QueryLexer.TOKEN, QueryLexer.REGEX -> true;
            case QueryLexer.WORD -> type(i + 1) == QueryLexer.COLON;
            default -> false;
        };
    }

    private int type(int i) {
        return i < 0 || i >= tokens.size() ? Token.EOF : tokens.get(i).getType();
    }

    private QuerySyntaxError error(Token token, Message problem, @Nullable String correction) {
        return new QuerySyntaxError(offset(text, token), problem, correction);
    }
}
