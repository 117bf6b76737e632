package fr.verbatim;

import fr.verbatim.codebook.Code;
import fr.verbatim.coding.Coding;
import fr.verbatim.coding.CodingId;
import fr.verbatim.coding.Overlaps;
import fr.verbatim.coding.Passage;
import fr.verbatim.study.CodingChange;
import fr.verbatim.study.Snapshot;
import fr.verbatim.study.Study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds what one coder coded twice with one code, and makes one extract of it. Thread-safe as
/// [Study] is.
final class Doubles {

    private final Study study;
    private final Codings codings;

    private record Placed(Coding coding, Passage passage) {}

    Doubles(Study study, Codings codings) {
        this.study = study;
        this.codings = codings;
    }

    /// Returns how many extracts of a code hang together with one that the same coder gave another.
    ///
    /// @param overlapping whether those that overlap count, or only those on the very same passage
    int between(Code code, Code other, boolean overlapping) {
        return groups(study.snapshot(), Set.of(code, other), overlapping).stream()
                .filter(group -> has(group, code) && has(group, other))
                .mapToInt(group -> (int) group.stream().filter(it -> is(it, code)).count())
                .sum();
    }

    private static boolean has(List<Placed> group, Code code) {
        return group.stream().anyMatch(it -> is(it, code));
    }

    private static boolean is(Placed placed, Code code) {
        return placed.coding().code().equals(code.id());
    }

    /// Only codings that are seen count.
    List<List<Extract>> of(Code code) {
        var now = codings.now();
        return doubles(now, code).stream()
                .map(group -> group.stream().map(it -> codings.extract(now, it.coding())).toList())
                .toList();
    }

    List<Extract> joinAll(Code code) {
        return study.together(
                () -> {
                    var batch = study.newId();
                    return doubles(codings.now(), code).stream()
                            .map(group -> join(ids(group), batch))
                            .toList();
                });
    }

    Extract join(List<Extract> extracts) {
        return join(extracts.stream().map(Extract::id).distinct().toList(), study.newId());
    }

    private Extract join(List<CodingId> ids, String batch) {
        if (ids.size() > 1) {
            study.apply(new CodingChange.Join(ids), batch);
        }
        return codings.extract(ids.getFirst().value());
    }

    /// Joins some extracts with those that the same coder gave the code on the same passage before.
    List<Extract> joinTwins(List<Extract> extracts, Code code, String batch) {
        var given = extracts.stream().map(Extract::id).collect(Collectors.toSet());
        var left = new ArrayList<>(given);
        for (var group : groups(study.snapshot(), Set.of(code), false)) {
            var ids = ids(group);
            if (ids.size() > 1 && ids.stream().anyMatch(given::contains)) {
                var had =
                        Stream.concat(
                                ids.stream().filter(id -> !given.contains(id)),
                                ids.stream().filter(given::contains));
                var all = had.toList();
                left.removeAll(all);
                left.add(join(all, batch).id());
            }
        }
        return left.stream().map(id -> codings.extract(id.value())).toList();
    }

    private static List<CodingId> ids(List<Placed> group) {
        return group.stream().map(it -> it.coding().id()).toList();
    }

    private static List<List<Placed>> doubles(Snapshot now, Code code) {
        return groups(now, Set.of(code), true).stream().filter(group -> group.size() > 1).toList();
    }

    private static List<List<Placed>> groups(Snapshot now, Set<Code> codes, boolean overlapping) {
        var ids = codes.stream().map(Code::id).collect(Collectors.toCollection(HashSet::new));
        var placed =
                now.codings().stream()
                        .filter(coding -> ids.contains(coding.code()))
                        .flatMap(
                                coding ->
                                        now
                                                .passage(coding)
                                                .map(passage -> new Placed(coding, passage))
                                                .stream())
                        .collect(Collectors.groupingBy(it -> it.coding().coder().value()));
        return placed.values().stream()
                .flatMap(
                        ofCoder ->
                                (overlapping
                                                ? Overlaps.chains(ofCoder, Placed::passage)
                                                : Overlaps.twins(ofCoder, Placed::passage))
                                        .stream())
                .toList();
    }
}
