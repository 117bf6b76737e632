package fr.verbatim;

import fr.verbatim.codebook.Code;
import fr.verbatim.codebook.CodeId;
import fr.verbatim.coding.Coding;
import fr.verbatim.coding.Memo;
import fr.verbatim.study.Snapshot;

import java.util.List;

/// What hangs on a code and leaves the study with it: that of all coders, hidden ones included.
/// Codes below it do not count. Immutable.
///
/// @param code the code
/// @param extracts how many extracts are coded with it
/// @param documents in how many documents
/// @param coders by how many people
/// @param memos how many memos are about it, or about its extracts
/// @param children how many codes stand right below it; a code that has some is not removed
public record CodeUse(Code code, int extracts, int documents, int coders, int memos, int children) {

    static CodeUse of(Snapshot everything, Code code) {
        var codings =
                everything.codings().stream()
                        .filter(coding -> coding.code().equals(code.id()))
                        .toList();
        return new CodeUse(
                code,
                codings.size(),
                (int) codings.stream().map(Coding::document).distinct().count(),
                (int) codings.stream().map(Coding::coder).distinct().count(),
                (int)
                        everything.memos().stream()
                                .filter(memo -> isAbout(memo, code.id(), codings))
                                .count(),
                everything.codebook().children(code).size());
    }

    private static boolean isAbout(Memo memo, CodeId code, List<Coding> codings) {
        return switch (memo.subject()) {
            case CODE -> memo.about().equals(code.value());
            case CODING ->
                    codings.stream().anyMatch(coding -> coding.id().value().equals(memo.about()));
            case PASSAGE, DOCUMENT, CASE, STUDY -> false;
        };
    }
}
