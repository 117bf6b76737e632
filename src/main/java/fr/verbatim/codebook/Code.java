package fr.verbatim.codebook;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A code: a name for something that passages have in common, with what it means. Immutable.
///
/// @param id the code's identity
/// @param key the short name used in files, such as `lien-dans-le-geste`; unique in the codebook
/// @param name the name shown; unique among the codes of the same parent
/// @param parent the code above it, if any
/// @param position its place among its siblings, from 0
/// @param applied whether passages can be coded with it; a *rubrique* only groups codes and is not
///   applied
/// @param state how settled it is
/// @param color `#rrggbb`, if one was chosen
/// @param definition what it means
/// @param include when to use it
/// @param exclude when not to use it
/// @param examples sentences that it fits
/// @param counterexamples sentences that look as if it fitted and do not
/// @param aliases other names that it answers to
/// @param links its relations to other codes
/// @param cues queries that propose it; an interpretive code has none
public record Code(
        CodeId id,
        String key,
        String name,
        @Nullable CodeId parent,
        int position,
        boolean applied,
        State state,
        @Nullable String color,
        String definition,
        String include,
        String exclude,
        List<String> examples,
        List<String> counterexamples,
        List<String> aliases,
        List<Link> links,
        List<String> cues) {

    /// How settled a code is: *provisoire*, *stabilisé*, *catégorie centrale*.
    public enum State {
        PROVISIONAL,
        STABLE,
        CORE
    }

    /// A relation to another code, read « this code is ... that one ».
    ///
    /// @param to the other code's key
    /// @param as the relation, such as `condition of`
    public record Link(String to, String as) {}

    public Code {
        if (key.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a code has a key and a name");
        }
        examples = List.copyOf(examples);
        counterexamples = List.copyOf(counterexamples);
        aliases = List.copyOf(aliases);
        links = List.copyOf(links);
        cues = List.copyOf(cues);
    }

    /// Returns the same code at another place of the tree.
    ///
    /// @param parent the code above it; null at the top
    /// @param position its place among its siblings, from 0
    public Code withPlace(@Nullable CodeId parent, int position) {
        return new Code(
                id,
                key,
                name,
                parent,
                position,
                applied,
                state,
                color,
                definition,
                include,
                exclude,
                examples,
                counterexamples,
                aliases,
                links,
                cues);
    }

    /// Returns the same code with other relations to codes.
    public Code withLinks(List<Link> links) {
        return CodeEdit.builder().links(links).build().applyTo(this);
    }

    /// Returns a new code without definition, to be found out: provisional, and applied.
    public static Code provisional(
            CodeId id, String key, String name, @Nullable CodeId parent, int position) {
        return new Code(
                id,
                key,
                name,
                parent,
                position,
                true,
                State.PROVISIONAL,
                null,
                "",
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /// Returns whether the code can only be given by reading: it is applied and has no lexical cue.
    public boolean isInterpretive() {
        return applied && cues.isEmpty();
    }
}
