package fr.verbatim.search;

/// How much a line of a concordance shows around its hit; never anything from outside the hit's
/// turn or paragraph.
public sealed interface Context {

    /// The whole turn or paragraph.
    Context TURN = new Turn();

    /// The whole sentences in which the hit stands.
    Context SENTENCE = new Sentence();

    /// So many words on each side.
    record Words(int each) implements Context {
        public Words {
            if (each < 0) {
                throw new IllegalArgumentException("a number of words, not " + each);
            }
        }
    }

    /// See [#TURN].
    record Turn() implements Context {}

    /// See [#SENTENCE].
    record Sentence() implements Context {}
}
