package fr.verbatim.ingest.turns;

import java.util.List;

/// The grammars known, the most usual first: where two explain a document equally well, the first
/// is taken.
final class LabelGrammars {

    static final List<LabelGrammar> ALL =
            List.of(
                    new ColonLabel(),
                    new BracketLabel(),
                    new HeadingLabel(),
                    new BoldLabel(),
                    new OwnLineLabel());

    private LabelGrammars() {}
}
