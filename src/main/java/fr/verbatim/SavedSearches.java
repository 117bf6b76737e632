package fr.verbatim;

import fr.verbatim.coding.SavedSearch;
import fr.verbatim.message.VerbatimException;
import fr.verbatim.search.query.Field;
import fr.verbatim.search.query.Query;
import fr.verbatim.study.SearchChange;
import fr.verbatim.study.Snapshot;
import fr.verbatim.study.Study;
import fr.verbatim.study.Viewpoint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// The searches that a study keeps: `recherche:NAME` asks them in other queries and in cues, as
/// they are at that moment. Thread-safe.
public final class SavedSearches {

    private final Study study;
    private final LazySearch search;
    private final Viewpoint viewpoint;
    private final Supplier<Snapshot> snapshots;

    SavedSearches(
            Study study, LazySearch search, Viewpoint viewpoint, Supplier<Snapshot> snapshots) {
        this.study = study;
        this.search = search;
        this.viewpoint = viewpoint;
        this.snapshots = snapshots;
    }

    /// Returns the saved searches, ordered by name.
    public List<SavedSearch> all() {
        return snapshots.get().savedSearches();
    }

    /// Returns the saved search called so, or the only one whose name begins so.
    ///
    /// @throws NameUnknown when there is none, or several
    public SavedSearch named(String name) {
        var found = Names.find(all(), saved -> List.of(saved.name()), name);
        if (found.size() != 1) {
            throw found.isEmpty()
                    ? new NameUnknown("verbatim.no-such-search", name)
                    : new NameUnknown(
                            "verbatim.several-searches",
                            String.join(", ", found.stream().map(SavedSearch::name).toList()));
        }
        return found.getFirst();
    }

    /// Keeps a query under a name, in place of the one that has this very name.
    ///
    /// @throws fr.verbatim.search.query.QuerySyntaxError when the query is not understood
    /// @throws VerbatimException when the name is blank, or the query asks for itself
    public SavedSearch save(String name, String query) {
        var called = checked(name);
        var parsed = search.open().parse(query, viewpoint);
        if (asksFor(called, parsed, new HashSet<>())) {
            throw new VerbatimException("verbatim.search-asks-itself", called);
        }
        var saved =
                new SavedSearch(
                        all().stream()
                                .filter(known -> known.name().equals(called))
                                .findFirst()
                                .map(SavedSearch::id)
                                .orElseGet(study::newId),
                        called,
                        query.strip());
        study.apply(new SearchChange.Save(saved));
        return saved;
    }

    /// Gives a saved search another name. Queries and cues that ask for it by the old one are told
    /// when they are next used.
    ///
    /// @throws VerbatimException when the name is blank, or another's
    public SavedSearch rename(SavedSearch saved, String name) {
        var called = checked(name);
        var isTaken =
                all().stream()
                        .anyMatch(it -> !it.id().equals(saved.id()) && it.name().equals(called));
        if (isTaken) {
            throw new VerbatimException("verbatim.search-name-taken", called);
        }
        var renamed = new SavedSearch(saved.id(), called, saved.query());
        study.apply(new SearchChange.Save(renamed));
        return renamed;
    }

    private static String checked(String name) {
        var called = name.strip();
        if (called.isEmpty() || called.indexOf('"') >= 0 || called.indexOf('\\') >= 0) {
            throw new VerbatimException("verbatim.search-name", name);
        }
        return called;
    }

    /// Returns whether a query asks for the search called so, by itself or by others.
    private boolean asksFor(String name, Query query, Set<SavedSearch> seen) {
        var asked =
                query.all()
                        .filter(Query.Filter.class::isInstance)
                        .map(Query.Filter.class::cast)
                        .filter(filter -> filter.field() == Field.Known.SAVED)
                        .toList();
        return asked.stream()
                .anyMatch(
                        filter ->
                                filter.value().matches(name)
                                        || all().stream()
                                                .filter(it -> filter.value().matches(it.name()))
                                                .filter(seen::add)
                                                .anyMatch(
                                                        it ->
                                                                asksFor(
                                                                        name,
                                                                        Query.parse(it.query()),
                                                                        seen)));
    }

    /// Keeps a search no longer. Queries and cues that ask for it are told when they are next used.
    public void remove(SavedSearch saved) {
        study.apply(new SearchChange.Forget(saved.id()));
    }
}
