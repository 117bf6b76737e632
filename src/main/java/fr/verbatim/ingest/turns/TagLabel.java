package fr.verbatim.ingest.turns;

import fr.verbatim.ingest.reading.LabelStyle;

import java.util.Optional;
import java.util.regex.Pattern;

/// `<v Nom>...`, as captions that were pasted into a document have it.
final class TagLabel implements LabelGrammar {

    private static final Pattern LABEL = Pattern.compile("^<v(?:\\.[^ >]*)?\\h+([^>\\n]{1,60})>");

    @Override
    public String name() {
        return "balises";
    }

    @Override
    public LabelStyle style() {
        return LabelStyle.TAG;
    }

    @Override
    public Optional<Label> match(Line line) {
        var found = LABEL.matcher(line.text());
        if (!found.find() || !Names.canBe(found.group(1))) {
            return Optional.empty();
        }
        return Optional.of(new Label(found.group(1).strip(), 0, found.end()));
    }
}
