package fr.verbatim.study;

import fr.verbatim.codebook.CodeId;
import fr.verbatim.coding.Anchor;
import fr.verbatim.coding.Coding;
import fr.verbatim.coding.CodingId;
import fr.verbatim.coding.Memo;
import fr.verbatim.coding.Overlaps;
import fr.verbatim.coding.Passage;
import fr.verbatim.corpus.Document;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Makes one coding of several. Confined to one transaction.
final class Joining {

    private final Transaction rows;
    private final Anchors anchors;

    private record Placed(Coding coding, Passage passage) {}

    Joining(Transaction rows) {
        this.rows = rows;
        this.anchors = new Anchors(rows);
    }

    /// Joins codings that overlap, to the first of them.
    void join(List<CodingId> ids) {
        var placed = new ArrayList<Placed>();
        for (var id : ids) {
            var coding =
                    rows.find(Tables.CODING, id.value())
                            .orElseThrow(() -> new NotInStudy("study.missing.coding", id.value()));
            placed.add(
                    placed(coding)
                            .orElseThrow(
                                    () -> new StudyConflict("study.join-unplaced", name(coding))));
        }
        var first = placed.getFirst().coding();
        if (!placed.stream().allMatch(it -> isAlike(first, it.coding()))) {
            throw new StudyConflict("study.join-unlike");
        }
        if (Overlaps.chains(placed, Placed::passage).size() > 1) {
            throw new StudyConflict("study.join-apart", name(first));
        }
        joinAll(placed);
    }

    /// Joins the codings with a code that stand on the very same passage, or overlap, by one coder,
    /// as far as some were given the code now and others had it.
    void joinDoubles(CodeId code, Set<CodingId> given, boolean overlapping) {
        var placed =
                rows.all(Tables.CODING).stream()
                        .filter(coding -> coding.code().equals(code))
                        .flatMap(coding -> placed(coding).stream())
                        .collect(Collectors.groupingBy(it -> it.coding().coder()));
        for (var ofCoder : placed.values()) {
            var groups =
                    overlapping
                            ? Overlaps.chains(ofCoder, Placed::passage)
                            : Overlaps.twins(ofCoder, Placed::passage);
            groups.stream()
                    .filter(group -> group.stream().anyMatch(it -> isGiven(it, given)))
                    .filter(group -> !group.stream().allMatch(it -> isGiven(it, given)))
                    .forEach(group -> joinAll(hadFirst(group, given)));
        }
    }

    private static boolean isGiven(Placed placed, Set<CodingId> given) {
        return given.contains(placed.coding().id());
    }

    private static List<Placed> hadFirst(List<Placed> group, Set<CodingId> given) {
        return group.stream()
                .sorted(
                        Comparator.comparing((Placed it) -> isGiven(it, given))
                                .thenComparing(it -> it.coding().created())
                                .thenComparing(it -> it.coding().id().value()))
                .toList();
    }

    private void joinAll(List<Placed> group) {
        var codings = group.stream().map(Placed::coding).toList();
        var first = codings.getFirst();
        var span = group.stream().map(it -> it.passage().span()).reduce(Span::cover).orElseThrow();
        if (!span.equals(group.getFirst().passage().span())) {
            anchors.place(first.id().value(), first.document(), span);
        }
        rows.put(
                Tables.CODING,
                first.withQualities(
                        agreed(codings, Coding::register),
                        agreed(codings, Coding::tone),
                        codings.stream().anyMatch(Coding::retained)));
        for (var other : codings.subList(1, codings.size())) {
            rows.all(Tables.MEMO).stream()
                    .filter(memo -> memo.subject() == Memo.Subject.CODING)
                    .filter(memo -> memo.about().equals(other.id().value()))
                    .forEach(memo -> rows.put(Tables.MEMO, memo.withAbout(first.id().value())));
            anchors.remove(other.id().value());
            rows.remove(Tables.CODING, other.id().value());
        }
    }

    /// Returns what is said of the first coding that says something.
    private static <T> @Nullable T agreed(
            List<Coding> codings, Function<Coding, @Nullable T> quality) {
        for (var coding : codings) {
            var said = quality.apply(coding);
            if (said != null) {
                return said;
            }
        }
        return null;
    }

    private static boolean isAlike(Coding one, Coding other) {
        return one.document().equals(other.document())
                && one.code().equals(other.code())
                && one.coder().equals(other.coder());
    }

    private Optional<Placed> placed(Coding coding) {
        return rows.find(Tables.DOCUMENT, coding.document().value())
                .map(Document::revision)
                .flatMap(it -> rows.find(Tables.ANCHOR, Anchor.idOf(coding.id().value(), it)))
                .flatMap(Anchor::place)
                .map(span -> new Placed(coding, new Passage(coding.document(), span)));
    }

    private String name(Coding coding) {
        return rows.find(Tables.DOCUMENT, coding.document().value())
                .map(Document::name)
                .orElse(coding.document().value());
    }
}
