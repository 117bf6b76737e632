package fr.verbatim.codebook;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The codes of a study, in the order of their tree: a code comes before its children, siblings by
/// position. Immutable.
public final class Codebook {

    private final List<Code> codes;

    public Codebook(Collection<Code> codes) {
        var known = codes.stream().map(Code::id).collect(Collectors.toSet());
        var ordered = new ArrayList<Code>(codes.size());
        collect(null, codes, known, ordered);
        if (ordered.size() != codes.size()) {
            throw new IllegalArgumentException("codes stand in a circle");
        }
        this.codes = List.copyOf(ordered);
    }

    private static void collect(
            @Nullable Code parent, Collection<Code> codes, Set<CodeId> known, List<Code> ordered) {
        codes.stream()
                .filter(code -> isBelow(code, parent, known))
                .sorted(Comparator.comparingInt(Code::position).thenComparing(Code::key))
                .forEach(
                        code -> {
                            ordered.add(code);
                            collect(code, codes, known, ordered);
                        });
    }

    private static boolean isBelow(Code code, @Nullable Code parent, Set<CodeId> known) {
        var above = code.parent();
        return parent == null ? above == null || !known.contains(above) : parent.id().equals(above);
    }

    /// Returns all codes, rubriques included, in the order of the tree.
    public List<Code> codes() {
        return codes;
    }

    public Optional<Code> find(CodeId id) {
        return codes.stream().filter(code -> code.id().equals(id)).findFirst();
    }

    /// Returns the code with that key, or that name, or that alias, or the key made of that alias,
    /// in this order of preference; accents and case do not matter for names and aliases.
    public Optional<Code> find(String keyOrName) {
        return codes.stream()
                .filter(code -> code.key().equals(keyOrName))
                .findFirst()
                .or(() -> first(code -> List.of(code.name()), keyOrName))
                .or(() -> first(code -> List.of(code.key()), keyOrName))
                .or(() -> first(Code::aliases, keyOrName))
                .or(
                        () ->
                                first(
                                        code -> code.aliases().stream().map(CodeKey::of).toList(),
                                        keyOrName));
    }

    private Optional<Code> first(Function<Code, List<String>> names, String wanted) {
        var folded = fold(wanted);
        return codes.stream()
                .filter(
                        code ->
                                names.apply(code).stream()
                                        .map(Codebook::fold)
                                        .anyMatch(folded::equals))
                .findFirst();
    }

    private static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('’', '\'')
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    public Optional<Code> parent(Code code) {
        var parent = code.parent();
        return parent == null ? Optional.empty() : find(parent);
    }

    /// Returns the codes right below `code`, in their order.
    public List<Code> children(Code code) {
        return codes.stream().filter(child -> code.id().equals(child.parent())).toList();
    }

    /// Returns the codes at the top of the tree.
    public List<Code> roots() {
        return codes.stream().filter(code -> parent(code).isEmpty()).toList();
    }

    /// Returns the codes right below that one, or at the top, in their order.
    public List<Code> below(@Nullable CodeId parent) {
        return parent == null
                ? roots()
                : codes.stream().filter(code -> parent.equals(code.parent())).toList();
    }

    /// Returns how far the code stands below the top of the tree: 0 for a root.
    public int depth(Code code) {
        return parent(code).map(parent -> depth(parent) + 1).orElse(0);
    }

    /// Returns the code and all that stand below it.
    public Set<CodeId> family(CodeId id) {
        var family = new LinkedHashSet<CodeId>();
        var waiting = new ArrayDeque<CodeId>(List.of(id));
        while (!waiting.isEmpty()) {
            var next = waiting.remove();
            if (family.add(next)) {
                codes.stream()
                        .filter(code -> next.equals(code.parent()))
                        .forEach(code -> waiting.add(code.id()));
            }
        }
        return family;
    }
}
