package fr.verbatim.search.index;

import fr.verbatim.language.Token;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/// Gives our words to Lucene, one position each.
final class UnitWords extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final List<Token> words;
    private final Function<Token, String> form;
    private Iterator<Token> next;

    UnitWords(List<Token> words, Function<Token, String> form) {
        this.words = words;
        this.form = form;
        this.next = words.iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!next.hasNext()) {
            return false;
        }
        clearAttributes();
        var word = next.next();
        term.append(form.apply(word));
        offset.setOffset(word.span().start(), word.span().end());
        return true;
    }

    @Override
    public void reset() {
        next = words.iterator();
    }
}
