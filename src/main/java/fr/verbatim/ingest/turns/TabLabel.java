package fr.verbatim.ingest.turns;

import fr.verbatim.corpus.Paragraph;
import fr.verbatim.ingest.reading.LabelStyle;

import java.util.Optional;
import java.util.regex.Pattern;

/// A name and a tab, outside tables.
final class TabLabel implements LabelGrammar {

    private static final Pattern LABEL =
            Pattern.compile("^(\\p{L}[\\p{L}\\p{M}\\p{N}.'’_() -]{0,29}?)\\h?\\t+(?=\\S)");

    @Override
    public String name() {
        return "tabulation";
    }

    @Override
    public LabelStyle style() {
        return LabelStyle.TAB;
    }

    @Override
    public double leastCoverage() {
        return 0.2;
    }

    @Override
    public Optional<Label> match(Line line) {
        var found = LABEL.matcher(line.text());
        if (line.style() == Paragraph.Style.CELL || !found.find() || !Names.canBe(found.group(1))) {
            return Optional.empty();
        }
        return Optional.of(new Label(found.group(1).strip(), 0, found.end()));
    }
}
