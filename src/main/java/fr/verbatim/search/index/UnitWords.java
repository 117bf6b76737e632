package fr.verbatim.search.index;

import fr.verbatim.language.Token;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

import java.util.List;
import java.util.function.IntFunction;

/// Gives our words to Lucene, one position each.
final class UnitWords extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final List<Token> words;
    private final IntFunction<String> form;
    private int next;

    /// @param form gives the form of a word by its place in `words`
    UnitWords(List<Token> words, IntFunction<String> form) {
        this.words = words;
        this.form = form;
    }

    @Override
    public boolean incrementToken() {
        if (next == words.size()) {
            return false;
        }
        clearAttributes();
        var word = words.get(next);
        term.append(form.apply(next));
        next++;
        offset.setOffset(word.span().start(), word.span().end());
        return true;
    }

    @Override
    public void reset() {
        next = 0;
    }
}
