package fr.verbatim.ingest.plain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds who speaks in captions that write it before the words: `Nom : ...`, `[SPEAKER_00]: ...`.
///
/// Half of the captions must start so, with names that come back. A caption without a name goes on
/// with the voice before it; but where nearly all have one, as Zoom writes them, nobody knows whose
/// voice it is.
final class CaptionLabels {

    private static final Pattern LABEL =
            Pattern.compile(
                    "\\s*(?:\\[([^\\]]{1,40})]|(\\p{L}[\\p{L}\\p{N} .,'’_()-]{0,39}?))["
                            + " \\u00A0\\u202F]?:[ \\u00A0]+(.*)");

    private CaptionLabels() {}

    static List<Caption> named(List<Caption> captions) {
        if (captions.stream().anyMatch(caption -> caption.speaker() != null)) {
            return captions;
        }
        var counts = new HashMap<String, Integer>();
        for (var caption : captions) {
            var found = LABEL.matcher(caption.text());
            if (found.matches()) {
                counts.merge(label(found), 1, Integer::sum);
            }
        }
        var labelled = counts.values().stream().mapToInt(Integer::intValue).sum();
        return labelled * 2 < captions.size() || counts.size() > labelled / 2 + 1
                ? captions
                : apply(captions, counts, labelled * 10 >= captions.size() * 9);
    }

    private static List<Caption> apply(
            List<Caption> captions, Map<String, Integer> counts, boolean allNamed) {
        var named = new ArrayList<Caption>();
        String speaker = null;
        for (var caption : captions) {
            var found = LABEL.matcher(caption.text());
            if (found.matches()
                    && (counts.getOrDefault(label(found), 0) > 1 || isCapital(label(found)))) {
                speaker = label(found);
                named.add(caption.withSpeaker(speaker, found.group(3)));
            } else {
                named.add(caption.withSpeaker(allNamed ? null : speaker, caption.text()));
            }
        }
        return named;
    }

    private static boolean isCapital(String label) {
        return !label.isEmpty() && Character.isUpperCase(label.charAt(0));
    }

    private static String label(Matcher found) {
        var bracketed = found.group(1);
        return (bracketed == null ? found.group(2) : bracketed).strip();
    }
}
