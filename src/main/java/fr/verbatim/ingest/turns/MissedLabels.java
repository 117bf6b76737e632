package fr.verbatim.ingest.turns;

import fr.verbatim.ingest.reading.Patience;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

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

    /// `(O. ...)` alone on its line, as French guides to transcription have whoever observes speak.
    private static final Pattern OBSERVER =
            Pattern.compile("\\((O|Obs)(\\.|\\h{0,3}:)[\\s\\h].*\\)");

    private MissedLabels() {}

    /// Returns `known` with the labels it missed after its first one.
    static Labelling added(Labelling known, List<Line> lines) {
        var missed = new HashMap<Integer, Label>();
        for (var i = known.labels().firstKey() + 1; i < lines.size(); i++) {
            Patience.check();
            if (!known.labels().containsKey(i)) {
                var number = i;
                label(lines.get(i), known).ifPresent(label -> missed.put(number, label));
            }
        }
        return missed.isEmpty() ? known : known.with(missed, Map.of());
    }

    private static Optional<Label> label(Line line, Labelling known) {
        var observer = OBSERVER.matcher(line.text());
        if (observer.matches() && !known.isOneVoice()) {
            return Optional.of(new Label(observer.group(1), 0, observer.end(2)));
        }
        return OTHERS.stream()
                .filter(grammar -> grammar.style() != known.style())
                .flatMap(grammar -> grammar.match(line).stream())
                .filter(label -> known.names().containsKey(label.key()))
                .findFirst();
    }
}
