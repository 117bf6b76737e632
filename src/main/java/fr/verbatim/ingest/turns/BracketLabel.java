package fr.verbatim.ingest.turns;

import fr.verbatim.ingest.reading.LabelStyle;

import java.util.Optional;
import java.util.regex.Pattern;

/// `[Chercheur] (0:01 - 0:11)` alone on its line, `[Chercheur]` alone, `[SPEAKER_00]: ...`, `[id1]
/// ...`.
final class BracketLabel implements LabelGrammar {

    private static final Pattern LABEL =
            Pattern.compile("^[\\[{]{1,2}([^\\[\\]{}\\n]{1,40})[\\]}]{1,2}\\h{0,3}:?");

    @Override
    public String name() {
        return "crochets";
    }

    @Override
    public LabelStyle style() {
        return LabelStyle.BRACKET;
    }

    @Override
    public Optional<Label> match(Line line) {
        var found = LABEL.matcher(line.text());
        if (!found.find() || !Names.canBe(found.group(1)) || Notes.isNote(found.group(1))) {
            return Optional.empty();
        }
        return Optional.of(new Label(found.group(1).strip(), 0, found.end()));
    }
}
