package fr.verbatim.ingest.turns;

import fr.verbatim.ingest.reading.LabelStyle;

import java.util.Optional;
import java.util.regex.Pattern;

/// A name in bold at the start of a line, or alone on it, whatever follows.
final class BoldLabel implements LabelGrammar {

    private static final Pattern NAME = Pattern.compile("(\\p{L}[^:\\n]{0,39}?)\\h*[:.–—-]?\\h*");

    @Override
    public String name() {
        return "gras";
    }

    @Override
    public LabelStyle style() {
        return LabelStyle.BOLD;
    }

    @Override
    public Optional<Label> match(Line line) {
        if (line.boldPrefix() == 0 || line.boldPrefix() > 45 || line.isHeading()) {
            return Optional.empty();
        }
        var bold = NAME.matcher(line.text().substring(0, line.boldPrefix()));
        if (!bold.matches() || !Names.canBe(bold.group(1))) {
            return Optional.empty();
        }
        var rest = line.text().substring(line.boldPrefix());
        var colon = rest.stripLeading().startsWith(":") ? rest.indexOf(':') + 1 : 0;
        return Optional.of(new Label(bold.group(1).strip(), 0, line.boldPrefix() + colon));
    }
}
