package fr.verbatim.ingest.turns;

import fr.verbatim.corpus.Paragraph;
import fr.verbatim.ingest.reading.LabelStyle;

import java.util.Optional;
import java.util.regex.Pattern;

/// A name alone on its line, without colon, with a time after it or not: `Interviewer1`, `Camille
/// 0:03`.
final class OwnLineLabel implements LabelGrammar {

    private static final Pattern LABEL =
            Pattern.compile(
                    "^(\\p{L}[\\p{L}\\p{M}\\p{N}.,'’_() -]{0,39}?)(?=\\h{0,12}(?:[\\[(]?"
                            + Timecode.TIME
                            + "[\\])]?)?$)");

    @Override
    public LabelStyle style() {
        return LabelStyle.OWN_LINE;
    }

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
        var name = found.group(1).strip();
        return Character.isUpperCase(name.codePointAt(0)) || RoleWords.isRole(name)
                ? Optional.of(new Label(name, 0, found.end(1)))
                : Optional.empty();
    }
}
