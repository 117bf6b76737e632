package fr.verbatim.search.index;

import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// The places of one [WordPattern] in one segment, entry by entry, whatever words it stands for.
final class Slot {

    private final PriorityQueue<PostingsEnum> words =
            new PriorityQueue<>(Comparator.comparingInt(PostingsEnum::docID));
    private final long cost;

    Slot(List<PostingsEnum> words) {
        this.words.addAll(words);
        this.cost = words.stream().mapToLong(PostingsEnum::cost).sum();
    }

    /// One occurrence: the position in the unit, and the characters.
    record Place(int position, int start, int end) {}

    /// Returns how many entries there are, at most.
    long cost() {
        return cost;
    }

    /// Moves to the first entry from `target` on; returns its number, or
    /// [DocIdSetIterator#NO_MORE_DOCS].
    int advance(int target) throws IOException {
        while (!words.isEmpty() && words.element().docID() < target) {
            var word = words.remove();
            if (word.advance(target) != DocIdSetIterator.NO_MORE_DOCS) {
                words.add(word);
            }
        }
        return words.isEmpty() ? DocIdSetIterator.NO_MORE_DOCS : words.element().docID();
    }

    /// Returns the places in the entry moved to, in order. May be asked once for each entry.
    Place[] places() throws IOException {
        if (words.size() == 1) {
            return places(words.element());
        }
        var entry = words.element().docID();
        var places = new ArrayList<Place>();
        for (var word : words) {
            if (word.docID() == entry) {
                places.addAll(Arrays.asList(places(word)));
            }
        }
        var sorted = places.toArray(Place[]::new);
        Arrays.sort(sorted, Comparator.comparingInt(Place::position));
        return sorted;
    }

    private static Place[] places(PostingsEnum word) throws IOException {
        var places = new Place[word.freq()];
        for (int i = 0; i < places.length; i++) {
            var position = word.nextPosition();
            places[i] = new Place(position, word.startOffset(), word.endOffset());
        }
        return places;
    }
}
