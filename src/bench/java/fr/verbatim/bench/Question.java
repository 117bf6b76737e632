package fr.verbatim.bench;

import org.apache.lucene.index.Term;
import org.apache.lucene.queries.spans.SpanMultiTermQueryWrapper;
import org.apache.lucene.queries.spans.SpanNearQuery;
import org.apache.lucene.queries.spans.SpanOrQuery;
import org.apache.lucene.queries.spans.SpanQuery;
import org.apache.lucene.queries.spans.SpanTermQuery;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

import java.util.List;

/// What is asked: in Verbatim's language, and as one would write it for Lucene, on the same field
/// of the same index.
public enum Question {
    WORD("gardien"),
    PHRASE("\"dans le hall\""),
    PROXIMITY("\"boîte lettres\"~10"),
    WILDCARD("locat*"),
    BOOLEAN("porte ET clé SAUF hall"),
    ROLE("gardien rôle:enquêté");

    static final String FIELD = "folded";

    private final String verbatim;

    Question(String verbatim) {
        this.verbatim = verbatim;
    }

    String verbatim() {
        return verbatim;
    }

    /// Returns the query that finds the units.
    ///
    /// @param respondents finds the units where a respondent speaks
    Query units(Query respondents) {
        return switch (this) {
            case WORD -> word("gardien");
            case PHRASE -> new PhraseQuery(FIELD, "dans", "le", "hall");
            case PROXIMITY -> words();
            case WILDCARD -> new PrefixQuery(new Term(FIELD, "locat"));
            case BOOLEAN ->
                    new BooleanQuery.Builder()
                            .add(word("porte"), BooleanClause.Occur.FILTER)
                            .add(word("cle"), BooleanClause.Occur.FILTER)
                            .add(word("hall"), BooleanClause.Occur.MUST_NOT)
                            .build();
            case ROLE ->
                    new BooleanQuery.Builder()
                            .add(word("gardien"), BooleanClause.Occur.FILTER)
                            .add(respondents, BooleanClause.Occur.FILTER)
                            .build();
        };
    }

    /// Returns the query that finds the words in these units.
    SpanQuery words() {
        return switch (this) {
            case WORD, ROLE -> span("gardien");
            case PHRASE -> near(0, true, "dans", "le", "hall");
            case PROXIMITY -> near(10, false, "boite", "lettres");
            case WILDCARD ->
                    new SpanMultiTermQueryWrapper<>(new PrefixQuery(new Term(FIELD, "locat")));
            case BOOLEAN -> new SpanOrQuery(span("porte"), span("cle"));
        };
    }

    /// Returns the words whose places are the answers; none when these are made of several.
    List<String> singleWords() {
        return switch (this) {
            case WORD, ROLE -> List.of("gardien");
            case PHRASE, PROXIMITY -> List.of();
            case WILDCARD -> List.of("locat*");
            case BOOLEAN -> List.of("porte", "cle");
        };
    }

    /// Returns whether it says nothing of the units.
    boolean isWordsOnly() {
        return this == WORD || this == WILDCARD;
    }

    private static Query word(String word) {
        return new TermQuery(new Term(FIELD, word));
    }

    private static SpanQuery span(String word) {
        return new SpanTermQuery(new Term(FIELD, word));
    }

    private static SpanQuery near(int between, boolean inOrder, String... words) {
        var near = new SpanNearQuery.Builder(FIELD, inOrder).setSlop(between);
        for (var word : words) {
            near.addClause(span(word));
        }
        return near.build();
    }
}
