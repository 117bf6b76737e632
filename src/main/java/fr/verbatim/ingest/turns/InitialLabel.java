package fr.verbatim.ingest.turns;

import fr.verbatim.ingest.reading.LabelStyle;

import java.util.Optional;
import java.util.regex.Pattern;

/// `S au revoir`, `DM ah bon`: initials in capitals and nothing else. So many lines begin with one
/// capital that half of a document's must, before one believes it.
final class InitialLabel implements LabelGrammar {

    private static final Pattern LABEL =
            Pattern.compile("^(\\p{Lu}{1,2}\\d?)\\h+(?=[\\p{L}\\p{N}(\\[«\"…])");

    @Override
    public String name() {
        return "initiales";
    }

    @Override
    public LabelStyle style() {
        return LabelStyle.INITIAL;
    }

    @Override
    public double leastCoverage() {
        return 0.5;
    }

    @Override
    public Optional<Label> match(Line line) {
        var found = LABEL.matcher(line.text());
        if (!found.find() || line.isCapitals(0) || !Names.canBe(found.group(1))) {
            return Optional.empty();
        }
        return Optional.of(new Label(found.group(1), 0, found.end(1)));
    }
}
