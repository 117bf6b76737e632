package fr.verbatim.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What codes read from a file would change in a codebook. Immutable.
///
/// @param added codes that are new
/// @param changed codes that are no longer the same in some part
/// @param unchanged how many are the same
/// @param absent codes of the codebook that the file does not have; they stay
public record CodebookDifference(
        List<Code> added, List<Changed> changed, int unchanged, List<Code> absent) {

    /// A code that differs.
    ///
    /// @param before the code as it is
    /// @param after the code as the file has it
    /// @param parts the names of the components that differ, such as `definition`
    public record Changed(Code before, Code after, List<String> parts) {
        public Changed {
            parts = List.copyOf(parts);
        }
    }

    public CodebookDifference {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        absent = List.copyOf(absent);
    }

    /// Returns what `incoming` would change in `current`; a code is known by its identity.
    public static CodebookDifference between(Codebook current, List<Code> incoming) {
        var added = new ArrayList<Code>();
        var changed = new ArrayList<Changed>();
        var unchanged = 0;
        for (var after : incoming) {
            var before = current.find(after.id());
            if (before.isEmpty()) {
                added.add(after);
            } else if (before.get().equals(after)) {
                unchanged++;
            } else {
                changed.add(new Changed(before.get(), after, parts(before.get(), after)));
            }
        }
        var kept = incoming.stream().map(Code::id).collect(Collectors.toSet());
        var absent = current.codes().stream().filter(code -> !kept.contains(code.id())).toList();
        return new CodebookDifference(added, changed, unchanged, absent);
    }

    /// Returns the codes to put in the codebook, in the order of their tree.
    public List<Code> toPut() {
        var codes = new ArrayList<>(added);
        changed.forEach(change -> codes.add(change.after()));
        return codes;
    }

    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty();
    }

    private static List<String> parts(Code before, Code after) {
        var parts = new ArrayList<String>();
        for (var component : Code.class.getRecordComponents()) {
            try {
                var one = component.getAccessor().invoke(before);
                var other = component.getAccessor().invoke(after);
                if (one == null ? other != null : !one.equals(other)) {
                    parts.add(component.getName());
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a record's accessors are public", e);
            }
        }
        return parts;
    }
}
