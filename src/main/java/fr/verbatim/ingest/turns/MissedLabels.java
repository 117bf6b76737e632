package fr.verbatim.ingest.turns;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Labels of a known name whose punctuation is not the document's: `Enq. Bonjour` among `Enq :`.
final class MissedLabels {

    private static final List<LabelGrammar> OTHERS =
            List.of(
                    new ColonLabel(),
                    new BracketLabel(),
                    new PointLabel(),
                    new DashLabel(),
                    new TabLabel(),
                    new OwnLineLabel());

    private MissedLabels() {}

    /// Returns `known` with the labels it missed after its first one.
    static Labelling added(Labelling known, List<Line> lines) {
        var missed = new HashMap<Integer, Label>();
        for (var i = known.labels().firstKey() + 1; i < lines.size(); i++) {
            if (!known.labels().containsKey(i)) {
                var number = i;
                label(lines.get(i), known).ifPresent(label -> missed.put(number, label));
            }
        }
        return missed.isEmpty() ? known : known.with(missed, Map.of());
    }

    private static Optional<Label> label(Line line, Labelling known) {
        return OTHERS.stream()
                .filter(grammar -> grammar.style() != known.style())
                .flatMap(grammar -> grammar.match(line).stream())
                .filter(label -> known.names().containsKey(label.key()))
                .findFirst();
    }
}
