package fr.verbatim.ingest.turns;

import fr.verbatim.ingest.reading.LabelStyle;

import java.util.Optional;
import java.util.regex.Pattern;

/// `Nom : ...`, `NOM : ...`, `E1: ...`, `M. X :`, `Mme D. :`, `L1 :`, `Claire ? :`, a tab after the
/// colon or not, a number of paragraph or a time before the name or not, a time between the name
/// and the colon or not.
final class ColonLabel implements LabelGrammar {

    private static final Pattern LABEL =
            Pattern.compile(
                    "^(?:\\d{1,4}[.)]?\\h{1,8})?(?:[\\[(#]?"
                            + Timecode.TIME
                            + "[\\])#]?[\\h–—-]{1,8})?[#@]?"
                            + "(\\p{L}[\\p{L}\\p{M}\\p{N}.,'’·_()/&\\h-]{0,49}?)(\\h?\\?)?"
                            + "\\h{0,3}(?:[\\[(]"
                            + Timecode.TIME
                            + "[\\])]\\h{0,3})?:(?=[\\s\\h\\[(«“\"–—-]|$|\\p{L})");

    /// A label ends before so many characters.
    private static final int LONGEST = 200;

    @Override
    public LabelStyle style() {
        return LabelStyle.COLON;
    }

    @Override
    public String name() {
        return "deux-points";
    }

    @Override
    public Optional<Label> match(Line line) {
        var text = line.text();
        if (text.indexOf(':', 0, Math.min(LONGEST, text.length())) < 0) {
            return Optional.empty();
        }
        var found = LABEL.matcher(text);
        if (!found.find() || !Names.canBe(found.group(1))) {
            return Optional.empty();
        }
        var asks = found.group(2) == null ? "" : found.group(2);
        return Optional.of(new Label(found.group(1).strip() + asks, found.start(1), found.end()));
    }
}
