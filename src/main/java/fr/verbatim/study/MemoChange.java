package fr.verbatim.study;

import fr.verbatim.coding.Memo;
import fr.verbatim.coding.MemoId;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

/// Changes to memos.
public sealed interface MemoChange extends Change {

    /// A memo is written, or written anew.
    ///
    /// @param memo the memo
    /// @param span where it stands when its subject is a passage; null otherwise
    record Write(Memo memo, @Nullable Span span) implements MemoChange {
        public Write {
            if ((memo.subject() == Memo.Subject.PASSAGE) == (span == null)) {
                throw new IllegalArgumentException("a memo on a passage has a span, no other has");
            }
        }
    }

    /// A memo gets other words; it stays where it is.
    record Rewrite(MemoId memo, String type, String text) implements MemoChange {}

    /// A memo is thrown away.
    record Remove(MemoId memo) implements MemoChange {}
}
