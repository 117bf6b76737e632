package fr.verbatim.study;

import tools.jackson.databind.JsonNode;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The written form of changes in the journal: an explicit name and version each, so that a journal
/// can be read for decades. A name never changes its meaning; a form that changes gets a new
/// version, and the old one stays readable.
enum ChangeFormat {
    ADD_DOCUMENT("document.add", 1, CorpusChange.AddDocument.class),
    READ_AGAIN("document.read-again", 1, CorpusChange.ReadAgain.class),
    EDIT_TEXT("document.edit", 1, CorpusChange.EditText.class),
    MOVE_DOCUMENT("document.move", 1, CorpusChange.MoveDocument.class),
    DESCRIBE_DOCUMENT("document.describe", 1, CorpusChange.DescribeDocument.class),
    PORTRAY_DOCUMENT("document.portray", 1, CorpusChange.PortrayDocument.class),
    SET_LAYOUT("document.layout", 1, CorpusChange.SetLayout.class),
    REMOVE_DOCUMENT("document.remove", 1, CorpusChange.RemoveDocument.class),
    PUT_CASE("case.put", 1, CorpusChange.PutCase.class),
    REMOVE_CASE("case.remove", 1, CorpusChange.RemoveCase.class),
    RENAME_VARIABLE("variable.rename", 1, CorpusChange.RenameVariable.class),
    REMOVE_VARIABLE("variable.remove", 1, CorpusChange.RemoveVariable.class),
    PUT_SPEAKER("speaker.put", 1, CorpusChange.PutSpeaker.class),
    RENAME_SPEAKER("speaker.rename", 1, CorpusChange.RenameSpeaker.class),
    GIVE_TURNS("speaker.give-turns", 1, CorpusChange.GiveTurns.class),
    PUT_GUIDE("guide.put", 1, GuideChange.Put.class),
    REMOVE_GUIDE("guide.remove", 1, GuideChange.Remove.class),
    PUT_CODES("codes.put", 1, CodebookChange.PutCodes.class),
    REMOVE_CODE("code.remove", 1, CodebookChange.RemoveCode.class),
    PUT_GROUP("code-group.put", 1, CodebookChange.PutGroup.class),
    REMOVE_GROUP("code-group.remove", 1, CodebookChange.RemoveGroup.class),
    MERGE_CODES("codes.merge", 1, CodebookChange.MergeCodes.class),
    ADD_CODING("coding.add", 1, CodingChange.Add.class),
    REMOVE_CODING("coding.remove", 1, CodingChange.Remove.class),
    RECODE("coding.recode", 1, CodingChange.Recode.class),
    MOVE_CODING("coding.move", 1, CodingChange.Move.class),
    QUALIFY_CODING("coding.qualify", 1, CodingChange.Qualify.class),
    JOIN_CODINGS("codings.join", 1, CodingChange.Join.class),
    SET_ASIDE("suggestion.set-aside", 1, CodingChange.SetAside.class),
    MARK_READ("read-mark.add", 1, CodingChange.MarkRead.class),
    UNMARK("read-mark.remove", 1, CodingChange.Unmark.class),
    ADD_SITUATION("situation.add", 1, SituationChange.Add.class),
    ADD_SITUATION_PASSAGE("situation.add-passage", 1, SituationChange.AddPassage.class),
    MOVE_SITUATION_PASSAGE("situation.move-passage", 1, SituationChange.MovePassage.class),
    REMOVE_SITUATION_PASSAGE("situation.remove-passage", 1, SituationChange.RemovePassage.class),
    RENAME_SITUATION("situation.rename", 1, SituationChange.Rename.class),
    REMOVE_SITUATION("situation.remove", 1, SituationChange.Remove.class),
    WRITE_MEMO("memo.write", 1, MemoChange.Write.class),
    REWRITE_MEMO("memo.rewrite", 1, MemoChange.Rewrite.class),
    REMOVE_MEMO("memo.remove", 1, MemoChange.Remove.class),
    SAVE_SEARCH("saved-search.save", 1, SearchChange.Save.class),
    FORGET_SEARCH("saved-search.forget", 1, SearchChange.Forget.class),
    PUT_PSEUDONYM("pseudonym.put", 1, PseudonymChange.Put.class),
    REMOVE_PSEUDONYM("pseudonym.remove", 1, PseudonymChange.Remove.class),
    UNDO("undo", 1, Undo.class);

    private static final Map<Class<?>, ChangeFormat> BY_TYPE =
            Stream.of(values())
                    .collect(Collectors.toMap(format -> format.type, Function.identity()));

    private final String written;
    private final int version;
    private final Class<? extends Change> type;

    ChangeFormat(String written, int version, Class<? extends Change> type) {
        this.written = written;
        this.version = version;
        this.type = type;
    }

    static ChangeFormat of(Change change) {
        var format = BY_TYPE.get(change.getClass());
        if (format == null) {
            throw new IllegalStateException(change.getClass() + " has no written form");
        }
        return format;
    }

    static Change read(String written, int version, JsonNode body) {
        var format =
                Stream.of(values())
                        .filter(known -> known.written.equals(written) && known.version == version)
                        .findFirst()
                        .orElseThrow(
                                () -> new StudyUnreadable("study.newer-change", written, version));
        return Json.MAPPER.treeToValue(body, format.type);
    }

    String written() {
        return written;
    }

    int version() {
        return version;
    }

    Class<? extends Change> type() {
        return type;
    }
}
