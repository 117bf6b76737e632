package fr.verbatim.study;

import fr.verbatim.codebook.Code;
import fr.verbatim.codebook.CodeGroup;
import fr.verbatim.codebook.CodeId;
import fr.verbatim.coding.CodingId;
import fr.verbatim.coding.Pseudonym;
import fr.verbatim.coding.SavedSearch;
import fr.verbatim.coding.Situation;
import fr.verbatim.coding.SituationId;
import fr.verbatim.corpus.Case;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.corpus.InterviewGuide;
import fr.verbatim.corpus.SpeakerRule;
import fr.verbatim.message.Message;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Tells the journal's entries in sentences, with the names that things had. Confined to one
/// thread.
///
/// Names are taken from the entries themselves, so that what was removed since still has its name:
/// give the entries in their order.
public final class History {

    private static final int MEMO_START = 60;

    private final Map<String, Map<String, Record>> known = new HashMap<>();
    private final Map<Long, Message> told = new HashMap<>();
    private final Function<Address, Optional<Record>> others;

    private History(Function<Address, Optional<Record>> others) {
        this.others = others;
    }

    /// Returns a sentence for each entry.
    public static List<Message> tell(List<JournalEntry> entries) {
        return tell(entries, _ -> Optional.empty());
    }

    /// Returns a sentence for each entry.
    ///
    /// @param others finds a row that the entries did not touch
    static List<Message> tell(
            List<JournalEntry> entries, Function<Address, Optional<Record>> others) {
        var history = new History(others);
        return entries.stream().map(history::tell).toList();
    }

    private Message tell(JournalEntry entry) {
        for (var image : entry.images()) {
            var row = image.after() == null ? image.before() : image.after();
            if (row != null) {
                known.computeIfAbsent(image.table(), _ -> new HashMap<>()).put(image.key(), row);
            }
        }
        var sentence =
                switch (entry.change()) {
                    case CorpusChange change -> corpus(change);
                    case GuideChange change -> guide(change);
                    case CodebookChange change -> codebook(change);
                    case CodingChange change -> coding(change);
                    case SituationChange change -> situation(change);
                    case MemoChange change -> memo(change);
                    case SearchChange change -> search(change);
                    case PseudonymChange change -> pseudonym(change);
                    case Undo(var undone) -> undo(undone);
                };
        told.put(entry.number(), sentence);
        return sentence;
    }

    private Message corpus(CorpusChange change) {
        return switch (change) {
            case CorpusChange.AddDocument(var document, var _) ->
                    Message.of("study.history.document-add", document.name());
            case CorpusChange.ReadAgain again ->
                    Message.of("study.history.document-read-again", document(again.document()));
            case CorpusChange.EditText(var id, var _) ->
                    Message.of("study.history.document-edit", document(id));
            case CorpusChange.MoveDocument(var id, var path, var _) ->
                    Message.of("study.history.document-move", document(id), path);
            case CorpusChange.DescribeDocument described ->
                    Message.of("study.history.document-describe", document(described.document()));
            case CorpusChange.PortrayDocument portrayed ->
                    Message.of("study.history.document-portray", document(portrayed.document()));
            case CorpusChange.SetLayout(var id, var layout) ->
                    layout == null
                            ? Message.of("study.history.document-no-layout", document(id))
                            : Message.of("study.history.document-layout", document(id), layout);
            case CorpusChange.RemoveDocument(var id) ->
                    Message.of("study.history.document-remove", document(id));
            case CorpusChange.PutCase(var person) ->
                    Message.of("study.history.case-put", person.name());
            case CorpusChange.RemoveCase(var id) ->
                    Message.of(
                            "study.history.case-remove",
                            find(Tables.CASE, id.value()).map(Case::name).orElse(id.value()));
            case CorpusChange.RenameVariable(var names, var name) ->
                    Message.of("study.history.variable-rename", first(names), name);
            case CorpusChange.RemoveVariable(var names) ->
                    Message.of("study.history.variable-remove", first(names));
            case CorpusChange.PutSpeaker(var speaker) ->
                    Message.of(
                            "study.history.speaker-put",
                            speaker.label(),
                            document(speaker.document()));
            case CorpusChange.RenameSpeaker(var rule, var _) -> speakers("rename", rule);
            case CorpusChange.GiveTurns(var rule, var _, var _) ->
                    speakers(rule.reach() == null ? "merge" : "split", rule);
        };
    }

    private static String first(List<String> names) {
        return names.isEmpty() ? "?" : names.getFirst();
    }

    private Message speakers(String what, SpeakerRule rule) {
        return Message.of(
                "study.history.speaker-" + what,
                rule.label(),
                rule.speaker(),
                document(rule.document()));
    }

    private Message guide(GuideChange change) {
        return switch (change) {
            case GuideChange.Put(var guide) -> Message.of("study.history.guide-put", guide.name());
            case GuideChange.Remove(var id) ->
                    Message.of(
                            "study.history.guide-remove",
                            find(Tables.GUIDE, id.value())
                                    .map(InterviewGuide::name)
                                    .orElse(id.value()));
        };
    }

    private Message search(SearchChange change) {
        return switch (change) {
            case SearchChange.Save(var search) ->
                    Message.of("study.history.search-save", search.name(), search.query());
            case SearchChange.Forget(var id) ->
                    Message.of(
                            "study.history.search-forget",
                            find(Tables.SAVED_SEARCH, id).map(SavedSearch::name).orElse(id));
        };
    }

    private Message pseudonym(PseudonymChange change) {
        return switch (change) {
            case PseudonymChange.Put(var pseudonym) ->
                    pseudonym.isMasked()
                            ? Message.of(
                                    "study.history.pseudonym-put",
                                    pseudonym.name(),
                                    pseudonym.mask())
                            : Message.of("study.history.pseudonym-leave", pseudonym.name());
            case PseudonymChange.Remove(var id) ->
                    Message.of(
                            "study.history.pseudonym-remove",
                            find(Tables.PSEUDONYM, id).map(Pseudonym::name).orElse(id));
        };
    }

    private Message codebook(CodebookChange change) {
        return switch (change) {
            case CodebookChange.PutCodes(var codes) ->
                    codes.size() == 1
                            ? Message.of("study.history.code-put", codes.getFirst().name())
                            : Message.of("study.history.codes-put", codes.size());
            case CodebookChange.RemoveCode(var id) ->
                    Message.of("study.history.code-remove", code(id));
            case CodebookChange.PutGroup(var group) ->
                    Message.of("study.history.group-put", group.name(), group.codes().size());
            case CodebookChange.RemoveGroup(var id) ->
                    Message.of(
                            "study.history.group-remove",
                            find(Tables.CODE_GROUP, id).map(CodeGroup::name).orElse(id));
            case CodebookChange.MergeCodes(var id, var into, var _) ->
                    Message.of("study.history.codes-merge", code(id), code(into));
        };
    }

    private Message coding(CodingChange change) {
        return switch (change) {
            case CodingChange.Add(var coding, var _) ->
                    Message.of(
                            "study.history.coding-add",
                            document(coding.document()),
                            code(coding.code()));
            case CodingChange.Remove(var id) -> coded("study.history.coding-remove", id);
            case CodingChange.Recode(var id, var code) ->
                    Message.of("study.history.coding-recode", codedDocument(id), code(code));
            case CodingChange.Move(var id, var _) -> coded("study.history.coding-move", id);
            case CodingChange.Qualify qualified ->
                    coded("study.history.coding-qualify", qualified.coding());
            case CodingChange.Join(var ids) ->
                    Message.of(
                            "study.history.codings-join",
                            codedDocument(ids.getFirst()),
                            find(Tables.CODING, ids.getFirst().value())
                                    .map(coding -> code(coding.code()))
                                    .orElse(ids.getFirst().value()),
                            ids.size());
            case CodingChange.SetAside(var decision, var _) ->
                    Message.of(
                            "study.history.set-aside",
                            document(decision.document()),
                            code(decision.code()));
            case CodingChange.MarkRead(var mark) ->
                    Message.of("study.history.mark-read", document(mark.document()));
            case CodingChange.Unmark(var id) ->
                    Message.of(
                            "study.history.unmark",
                            find(Tables.READ_MARK, id)
                                    .map(mark -> document(mark.document()))
                                    .orElse(id));
        };
    }

    private Message situation(SituationChange change) {
        return switch (change) {
            case SituationChange.Add(var situation, var passage, var _) ->
                    Message.of(
                            "study.history.situation-add",
                            situation.name(),
                            document(passage.document()));
            case SituationChange.AddPassage(var passage, var _) ->
                    Message.of(
                            "study.history.situation-passage",
                            situation(passage.situation()),
                            document(passage.document()));
            case SituationChange.MovePassage(var id, var _) -> told("move", id);
            case SituationChange.RemovePassage(var id) -> told("remove", id);
            case SituationChange.Rename(var _, var name) ->
                    Message.of("study.history.situation-rename", name);
            case SituationChange.Remove(var id) ->
                    Message.of("study.history.situation-remove", situation(id));
        };
    }

    private Message told(String what, String passage) {
        var part = find(Tables.SITUATION_PASSAGE, passage);
        return Message.of(
                "study.history.situation-passage-" + what,
                part.map(it -> situation(it.situation())).orElse(passage),
                part.map(it -> document(it.document())).orElse("?"));
    }

    private Message memo(MemoChange change) {
        return switch (change) {
            case MemoChange.Write(var memo, var _) ->
                    Message.of("study.history.memo-write", start(memo.text()));
            case MemoChange.Rewrite(var _, var _, var text) ->
                    Message.of("study.history.memo-rewrite", start(text));
            case MemoChange.Remove(var id) ->
                    Message.of(
                            "study.history.memo-remove",
                            find(Tables.MEMO, id.value())
                                    .map(memo -> start(memo.text()))
                                    .orElse(id.value()));
        };
    }

    private Message undo(long number) {
        var undone = told.get(number);
        return undone == null
                ? Message.of("study.history.undo-number", number)
                : Message.of("study.history.undo", number, undone);
    }

    private Message coded(String key, CodingId id) {
        var code = find(Tables.CODING, id.value()).map(coding -> code(coding.code())).orElse("?");
        return Message.of(key, codedDocument(id), code);
    }

    private String codedDocument(CodingId id) {
        return find(Tables.CODING, id.value())
                .map(coding -> document(coding.document()))
                .orElse(id.value());
    }

    private String document(DocumentId id) {
        return find(Tables.DOCUMENT, id.value()).map(Document::name).orElse(id.value());
    }

    private String code(CodeId id) {
        return find(Tables.CODE, id.value()).map(Code::name).orElse(id.value());
    }

    private String situation(SituationId id) {
        return find(Tables.SITUATION, id.value()).map(Situation::name).orElse(id.value());
    }

    private static String start(String text) {
        var line = text.lines().findFirst().orElse("");
        return line.length() <= MEMO_START ? line : line.substring(0, cut(line)) + "…";
    }

    private static int cut(String line) {
        return Character.isHighSurrogate(line.charAt(MEMO_START - 1)) ? MEMO_START - 1 : MEMO_START;
    }

    private <R extends Record> Optional<R> find(Table<R> table, String key) {
        return Optional.ofNullable(known.getOrDefault(table.name(), Map.of()).get(key))
                .or(() -> others.apply(new Address(table.name(), key)))
                .map(table::cast);
    }
}
