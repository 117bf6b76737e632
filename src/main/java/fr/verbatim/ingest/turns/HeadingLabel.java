package fr.verbatim.ingest.turns;

import fr.verbatim.ingest.reading.LabelStyle;

import java.util.Optional;
import java.util.regex.Pattern;

/// `### Nom`: a heading that is nothing but a name.
final class HeadingLabel implements LabelGrammar {

    private static final Pattern LABEL =
            Pattern.compile("^(?:#{1,6}\\h+)?(\\p{L}[^:#\\n]{0,39}?)\\h?:?\\h*#*$");

    @Override
    public String name() {
        return "titre";
    }

    @Override
    public LabelStyle style() {
        return LabelStyle.HEADING;
    }

    @Override
    public Optional<Label> match(Line line) {
        var found = LABEL.matcher(line.text());
        if (!line.isHeading() || !found.matches() || !Names.canBe(found.group(1))) {
            return Optional.empty();
        }
        return Optional.of(new Label(found.group(1).strip(), 0, line.text().length()));
    }
}
