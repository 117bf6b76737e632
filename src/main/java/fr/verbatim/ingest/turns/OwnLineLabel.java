package fr.verbatim.ingest.turns;

import fr.verbatim.corpus.Paragraph;

import java.util.Optional;
import java.util.regex.Pattern;

/// A name alone on its line, without colon, with a time after it or not: `Interviewer1`, `Camille
/// 0:03`.
final class OwnLineLabel implements LabelGrammar {

    private static final Pattern LABEL =
            Pattern.compile(
                    "^(\\p{Lu}[\\p{L}\\p{M}\\p{N}.,'’_() -]{0,39}?)(?=\\h{0,12}(?:"
                            + Timecode.TIME
                            + ")?$)");

    @Override
    public String name() {
        return "seul";
    }

    @Override
    public Optional<Label> match(Line line) {
        if (line.isHeading() || line.style() == Paragraph.Style.CELL || line.text().length() > 60) {
            return Optional.empty();
        }
        var found = LABEL.matcher(line.text());
        if (!found.find() || !Names.canBe(found.group(1)) || found.group(1).endsWith(".")) {
            return Optional.empty();
        }
        return Optional.of(new Label(found.group(1).strip(), 0, found.end(1)));
    }
}
