package fr.verbatim.search.index;

import fr.verbatim.corpus.DocumentId;
import fr.verbatim.search.query.Element;
import fr.verbatim.search.query.Query;
import fr.verbatim.text.Span;

import org.apache.lucene.search.DocIdSetIterator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Finds sequences of words inside the units of one segment. Confined to one search.
///
/// A unit takes time in proportion to its words and the sequence's elements, whatever they are.
final class SequenceMatcher {

    private final Shelf.Segment segment;
    private final Query.Sequence sequence;
    private final WordForms forms;
    private final Map<Element.Condition, Slot> slots = new HashMap<>();

    SequenceMatcher(Shelf.Segment segment, Query.Sequence sequence, WordForms forms)
            throws IOException {
        this.segment = segment;
        this.sequence = sequence;
        this.forms = forms;
        for (var condition : forms.forms().keySet()) {
            slots.put(condition, slot(condition));
        }
    }

    private Slot slot(Element.Condition condition) throws IOException {
        var found = forms.of(condition);
        return Vocabulary.slot(segment.leaf(), found);
    }

    /// Adds what is found, by document.
    void find(Map<DocumentId, List<Span>> found) throws IOException {
        for (var block : segment.blocks().values()) {
            var spans = new TreeSet<Span>();
            var entry = next(block.first());
            while (entry <= block.last()) {
                find(entry, spans);
                entry = next(entry + 1);
            }
            if (!spans.isEmpty()) {
                found.computeIfAbsent(block.document().id(), _ -> new ArrayList<>()).addAll(spans);
            }
        }
    }

    /// Returns the first entry from `target` on that holds a word for each element that cannot be
    /// absent.
    private int next(int target) throws IOException {
        var entry = target;
        var moved = true;
        while (moved && entry != DocIdSetIterator.NO_MORE_DOCS) {
            moved = false;
            for (var element : sequence.elements()) {
                for (var condition : element.conditions()) {
                    if (element.least() > 0 && !condition.negated()) {
                        var at = slot(slots, condition).advance(entry);
                        moved |= at > entry;
                        entry = Math.max(entry, at);
                    }
                }
            }
        }
        return entry;
    }

    private static Slot slot(Map<Element.Condition, Slot> slots, Element.Condition condition) {
        var slot = slots.get(condition);
        if (slot == null) {
            throw new IllegalStateException("every condition has its places");
        }
        return slot;
    }

    private void find(int entry, Set<Span> spans) throws IOException {
        var words = TextIndex.places(segment.leaf(), entry, entry);
        var held = new HashMap<Element.Condition, BitSet>();
        for (var condition : slots.keySet()) {
            held.put(condition, places(condition, entry, words.size()));
        }
        var steps = new ArrayList<Longest.Step>();
        for (var element : sequence.elements()) {
            var fits = new BitSet();
            fits.set(0, words.size());
            element.conditions().forEach(condition -> fits.and(held.get(condition)));
            addSteps(steps, element, fits);
        }
        for (var match : Longest.of(steps, words.size())) {
            spans.add(new Span(words.start(match.first()), words.end(match.last())));
        }
    }

    private BitSet places(Element.Condition condition, int entry, int size) throws IOException {
        var slot = slot(slots, condition);
        var places = new BitSet();
        if (slot.advance(entry) == entry) {
            for (var place : slot.places()) {
                places.set(place.position());
            }
        }
        if (condition.negated()) {
            places.flip(0, size);
        }
        return places;
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
