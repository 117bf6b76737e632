package fr.verbatim.pseudonym;

import fr.verbatim.corpus.DocumentText;
import fr.verbatim.text.Span;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/// Reads passages of texts with the masks of the whole text, which are found once for each text.
/// Confined to one thread.
public final class MaskedTexts {

    private final Masks masks;
    private final IdentityHashMap<String, List<Mask>> found = new IdentityHashMap<>();

    public MaskedTexts(Masks masks) {
        this.masks = masks;
    }

    /// Returns passages that follow each other as they are read; a name that goes over from one to
    /// the next is in the first, whole.
    ///
    /// @param passages stretches of the text, in order
    public List<String> read(DocumentText text, Span... passages) {
        var words = text.text();
        if (masks.isEmpty()) {
            return List.of(passages).stream().map(passage -> passage.in(words)).toList();
        }
        var all = found.computeIfAbsent(words, masks::in);
        var read = new ArrayList<String>();
        var end = 0;
        for (var passage : passages) {
            var start = Math.clamp(end, passage.start(), passage.end());
            var rest = new Span(start, passage.end());
            read.add(Masks.read(words, rest, all));
            end =
                    all.stream()
                            .filter(mask -> mask.span().overlaps(rest))
                            .mapToInt(mask -> mask.span().end())
                            .max()
                            .orElse(end);
        }
        return read;
    }
}
