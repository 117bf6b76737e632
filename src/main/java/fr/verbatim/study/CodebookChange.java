package fr.verbatim.study;

import fr.verbatim.codebook.Code;
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

    /// A code without children leaves the codebook; its codings leave with it.
    record RemoveCode(CodeId code) implements CodebookChange {}
}
