package fr.verbatim;

import fr.verbatim.codebook.Code;
import fr.verbatim.codebook.CodeId;
import fr.verbatim.coding.Memo;
import fr.verbatim.coding.MemoId;
import fr.verbatim.coding.Passage;
import fr.verbatim.corpus.Case;
import fr.verbatim.corpus.CaseId;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.message.VerbatimException;
import fr.verbatim.study.MemoChange;
import fr.verbatim.study.Snapshot;
import fr.verbatim.study.Study;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The memos of a study, which carry the researcher's thinking. Thread-safe.
///
/// The `type` of a memo is a name of the user's choice, such as `théorique`; empty when none.
public final class Memos {

    private static final int SHORTEST_START = 4;

    private final Study study;
    private final Supplier<Snapshot> snapshots;

    Memos(Study study, Supplier<Snapshot> snapshots) {
        this.study = study;
        this.snapshots = snapshots;
    }

    /// Returns the memos that are seen, the oldest first.
    public List<Memo> all() {
        return snapshots.get().memos();
    }

    /// Returns the memo whose identity is `start`, or is the only one that begins so.
    ///
    /// @throws NameUnknown when there is none, or several
    public Memo beginning(String start) {
        var found = all().stream().filter(memo -> memo.id().value().startsWith(start)).toList();
        if (start.length() < SHORTEST_START || found.size() != 1) {
            throw new NameUnknown("verbatim.no-such-memo", start, found.size());
        }
        return found.getFirst();
    }

    /// Returns the name of what a memo is about; empty for the study.
    public String subject(Memo memo) {
        var now = snapshots.get();
        return switch (memo.subject()) {
            case PASSAGE ->
                    now.passage(memo)
                            .map(passage -> study.quote(passage).text())
                            .or(() -> document(now, memo.about()))
                            .orElse(memo.about());
            case DOCUMENT -> document(now, memo.about()).orElse(memo.about());
            case CODE ->
                    now.codebook()
                            .find(new CodeId(memo.about()))
                            .map(Code::name)
                            .orElse(memo.about());
            case CASE -> now.person(new CaseId(memo.about())).map(Case::name).orElse(memo.about());
            case CODING ->
                    now.codings().stream()
                            .filter(coding -> coding.id().value().equals(memo.about()))
                            .findFirst()
                            .flatMap(now::passage)
                            .map(passage -> study.quote(passage).text())
                            .orElse(memo.about());
            case STUDY -> "";
        };
    }

    private static Optional<String> document(Snapshot now, String id) {
        return now.document(new DocumentId(id)).map(Document::name);
    }

    /// Writes a memo on a passage.
    public Memo write(Passage passage, String type, String text) {
        return write(Memo.Subject.PASSAGE, passage.document().value(), type, text, passage.span());
    }

    /// Writes a memo on a document.
    public Memo write(Document document, String type, String text) {
        return write(Memo.Subject.DOCUMENT, document.id().value(), type, text, null);
    }

    /// Writes a memo on a code.
    public Memo write(Code code, String type, String text) {
        return write(Memo.Subject.CODE, code.id().value(), type, text, null);
    }

    /// Writes a memo on a case.
    public Memo write(Case person, String type, String text) {
        return write(Memo.Subject.CASE, person.id().value(), type, text, null);
    }

    /// Writes a memo on an extract.
    public Memo write(Extract extract, String type, String text) {
        return write(Memo.Subject.CODING, extract.id().value(), type, text, null);
    }

    /// Writes a memo on the study as a whole.
    public Memo write(String type, String text) {
        return write(Memo.Subject.STUDY, "", type, text, null);
    }

    private Memo write(
            Memo.Subject subject, String about, String type, String text, @Nullable Span span) {
        if (text.isBlank()) {
            throw new VerbatimException("verbatim.empty-memo");
        }
        var memo =
                new Memo(
                        new MemoId(study.newId()),
                        subject,
                        about,
                        type,
                        text,
                        study.coder(),
                        study.now());
        study.apply(new MemoChange.Write(memo, span));
        return memo;
    }

    /// Throws a memo away.
    public void remove(Memo memo) {
        study.apply(new MemoChange.Remove(memo.id()));
    }
}
