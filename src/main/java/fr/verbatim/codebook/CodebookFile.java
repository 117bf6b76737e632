package fr.verbatim.codebook;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// A codebook in its exchange form, as it stands in a YAML file. Immutable.
///
/// @param name what the codebook is called
/// @param language the language of its definitions
/// @param codes the codes at the top of the tree
public record CodebookFile(@Nullable String name, @Nullable String language, List<Entry> codes) {

    public CodebookFile {
        codes = List.copyOf(codes);
    }

    /// One code of the file, with those below it; what is left out has its plain value.
    record Entry(
            String key,
            String name,
            @Nullable String kind,
            @Nullable String state,
            @Nullable String color,
            @Nullable String definition,
            @Nullable String include,
            @Nullable String exclude,
            @Nullable List<String> examples,
            @Nullable List<String> counterexamples,
            @Nullable List<String> aliases,
            @Nullable List<Code.Link> links,
            @Nullable List<String> cues,
            @Nullable List<Entry> children) {

        private static final String RUBRIQUE = "rubrique";

        static Entry of(Code code, List<Entry> children) {
            return new Entry(
                    code.key(),
                    code.name(),
                    code.applied() ? null : RUBRIQUE,
                    code.state().name().toLowerCase(Locale.ROOT),
                    code.color(),
                    orNull(code.definition()),
                    orNull(code.include()),
                    orNull(code.exclude()),
                    orNull(code.examples()),
                    orNull(code.counterexamples()),
                    orNull(code.aliases()),
                    orNull(code.links()),
                    orNull(code.cues()),
                    orNull(children));
        }

        Code toCode(CodeId id, @Nullable CodeId parent, int position) {
            return new Code(
                    id,
                    key,
                    name,
                    parent,
                    position,
                    !RUBRIQUE.equals(kind),
                    state == null
                            ? Code.State.PROVISIONAL
                            : Code.State.valueOf(state.toUpperCase(Locale.ROOT)),
                    color,
                    Objects.requireNonNullElse(definition, "").strip(),
                    Objects.requireNonNullElse(include, "").strip(),
                    Objects.requireNonNullElse(exclude, "").strip(),
                    Objects.requireNonNullElse(examples, List.of()),
                    Objects.requireNonNullElse(counterexamples, List.of()),
                    Objects.requireNonNullElse(aliases, List.of()),
                    Objects.requireNonNullElse(links, List.of()),
                    Objects.requireNonNullElse(cues, List.of()));
        }

        private static @Nullable String orNull(String text) {
            return text.isEmpty() ? null : text;
        }

        private static <T> @Nullable List<T> orNull(List<T> list) {
            return list.isEmpty() ? null : list;
        }
    }

    /// Returns the exchange form of a codebook.
    public static CodebookFile of(Codebook codebook, String name, String language) {
        return new CodebookFile(name, language, entries(codebook, codebook.roots()));
    }

    private static List<Entry> entries(Codebook codebook, List<Code> codes) {
        return codes.stream()
                .map(code -> Entry.of(code, entries(codebook, codebook.children(code))))
                .toList();
    }

    /// Returns the codes of this file: one with a key known to `current` keeps its identity, the
    /// others get a new one.
    ///
    /// @param ids gives new identities
    public List<Code> toCodes(Codebook current, Supplier<String> ids) {
        var found = new ArrayList<Code>();
        collect(codes, null, current, ids, found);
        return found;
    }

    private static void collect(
            List<Entry> entries,
            @Nullable CodeId parent,
            Codebook current,
            Supplier<String> ids,
            List<Code> found) {
        for (var i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var id =
                    known(current, entry.key())
                            .map(Code::id)
                            .orElseGet(() -> new CodeId(ids.get()));
            found.add(entry.toCode(id, parent, i));
            collect(
                    Objects.requireNonNullElse(entry.children(), List.of()),
                    id,
                    current,
                    ids,
                    found);
        }
    }

    private static Optional<Code> known(Codebook current, String key) {
        return current.codes().stream().filter(code -> code.key().equals(key)).findFirst();
    }
}
