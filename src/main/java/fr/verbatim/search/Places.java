package fr.verbatim.search;

import fr.verbatim.coding.Memo;
import fr.verbatim.coding.Passage;
import fr.verbatim.coding.SavedSearch;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.corpus.InterviewGuide;
import fr.verbatim.corpus.Section;
import fr.verbatim.message.VerbatimException;
import fr.verbatim.search.index.TextIndex;
import fr.verbatim.search.index.Unit;
import fr.verbatim.search.query.Query;
import fr.verbatim.search.query.QueryParser;
import fr.verbatim.search.query.QuerySyntaxError;
import fr.verbatim.search.query.Value;
import fr.verbatim.study.Snapshot;
import fr.verbatim.text.Span;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Finds where sections, themes and memos stand, and what saved searches find. Confined to one
/// search.
final class Places {

    private final Snapshot snapshot;
    private final TextIndex index;
    private final Stretches stretches;
    private final Set<InterviewGuide.Theme> sought = new HashSet<>();
    private final Set<SavedSearch> open = new HashSet<>();

    Places(Snapshot snapshot, TextIndex index, Stretches stretches) {
        this.snapshot = snapshot;
        this.index = index;
        this.stretches = stretches;
    }

    /// Returns the sections with that title, or with that part of a title made of several.
    Found sections(Value title) {
        return sections((Section section) -> section.names().anyMatch(title::matches));
    }

    private Found sections(Predicate<Section> wanted) {
        var spans = new HashMap<DocumentId, Collection<Span>>();
        for (var document : index.documents()) {
            spans.put(
                    document.id(),
                    stretches.sections(document).stream()
                            .filter(wanted)
                            .map(Section::span)
                            .toList());
        }
        return Found.of(Grade.UNITS, index, spans);
    }

    /// Returns where a theme of an interview guide is spoken of: the sections that one of its
    /// questions opens, and the units where one of its cues finds something.
    ///
    /// A cue that asks for its own theme finds nothing by that.
    Found theme(Value name, Conditions conditions) {
        var all = new ArrayList<Found>();
        for (var guide : snapshot.guides()) {
            for (var theme : guide.themes()) {
                if (name.matches(theme.name()) && sought.add(theme)) {
                    all.add(sections((Section section) -> isOf(theme, section)));
                    for (var cue : theme.cues()) {
                        var query = Query.parse(cue);
                        all.add(units(new Evaluator(index, conditions, stretches).find(query)));
                    }
                    sought.remove(theme);
                }
            }
        }
        return Found.union(all);
    }

    /// Returns what the saved searches of a name find, as they are now. One that asks for itself
    /// finds nothing by that.
    ///
    /// @throws VerbatimException when one is no longer understood, as when a code has gone
    Found saved(Value name, Conditions conditions) {
        var all = new ArrayList<Found>();
        for (var search : snapshot.savedSearches()) {
            if (name.matches(search.name()) && open.add(search)) {
                all.add(new Evaluator(index, conditions, stretches).find(parsed(search)));
                open.remove(search);
            }
        }
        return Found.union(all);
    }

    private Query parsed(SavedSearch search) {
        try {
            return new QueryParser(new StudyNames(snapshot, stretches::text)).parse(search.query());
        } catch (QuerySyntaxError e) {
            throw new VerbatimException("search.saved-broken", search.name(), e.toMessage());
        }
    }

    private static boolean isOf(InterviewGuide.Theme theme, Section section) {
        return section.kind() == Section.Kind.QUESTION
                && theme.questions().stream()
                        .anyMatch(question -> Value.of(question.text()).matches(section.title()));
    }

    private Found units(Found found) {
        var units = new HashMap<DocumentId, Collection<Span>>();
        for (var document : index.documents()) {
            var inside = found.in(document.number());
            if (!inside.isEmpty()) {
                units.put(
                        document.id(),
                        document.units().stream().map(Unit::span).filter(inside::overlap).toList());
            }
        }
        return Found.of(Grade.UNITS, index, units);
    }

    /// Returns the passages that memos are about whose type is `value`, or whose text holds it:
    /// their own passages, those of their codings.
    Stream<Passage> memos(Value value) {
        return memos(snapshot, value).stream().flatMap(this::about);
    }

    /// Returns the memos whose type is `value`, or whose text holds it.
    static List<Memo> memos(Snapshot snapshot, Value value) {
        var inside = new Value("*" + value.pattern() + "*");
        return snapshot.memos().stream()
                .filter(memo -> value.matches(memo.type()) || inside.matches(memo.text()))
                .toList();
    }

    private Stream<Passage> about(Memo memo) {
        return memo.subject() == Memo.Subject.CODING
                ? snapshot.codings().stream()
                        .filter(coding -> coding.id().value().equals(memo.about()))
                        .flatMap(coding -> snapshot.passage(coding).stream())
                : snapshot.passage(memo).stream();
    }
}
