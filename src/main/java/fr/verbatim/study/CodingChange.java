package fr.verbatim.study;

import fr.verbatim.codebook.CodeId;
import fr.verbatim.coding.Coding;
import fr.verbatim.coding.CodingId;
import fr.verbatim.coding.Decision;
import fr.verbatim.coding.ReadMark;
import fr.verbatim.coding.Register;
import fr.verbatim.coding.Tone;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;

/// Changes to codings, to what was decided about suggestions, and to what coders have read.
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

    /// Codings of one coder that have the same code, on passages that overlap, become one: the
    /// first, on all of them. What was said of the others is said of it, their memos are about it.
    record Join(List<CodingId> codings) implements CodingChange {
        public Join {
            codings = List.copyOf(codings);
            if (codings.size() < 2 || new HashSet<>(codings).size() < codings.size()) {
                throw new IllegalArgumentException("different codings are joined, two at least");
            }
        }
    }

    /// A suggestion is set aside.
    record SetAside(Decision decision, Span span) implements CodingChange {}

    /// A coder has read a document.
    record MarkRead(ReadMark mark) implements CodingChange {}

    /// A coder has not read a document after all, or wants to read it again.
    record Unmark(String mark) implements CodingChange {}
}
