package fr.verbatim.codebook;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/// What it takes to rearrange a codebook: each answers the codes to put, those that change and no
/// other. Pure functions.
public final class Rearrangement {

    private Rearrangement() {}

    /// Returns a code after an edit, and the codes whose links follow its new key.
    ///
    /// @throws CodeRefused when the code cannot be so, or is linked to a code that is not there
    public static List<Code> edited(Codebook codebook, Code code, CodeEdit edit) {
        var after = edit.applyTo(code);
        if (edit.links() != null) {
            after.links().forEach(link -> check(codebook, after, link));
        }
        var changed = new ArrayList<Code>();
        if (!after.equals(code)) {
            changed.add(after);
        }
        if (!after.key().equals(code.key())) {
            codebook.codes().stream()
                    .filter(other -> !other.id().equals(code.id()))
                    .map(other -> relinked(other, code.key(), after.key()))
                    .filter(other -> !codebook.codes().contains(other))
                    .forEach(changed::add);
        }
        return changed;
    }

    private static void check(Codebook codebook, Code code, Code.Link link) {
        var known =
                codebook.codes().stream()
                        .filter(other -> !other.id().equals(code.id()))
                        .anyMatch(other -> other.key().equals(link.to()));
        if (!known) {
            throw new CodeRefused("codebook.no-link", code.name(), link.to());
        }
    }

    /// Returns a code at its new place, and the siblings that make room for it or close the gap
    /// that it leaves.
    ///
    /// @param parent the code above it; null at the top
    /// @param position its place among its new siblings, from 0; those too large mean the end
    /// @throws CodeRefused when it would stand below itself
    public static List<Code> moved(
            Codebook codebook, Code code, @Nullable CodeId parent, int position) {
        if (parent != null && codebook.family(code.id()).contains(parent)) {
            throw new CodeRefused("codebook.below-itself", code.name());
        }
        var siblings = new ArrayList<>(codebook.below(parent));
        siblings.removeIf(sibling -> sibling.id().equals(code.id()));
        siblings.add(Math.clamp(position, 0, siblings.size()), code);
        var left =
                codebook.below(code.parent()).stream()
                        .filter(sibling -> !sibling.id().equals(code.id()))
                        .filter(sibling -> !siblings.contains(sibling))
                        .toList();
        return Stream.concat(numbered(siblings, parent), numbered(left, code.parent())).toList();
    }

    private static Stream<Code> numbered(List<Code> siblings, @Nullable CodeId parent) {
        var changed = new ArrayList<Code>();
        for (var position = 0; position < siblings.size(); position++) {
            var sibling = siblings.get(position);
            var placed = sibling.withPlace(parent, position);
            if (!placed.equals(sibling)) {
                changed.add(placed);
            }
        }
        return changed.stream();
    }

    /// Returns what is put when a code becomes part of another: that one, with the name as an
    /// alias, the examples and cues of both, and what it did not say itself; the codes below the
    /// one that leaves, now below the other; and those linked to it.
    ///
    /// @throws CodeRefused when the other stands below it
    public static List<Code> merged(Codebook codebook, Code code, Code into) {
        if (codebook.family(code.id()).contains(into.id())) {
            throw new CodeRefused("codebook.merge-below", code.name(), into.name());
        }
        var after = new LinkedHashMap<CodeId, Code>();
        after.put(into.id(), joined(code, into));
        var position = codebook.children(into).stream().mapToInt(Code::position).max().orElse(-1);
        for (var child : codebook.children(code)) {
            after.put(child.id(), child.withPlace(into.id(), ++position));
        }
        for (var other : codebook.codes()) {
            var linked = relinked(after.getOrDefault(other.id(), other), code.key(), into.key());
            if (!linked.equals(other)) {
                after.put(other.id(), linked);
            }
        }
        after.remove(code.id());
        return List.copyOf(after.values());
    }

    private static Code joined(Code code, Code into) {
        var names = Stream.of(code.name(), code.key());
        if (CodeKey.of(code.name()).equals(code.key())) {
            names = Stream.of(code.name());
        }
        var aliases = joined(joined(into.aliases(), names.toList()), code.aliases());
        return CodeEdit.builder()
                .color(first(into.color(), code.color()))
                .definition(first(into.definition(), code.definition()))
                .include(first(into.include(), code.include()))
                .exclude(first(into.exclude(), code.exclude()))
                .examples(joined(into.examples(), code.examples()))
                .counterexamples(joined(into.counterexamples(), code.counterexamples()))
                .aliases(aliases.stream().filter(it -> !it.equals(into.name())).toList())
                .links(
                        joined(into.links(), code.links()).stream()
                                .filter(link -> !link.to().equals(into.key()))
                                .toList())
                .cues(joined(into.cues(), code.cues()))
                .build()
                .applyTo(into);
    }

    private static String first(@Nullable String text, @Nullable String other) {
        if (text != null && !text.isEmpty()) {
            return text;
        }
        return other == null ? "" : other;
    }

    private static <T> List<T> joined(List<T> list, List<T> more) {
        return Stream.concat(list.stream(), more.stream()).distinct().toList();
    }

    /// Returns a code whose links to one key go to another; none to itself.
    private static Code relinked(Code code, String before, String after) {
        if (code.links().stream().noneMatch(link -> link.to().equals(before))) {
            return code;
        }
        return code.withLinks(
                code.links().stream()
                        .map(
                                link ->
                                        link.to().equals(before)
                                                ? new Code.Link(after, link.as())
                                                : link)
                        .filter(link -> !link.to().equals(code.key()))
                        .toList());
    }
}
