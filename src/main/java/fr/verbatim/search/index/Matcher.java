package fr.verbatim.search.index;

import fr.verbatim.corpus.DocumentId;
import fr.verbatim.text.Span;

import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Finds where words follow each other or stand together, inside units, in one segment. Confined to
/// one search.
final class Matcher {

    private final Shelf.Segment segment;
    private final List<@Nullable Slot> slots = new ArrayList<>();
    private final Map<DocumentId, List<Span>> found;

    /// @param words what each word may be; null for any word
    /// @param found where to put what is found
    Matcher(
            Shelf.Segment segment,
            List<Vocabulary.@Nullable Sought> words,
            Map<DocumentId, List<Span>> found)
            throws IOException {
        this.segment = segment;
        this.found = found;
        for (var word : words) {
            slots.add(word == null ? null : Vocabulary.slot(segment.leaf(), word));
        }
    }

    /// Finds the words one after the other.
    void phrases() throws IOException {
        search(this::phrases);
    }

    /// Finds the words together, with at most `between` others among them.
    ///
    /// @param ordered whether they have to come in their order
    void windows(int between, boolean ordered) throws IOException {
        search(places -> windows(places, between, ordered));
    }

    private interface Finder {
        List<Span> find(Slot.Place[][] places);
    }

    private void search(Finder finder) throws IOException {
        var known = new ArrayList<Slot>();
        for (var slot : slots) {
            if (slot != null) {
                known.add(slot);
            }
        }
        known.sort(Comparator.comparingLong(Slot::cost));
        var entry = common(known, 0);
        Shelf.Block block = null;
        while (entry != DocIdSetIterator.NO_MORE_DOCS) {
            if (block == null || entry > block.last()) {
                block = segment.blockOf(entry);
            }
            if (block == null) {
                var next = segment.wantedFrom(entry);
                if (next == DocIdSetIterator.NO_MORE_DOCS) {
                    return;
                }
                entry = common(known, next);
                continue;
            }
            var spans = finder.find(places(entry));
            if (!spans.isEmpty()) {
                found.computeIfAbsent(block.document().id(), _ -> new ArrayList<>()).addAll(spans);
            }
            entry = common(known, entry + 1);
        }
    }

    /// Returns the first entry from `from` on in which all words are.
    private static int common(List<Slot> slots, int from) throws IOException {
        var entry = slots.getFirst().advance(from);
        var agreed = 1;
        while (agreed < slots.size() && entry != DocIdSetIterator.NO_MORE_DOCS) {
            var other = slots.get(agreed).advance(entry);
            if (other == entry) {
                agreed++;
            } else {
                entry = slots.getFirst().advance(other);
                agreed = 1;
            }
        }
        return entry;
    }

    private Slot.Place[][] places(int entry) throws IOException {
        var places = new Slot.Place[slots.size()][];
        for (int i = 0; i < places.length; i++) {
            var slot = slots.get(i);
            places[i] = slot == null ? everyWord(entry) : slot.places();
        }
        return places;
    }

    private Slot.Place[] everyWord(int entry) throws IOException {
        var words = TextIndex.places(segment.leaf(), entry, entry);
        return IntStream.range(0, words.size())
                .mapToObj(i -> new Slot.Place(i, words.start(i), words.end(i)))
                .toArray(Slot.Place[]::new);
    }

    private List<Span> phrases(Slot.Place[][] places) {
        var spans = new ArrayList<Span>();
        for (var first : places[0]) {
            Slot.@Nullable Place last = first;
            for (int i = 1; i < places.length && last != null; i++) {
                last = at(places[i], first.position() + i);
            }
            if (last != null) {
                spans.add(new Span(first.start(), last.end()));
            }
        }
        return spans;
    }

    private List<Span> windows(Slot.Place[][] places, int between, boolean ordered) {
        var kinds =
                Arrays.stream(places)
                        .map(kind -> Arrays.stream(kind).mapToInt(Slot.Place::position).toArray())
                        .toArray(int[][]::new);
        var spans = new ArrayList<Span>();
        var windows = ordered ? Windows.ordered(kinds, between) : Windows.smallest(kinds, between);
        for (var window : windows) {
            spans.add(
                    new Span(
                            anyAt(places, window.first()).start(),
                            anyAt(places, window.last()).end()));
        }
        return spans;
    }

    private static Slot.Place anyAt(Slot.Place[][] places, int position) {
        for (var kind : places) {
            var place = at(kind, position);
            if (place != null) {
                return place;
            }
        }
        throw new IllegalStateException("a window starts and ends with a word that was found");
    }

    private static Slot.@Nullable Place at(Slot.Place[] sorted, int position) {
        var low = 0;
        var high = sorted.length - 1;
        while (low <= high) {
            var middle = (low + high) >>> 1;
            if (sorted[middle].position() == position) {
                return sorted[middle];
            }
            if (sorted[middle].position() < position) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
    }
}
