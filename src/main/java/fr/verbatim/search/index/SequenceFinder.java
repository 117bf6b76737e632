package fr.verbatim.search.index;

import fr.verbatim.search.query.Element;
import fr.verbatim.search.query.Query;

import org.apache.lucene.index.LeafReader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds sequences of words, each told by conditions.
///
/// A unit takes time in proportion to its words and the sequence's elements, whatever they are.
final class SequenceFinder implements Finder {

    private final LeafReader leaf;
    private final Query.Sequence sequence;
    private final Map<Element.Condition, Slot> slots;

    /// The conditions for each of which a word has to be there.
    private final Slot[] needed;

    private final SpansBuilder found = new SpansBuilder();
    private int entry;

    /// @param slots the places of each condition, its negation left aside
    SequenceFinder(LeafReader leaf, Query.Sequence sequence, Map<Element.Condition, Slot> slots) {
        this.leaf = leaf;
        this.sequence = sequence;
        this.slots = slots;
        this.needed =
                sequence.elements().stream()
                        .filter(element -> element.least() > 0)
                        .flatMap(element -> element.conditions().stream())
                        .filter(condition -> !condition.negated())
                        .distinct()
                        .map(this::slot)
                        .sorted(Comparator.comparingLong(Slot::cost))
                        .toArray(Slot[]::new);
    }

    private Slot slot(Element.Condition condition) {
        var slot = slots.get(condition);
        if (slot == null) {
            throw new IllegalStateException("every condition has its places");
        }
        return slot;
    }

    @Override
    public long cost() {
        return needed.length == 0 ? leaf.maxDoc() : needed[0].cost();
    }

    @Override
    public int advance(int target) throws IOException {
        entry = needed.length == 0 ? Math.max(entry, target) : Walk.together(needed, target);
        return entry;
    }

    @Override
    public boolean fits(Shelf.Block block) throws IOException {
        var words = TextIndex.places(leaf, entry, entry);
        var held = new HashMap<Element.Condition, BitSet>();
        for (var condition : slots.keySet()) {
            held.put(condition, places(condition, words.size()));
        }
        var steps = new ArrayList<Longest.Step>();
        for (var element : sequence.elements()) {
            var fits = new BitSet();
            fits.set(0, words.size());
            element.conditions().forEach(condition -> fits.and(held.get(condition)));
            addSteps(steps, element, fits);
        }
        found.clear();
        for (var match : Longest.of(steps, words.size())) {
            found.add(words.start(match.first()), words.end(match.last()));
        }
        return found.size() > 0;
    }

    private BitSet places(Element.Condition condition, int size) throws IOException {
        var slot = slot(condition);
        var places = new BitSet();
        if (slot.advance(entry) == entry) {
            slot.read();
            for (int position : slot.positions()) {
                places.set(position);
            }
        }
        if (condition.negated()) {
            places.flip(0, size);
        }
        return places;
    }

    @Override
    public void addTo(SpansBuilder spans) {
        found.from(0).list().forEach(span -> spans.add(span.start(), span.end()));
    }

    @Override
    public int count() {
        return found.size();
    }

    private static void addSteps(List<Longest.Step> steps, Element element, BitSet fits) {
        for (int i = 0; i < element.least(); i++) {
            steps.add(new Longest.Step(fits, Longest.Often.ONCE));
        }
        if (element.most() == Element.ENDLESS) {
            steps.add(new Longest.Step(fits, Longest.Often.ANY));
        } else {
            for (int i = element.least(); i < element.most(); i++) {
                steps.add(new Longest.Step(fits, Longest.Often.AT_MOST_ONCE));
            }
        }
    }
}
