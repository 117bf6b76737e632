package fr.verbatim.ingest.turns;

import fr.verbatim.ingest.reading.LabelStyle;

import java.util.Optional;
import java.util.regex.Pattern;

/// `Camille – ...`, `E - ...`, `L1 — ...`: a name of one or two words and a dash.
final class DashLabel implements LabelGrammar {

    private static final Pattern LABEL =
            Pattern.compile(
                    "^([\\p{Lu}][\\p{L}\\p{M}\\p{N}.'’_]{0,24}(?:\\h[\\p{Lu}\\p{N}][\\p{L}\\p{N}.]{0,24})?)"
                        + "\\h{1,3}[–—-]{1,2}\\h+(?=\\S)");

    @Override
    public String name() {
        return "tiret";
    }

    @Override
    public LabelStyle style() {
        return LabelStyle.DASH;
    }

    @Override
    public double leastCoverage() {
        return 0.2;
    }

    @Override
    public Optional<Label> match(Line line) {
        var found = LABEL.matcher(line.text());
        if (line.isHeading() || !found.find() || !Names.canBe(found.group(1))) {
            return Optional.empty();
        }
        return Optional.of(new Label(found.group(1).strip(), 0, found.end()));
    }
}
