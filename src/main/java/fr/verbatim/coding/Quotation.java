package fr.verbatim.coding;

import fr.verbatim.corpus.DocumentKind;
import fr.verbatim.corpus.Role;
import fr.verbatim.corpus.WordStatus;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A passage rendered for quoting: its exact words with all that a reference needs. Immutable.
///
/// @param passage where the words stand
/// @param text the exact words
/// @param document the document's name
/// @param kind what the document is
/// @param words the status of its words
/// @param speaker who speaks: the pseudonym of the case, else the transcript's label; null when
///   nobody is named or several people speak
/// @param role what the speaker does; [Role#UNKNOWN] when nobody is named
/// @param variables the document's variables, overridden by those of the speaker's case
/// @param paragraph the number of the paragraph where it starts, from 1
/// @param page the page where it starts; null when the original has no pages
/// @param startMs when its turn starts in the recording, in milliseconds; null when not known
public record Quotation(
        Passage passage,
        String text,
        String document,
        DocumentKind kind,
        WordStatus words,
        @Nullable String speaker,
        Role role,
        Map<String, String> variables,
        int paragraph,
        @Nullable Integer page,
        @Nullable Long startMs) {

    public Quotation {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }
}
