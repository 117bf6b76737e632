package fr.verbatim.ingest.turns;

import java.util.List;

/// The grammars known, the most usual first: where two explain a document equally well, the first
/// is taken.
final class LabelGrammars {

    static final List<LabelGrammar> ALL =
            List.of(
                    new ColonLabel(),
                    new BracketLabel(),
                    new TagLabel(),
                    new HeadingLabel(),
                    new BoldLabel(),
                    new PointLabel(),
                    new DashLabel(),
                    new TabLabel(),
                    new OwnLineLabel(),
                    new InitialLabel());

    private LabelGrammars() {}
}
