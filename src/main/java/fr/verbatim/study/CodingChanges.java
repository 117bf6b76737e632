package fr.verbatim.study;

import fr.verbatim.codebook.Code;
import fr.verbatim.codebook.CodeId;
import fr.verbatim.coding.Coding;
import fr.verbatim.coding.CodingId;
import fr.verbatim.coding.Memo;
import fr.verbatim.coding.MemoId;
import fr.verbatim.coding.Situation;
import fr.verbatim.coding.SituationId;
import fr.verbatim.coding.SituationPassage;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.Optional;
import java.util.stream.Collectors;

/// Does to the rows what a [CodingChange], a [SituationChange] or a [MemoChange] says. Confined to
/// one transaction.
final class CodingChanges {

    private final Transaction rows;
    private final Anchors anchors;

    CodingChanges(Transaction rows) {
        this.rows = rows;
        this.anchors = new Anchors(rows);
    }

    void apply(CodingChange change) {
        switch (change) {
            case CodingChange.Add(var coding, var span) -> {
                applied(coding.code());
                add(Tables.CODING, coding);
                anchors.place(coding.id().value(), coding.document(), span);
            }
            case CodingChange.Remove(var id) -> remove(id);
            case CodingChange.Recode(var id, var code) -> {
                applied(code);
                rows.put(Tables.CODING, coding(id).withCode(code));
            }
            case CodingChange.Move(var id, var span) ->
                    anchors.place(id.value(), coding(id).document(), span);
            case CodingChange.Qualify(var id, var register, var tone, var retained) ->
                    rows.put(Tables.CODING, coding(id).withQualities(register, tone, retained));
            case CodingChange.Join(var ids) -> new Joining(rows).join(ids);
            case CodingChange.SetAside(var decision, var span) -> {
                applied(decision.code());
                add(Tables.DECISION, decision);
                anchors.place(decision.id(), decision.document(), span);
            }
            case CodingChange.MarkRead(var mark) -> {
                if (rows.find(Tables.DOCUMENT, mark.document().value()).isEmpty()) {
                    throw new NotInStudy("study.missing.document", mark.document().value());
                }
                add(Tables.READ_MARK, mark);
            }
            case CodingChange.Unmark(var id) -> {
                if (rows.find(Tables.READ_MARK, id).isEmpty()) {
                    throw new NotInStudy("study.missing.read-mark", id);
                }
                rows.remove(Tables.READ_MARK, id);
            }
        }
    }

    void apply(SituationChange change) {
        switch (change) {
            case SituationChange.Add(var situation, var passage, var span) -> {
                add(Tables.SITUATION, situation);
                add(passage, span);
            }
            case SituationChange.AddPassage(var passage, var span) -> {
                situation(passage.situation());
                add(passage, span);
            }
            case SituationChange.MovePassage(var id, var span) ->
                    anchors.place(id, situationPassage(id).document(), span);
            case SituationChange.RemovePassage(var id) -> {
                var situation = situationPassage(id).situation();
                anchors.remove(id);
                rows.remove(Tables.SITUATION_PASSAGE, id);
                if (isEmpty(situation)) {
                    rows.remove(Tables.SITUATION, situation.value());
                }
            }
            case SituationChange.Rename(var id, var name) -> {
                var situation = situation(id);
                rows.put(
                        Tables.SITUATION,
                        new Situation(id, name, situation.register(), situation.coder()));
            }
            case SituationChange.Remove(var id) -> {
                situation(id);
                var passages =
                        rows.all(Tables.SITUATION_PASSAGE).stream()
                                .filter(passage -> passage.situation().equals(id))
                                .map(SituationPassage::id)
                                .collect(Collectors.toSet());
                anchors.remove(passages);
                passages.forEach(passage -> rows.remove(Tables.SITUATION_PASSAGE, passage));
                rows.remove(Tables.SITUATION, id.value());
            }
        }
    }

    void apply(MemoChange change) {
        switch (change) {
            case MemoChange.Write(var memo, var span) -> write(memo, span);
            case MemoChange.Rewrite(var id, var type, var text) ->
                    rows.put(Tables.MEMO, memo(id).withWords(type, text));
            case MemoChange.Remove(var id) -> {
                memo(id);
                anchors.remove(id.value());
                rows.remove(Tables.MEMO, id.value());
            }
        }
    }

    void remove(CodingId id) {
        coding(id);
        anchors.remove(id.value());
        rows.all(Tables.MEMO).stream()
                .filter(memo -> memo.about().equals(id.value()))
                .forEach(memo -> rows.remove(Tables.MEMO, memo.id().value()));
        rows.remove(Tables.CODING, id.value());
    }

    /// Puts a row that nobody has put before: an identity is given once.
    private <R extends Record> void add(Table<R> table, R row) {
        if (rows.find(table, table.keyOf(row)).isPresent()) {
            throw new StudyConflict("study.identity-taken", table.keyOf(row));
        }
        rows.put(table, row);
    }

    private void add(SituationPassage passage, Span span) {
        add(Tables.SITUATION_PASSAGE, passage);
        anchors.place(passage.id(), passage.document(), span);
    }

    private void write(Memo memo, @Nullable Span span) {
        var known =
                switch (memo.subject()) {
                    case PASSAGE, DOCUMENT -> rows.find(Tables.DOCUMENT, memo.about()).isPresent();
                    case CODING -> rows.find(Tables.CODING, memo.about()).isPresent();
                    case CODE -> rows.find(Tables.CODE, memo.about()).isPresent();
                    case CASE -> rows.find(Tables.CASE, memo.about()).isPresent();
                    case STUDY -> true;
                };
        if (!known) {
            throw new NotInStudy("study.missing.memo-subject", memo.about());
        }
        rows.find(Tables.MEMO, memo.id().value())
                .filter(before -> !before.about().equals(memo.about()) || span == null)
                .ifPresent(before -> anchors.remove(before.id().value()));
        rows.put(Tables.MEMO, memo);
        if (span != null) {
            anchors.place(memo.id().value(), new DocumentId(memo.about()), span);
        }
    }

    /// Gives all that has a code another one, and makes one of the codings that this leaves double.
    void handOver(Code code, Code to, boolean union) {
        var given = new HashSet<CodingId>();
        for (var coding : rows.all(Tables.CODING)) {
            if (coding.code().equals(code.id())) {
                applied(to.id());
                rows.put(Tables.CODING, coding.withCode(to.id()));
                given.add(coding.id());
            }
        }
        for (var decision : rows.all(Tables.DECISION)) {
            if (decision.code().equals(code.id())) {
                applied(to.id());
                rows.put(Tables.DECISION, decision.withCode(to.id()));
            }
        }
        new Joining(rows).joinDoubles(to.id(), given, union);
    }

    private void applied(CodeId id) {
        var code =
                rows.find(Tables.CODE, id.value())
                        .orElseThrow(() -> new NotInStudy("study.missing.code", id.value()));
        if (!code.applied()) {
            throw new StudyConflict("study.rubrique-not-applied", code.name());
        }
    }

    private Coding coding(CodingId id) {
        return rows.find(Tables.CODING, id.value())
                .orElseThrow(() -> new NotInStudy("study.missing.coding", id.value()));
    }

    /// Returns a situation that has just lost its last passage.
    Optional<Situation> emptied() {
        return rows.images().stream()
                .filter(image -> image.table().equals(Tables.SITUATION_PASSAGE.name()))
                .flatMap(image -> Optional.ofNullable(image.before()).stream())
                .map(row -> Tables.SITUATION_PASSAGE.cast(row).situation())
                .filter(this::isEmpty)
                .flatMap(id -> rows.find(Tables.SITUATION, id.value()).stream())
                .findFirst();
    }

    private boolean isEmpty(SituationId situation) {
        return rows.all(Tables.SITUATION_PASSAGE).stream()
                .noneMatch(passage -> passage.situation().equals(situation));
    }

    private SituationPassage situationPassage(String id) {
        return rows.find(Tables.SITUATION_PASSAGE, id)
                .orElseThrow(() -> new NotInStudy("study.missing.situation-passage", id));
    }

    private Memo memo(MemoId id) {
        return rows.find(Tables.MEMO, id.value())
                .orElseThrow(() -> new NotInStudy("study.missing.memo", id.value()));
    }

    private Situation situation(SituationId id) {
        return rows.find(Tables.SITUATION, id.value())
                .orElseThrow(() -> new NotInStudy("study.missing.situation", id.value()));
    }
}
