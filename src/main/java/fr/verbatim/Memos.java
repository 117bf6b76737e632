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

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

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

    /// Returns where a memo stands, or its extract does; empty when it is about something else, or
    /// has to be placed again.
    public Optional<Passage> passage(Memo memo) {
        var now = snapshots.get();
        return memo.subject() == Memo.Subject.CODING
                ? now.codings().stream()
                        .filter(coding -> coding.id().value().equals(memo.about()))
                        .findFirst()
                        .flatMap(now::passage)
                : now.passage(memo);
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
        var memo =
                new Memo(
                        new MemoId(study.newId()),
                        subject,
                        about,
                        line(type),
                        words(text),
                        study.coder(),
                        study.now());
        study.apply(new MemoChange.Write(memo, span));
        return memo;
    }

    /// Writes a memo anew; it stays where it is, and its author its author.
    ///
    /// @return the memo as it is now
    public Memo rewrite(Memo memo, String type, String text) {
        var words = words(text);
        study.apply(new MemoChange.Rewrite(memo.id(), line(type), words));
        return beginning(memo.id().value());
    }

    /// Places a memo on a passage on another passage: that of any document.
    public Memo place(Memo memo, Passage passage) {
        study.together(
                () -> {
                    var now = beginning(memo.id().value());
                    if (now.subject() != Memo.Subject.PASSAGE) {
                        throw new VerbatimException("verbatim.memo-without-place");
                    }
                    return study.apply(
                            new MemoChange.Write(
                                    now.withAbout(passage.document().value()), passage.span()));
                });
        return beginning(memo.id().value());
    }

    /// Returns the types that memos have, those used most first.
    public List<String> types() {
        var uses =
                all().stream()
                        .map(Memo::type)
                        .filter(type -> !type.isBlank())
                        .collect(Collectors.groupingBy(type -> type, Collectors.counting()));
        return uses.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Returns the memos of a document: on itself first, then those to be placed again, then those
    /// on its passages and extracts in the order of the text.
    public List<MemoView> of(Document document) {
        var now = snapshots.get();
        var codings =
                now.codings(document.id()).stream()
                        .collect(Collectors.toMap(it -> it.id().value(), it -> it));
        return now.memos().stream()
                .flatMap(memo -> MemoView.of(now, document.id(), codings, memo).stream())
                .sorted(MemoView.ORDER)
                .toList();
    }

    private static String words(String text) {
        if (text.isBlank()) {
            throw new VerbatimException("verbatim.empty-memo");
        }
        return Typed.text(text);
    }

    private static String line(String type) {
        return Typed.text(type).replace('\n', ' ').strip();
    }

    /// Throws a memo away.
    public void remove(Memo memo) {
        study.apply(new MemoChange.Remove(memo.id()));
    }
}
