package fr.verbatim.search.query;

import java.util.List;

/// One bracket of a sequence: what a word has to be, and how often such words follow each other.
/// Immutable.
///
/// @param conditions what holds of the word, all of them; none for any word
/// @param least how often it stands there at least
/// @param most how often it stands there at most; [#ENDLESS] for as often as may be
public record Element(List<Condition> conditions, int least, int most) {

    /// No upper limit.
    public static final int ENDLESS = Integer.MAX_VALUE;

    /// The greatest limit.
    public static final int MOST = 100;

    public Element {
        conditions = List.copyOf(conditions);
        var isLimited = most == ENDLESS || most <= MOST;
        if (least < 0 || least > MOST || most < Math.max(1, least) || !isLimited) {
            throw new IllegalArgumentException("not a repetition: " + least + " to " + most);
        }
    }

    /// Returns the element that stands there once.
    public static Element once(List<Condition> conditions) {
        return new Element(conditions, 1, 1);
    }

    /// Returns how many words it tells one by one; an endless rest counts for one.
    int size() {
        return most == ENDLESS ? least + 1 : most;
    }

    /// What holds of a word. Immutable.
    ///
    /// @param attribute what of the word is looked at
    /// @param negated whether it must not be so
    /// @param test what it has to be
    public record Condition(Attribute attribute, boolean negated, WordTest test) {}

    /// What can be asked of a word.
    public enum Attribute {
        WORD("mot", "word"),
        LEMMA("lemme", "lemma"),
        TAG("pos", "pos");

        private final String french;
        private final String english;

        Attribute(String french, String english) {
            this.french = french;
            this.english = english;
        }

        String name(boolean inFrench) {
            return inFrench ? french : english;
        }
    }
}
