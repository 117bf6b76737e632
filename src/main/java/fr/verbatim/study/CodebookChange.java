package fr.verbatim.study;

import fr.verbatim.codebook.Code;
import fr.verbatim.codebook.CodeGroup;
import fr.verbatim.codebook.CodeId;

import java.util.List;

/// Changes to the codebook.
public sealed interface CodebookChange extends Change {

    /// Codes are added, or change in any of their parts.
    record PutCodes(List<Code> codes) implements CodebookChange {
        public PutCodes {
            codes = List.copyOf(codes);
        }
    }

    /// A code without children leaves the codebook and its groups; its codings leave with it.
    record RemoveCode(CodeId code) implements CodebookChange {}

    /// A group of codes is made, or changes its name or codes.
    record PutGroup(CodeGroup group) implements CodebookChange {}

    /// A group of codes is no longer kept; its codes stay.
    record RemoveGroup(String group) implements CodebookChange {}

    /// A code becomes part of another: its codings, suggestions set aside, memos, examples, cues
    /// the groups it is in and the codes below it go over, its name becomes an alias, and it leaves
    /// the codebook.
    ///
    /// @param code the code that leaves
    /// @param into the code that takes all
    /// @param union whether, where a coder has both on passages that overlap, one coding on all of
    ///   them takes their place; else only those on the very same passage become one
    record MergeCodes(CodeId code, CodeId into, boolean union) implements CodebookChange {
        public MergeCodes {
            if (code.equals(into)) {
                throw new IllegalArgumentException("a code is merged with another one");
            }
        }
    }
}
