package fr.verbatim.ingest.turns;

import fr.verbatim.ingest.reading.LabelStyle;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// `Q. ...`, `R. ...`, `Int. ...`, `E) ...`: a short name and a point.
final class PointLabel implements LabelGrammar {

    private static final Pattern LABEL =
            Pattern.compile(
                    "^(\\p{L}[\\p{L}\\p{N}]{0,5}|(?:\\p{Lu}\\.){1,2}\\p{Lu})(?:\\.|\\))"
                            + "(?=\\h+[^\\h:]|$)");
    private static final Set<String> TITLES = Set.of("m", "mm", "mme", "mlle", "dr", "st", "ste");

    @Override
    public String name() {
        return "point";
    }

    @Override
    public LabelStyle style() {
        return LabelStyle.POINT;
    }

    @Override
    public double leastCoverage() {
        return 0.2;
    }

    @Override
    public Optional<Label> match(Line line) {
        var found = LABEL.matcher(line.text());
        if (line.isHeading() || !found.find()) {
            return Optional.empty();
        }
        var name = found.group(1);
        var isTitle = TITLES.contains(Names.key(name));
        return isTitle || !Names.canBe(name)
                ? Optional.empty()
                : Optional.of(new Label(name, 0, found.end()));
    }
}
