package fr.verbatim.study;

import fr.verbatim.codebook.CodeId;
import fr.verbatim.coding.Coding;
import fr.verbatim.coding.CodingId;
import fr.verbatim.coding.Decision;
import fr.verbatim.coding.Register;
import fr.verbatim.coding.Tone;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

/// Changes to codings and to what was decided about suggestions.
public sealed interface CodingChange extends Change {

    /// A passage of a document's current text is coded.
    record Add(Coding coding, Span span) implements CodingChange {}

    /// A code is taken off a passage.
    record Remove(CodingId coding) implements CodingChange {}

    /// A passage gets another code in place of the one it has.
    record Recode(CodingId coding, CodeId code) implements CodingChange {}

    /// A coding is placed on another passage of its document's current text.
    record Move(CodingId coding, Span span) implements CodingChange {}

    /// What is said of an extract: its register, its tone, whether it is *retenu*.
    record Qualify(
            CodingId coding, @Nullable Register register, @Nullable Tone tone, boolean retained)
            implements CodingChange {}

    /// A suggestion is set aside.
    record SetAside(Decision decision, Span span) implements CodingChange {}
}
