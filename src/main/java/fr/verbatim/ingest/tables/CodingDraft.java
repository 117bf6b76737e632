package fr.verbatim.ingest.tables;

import fr.verbatim.codebook.CodeId;
import fr.verbatim.coding.Coder;
import fr.verbatim.coding.Coding;
import fr.verbatim.coding.CodingId;
import fr.verbatim.coding.Memo;
import fr.verbatim.coding.MemoId;
import fr.verbatim.coding.Passage;
import fr.verbatim.coding.Register;
import fr.verbatim.coding.Situation;
import fr.verbatim.coding.SituationId;
import fr.verbatim.coding.SituationPassage;
import fr.verbatim.coding.Tone;
import fr.verbatim.corpus.Case;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentKind;
import fr.verbatim.ingest.tables.CodingTable.Column;
import fr.verbatim.ingest.tables.CodingTable.Placed;
import fr.verbatim.message.Message;
import fr.verbatim.study.Change;
import fr.verbatim.study.CodingChange;
import fr.verbatim.study.MemoChange;
import fr.verbatim.study.SituationChange;
import fr.verbatim.study.Snapshot;
import fr.verbatim.study.Study;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Turns placed rows into changes, leaving out what the study, or a row before, has said already.
/// Confined to one thread.
final class CodingDraft {

    private final Study study;
    private final Snapshot snapshot;
    private final List<Change> changes = new ArrayList<>();
    private final Map<CodingKey, CodingId> codings = new HashMap<>();
    private final Map<SituationKey, SituationId> situations = new HashMap<>();
    private final Map<SituationId, Set<Passage>> episodes = new HashMap<>();
    private final Set<MemoKey> memos = new HashSet<>();
    private final Map<String, List<Integer>> unknownCodes = new LinkedHashMap<>();
    private int added;
    private int known;

    private record CodingKey(Passage passage, String code, Coder coder) {}

    private record SituationKey(String name, Coder coder) {}

    private record MemoKey(String about, @Nullable Passage passage, String text, Coder coder) {}

    CodingDraft(Study study, Snapshot snapshot) {
        this.study = study;
        this.snapshot = snapshot;
        for (var coding : snapshot.codings()) {
            snapshot.passage(coding)
                    .ifPresent(
                            passage ->
                                    codings.put(
                                            new CodingKey(
                                                    passage, coding.code().value(), coding.coder()),
                                            coding.id()));
        }
        for (var situation : snapshot.situations()) {
            situations.put(
                    new SituationKey(Keys.of(situation.name()), situation.coder()), situation.id());
            episodes.put(situation.id(), new HashSet<>(snapshot.passages(situation.id())));
        }
        for (var memo : snapshot.memos()) {
            memos.add(
                    new MemoKey(
                            memo.about(),
                            snapshot.passage(memo).orElse(null),
                            memo.text(),
                            memo.coder()));
        }
    }

    List<Change> changes() {
        return changes;
    }

    /// Returns one message for each code that the codebook does not have, with the lines that give
    /// it.
    List<Message> unknownCodes() {
        return unknownCodes.entrySet().stream()
                .map(
                        it ->
                                Message.of(
                                        "ingest.coding-code",
                                        it.getKey(),
                                        it.getValue().size(),
                                        it.getValue().stream()
                                                .map(String::valueOf)
                                                .collect(Collectors.joining(", "))))
                .toList();
    }

    int added() {
        return added;
    }

    int known() {
        return known;
    }

    /// Adds the memo of a row without extract; answers why it could not.
    ///
    /// @param document the document that the row names; null when it names none
    Optional<Message> addMemo(@Nullable Document document, Map<Column, String> cells, int line) {
        var before = changes.size();
        var coder = coder(cells);
        var code = cells.getOrDefault(Column.CODE, "");
        var person = cells.getOrDefault(Column.CASE, "");
        if (!code.isEmpty()) {
            var known = snapshot.codebook().find(code);
            if (known.isEmpty()) {
                unknownCodes.computeIfAbsent(code, _ -> new ArrayList<>()).add(line);
                return Optional.empty();
            }
            memo(Memo.Subject.CODE, known.get().id().value(), cells, coder, null, null);
        } else if (!person.isEmpty()) {
            var known =
                    snapshot.cases().stream()
                            .filter(it -> isNamed(it, Keys.of(person)))
                            .findFirst();
            if (known.isEmpty()) {
                return Optional.of(Message.of("ingest.coding-case", line, person));
            }
            memo(Memo.Subject.CASE, known.get().id().value(), cells, coder, null, null);
        } else if (document != null) {
            memo(Memo.Subject.DOCUMENT, document.id().value(), cells, coder, null, null);
        } else {
            memo(Memo.Subject.STUDY, "", cells, coder, null, null);
        }
        count(before);
        return Optional.empty();
    }

    /// Whether a key is that of the case's name, or of what the table of cases calls it.
    private static boolean isNamed(Case person, String key) {
        return Stream.of(person.name(), person.variables().getOrDefault(CaseTable.KEY, ""))
                .anyMatch(it -> Keys.of(it).equals(key));
    }

    private Coder coder(Map<Column, String> cells) {
        var named = cells.getOrDefault(Column.CODER, "");
        return named.isEmpty() ? study.coder() : new Coder(named);
    }

    /// Counts a row that said something new, or nothing new.
    private void count(int changesBefore) {
        if (changes.size() > changesBefore) {
            added++;
        } else {
            known++;
        }
    }

    /// Adds what a row says; answers why it could not.
    Optional<Message> add(Placed row) {
        var before = changes.size();
        var coder = coder(row.cells());
        if (row.cell(Column.CODE).isEmpty()) {
            if (row.cell(Column.SITUATION).isEmpty() && row.cell(Column.MEMO).isEmpty()) {
                return Optional.of(Message.of("ingest.coding-says-nothing", row.line()));
            }
            situation(row, coder, true);
            passageMemo(row, coder);
        } else {
            var code = snapshot.codebook().find(row.cell(Column.CODE));
            if (code.isEmpty()) {
                unknownCodes
                        .computeIfAbsent(row.cell(Column.CODE), _ -> new ArrayList<>())
                        .add(row.line());
                return Optional.empty();
            }
            if (!code.get().applied()) {
                return Optional.of(
                        Message.of("ingest.coding-rubrique", row.line(), code.get().name()));
            }
            var unknown = unknownWord(row);
            if (unknown.isPresent()) {
                return unknown;
            }
            var id = coding(row, coder, code.get().id().value());
            memo(Memo.Subject.CODING, id.value(), row.cells(), coder, null, null);
            situation(row, coder, false);
        }
        count(before);
        return Optional.empty();
    }

    private static Optional<Message> unknownWord(Placed row) {
        if (!row.cell(Column.REGISTER).isEmpty() && register(row.cell(Column.REGISTER)) == null) {
            return Optional.of(
                    Message.of("ingest.coding-register", row.line(), row.cell(Column.REGISTER)));
        }
        if (!row.cell(Column.TONE).isEmpty() && tone(row.cell(Column.TONE)) == null) {
            return Optional.of(Message.of("ingest.coding-tone", row.line(), row.cell(Column.TONE)));
        }
        return Optional.empty();
    }

    private CodingId coding(Placed row, Coder coder, String code) {
        var key = new CodingKey(new Passage(row.document().id(), row.span()), code, coder);
        var existing = codings.get(key);
        if (existing != null) {
            return existing;
        }
        var id = new CodingId(study.newId());
        codings.put(key, id);
        changes.add(
                new CodingChange.Add(
                        new Coding(
                                id,
                                row.document().id(),
                                new CodeId(code),
                                coder,
                                study.now(),
                                register(row.cell(Column.REGISTER)),
                                tone(row.cell(Column.TONE)),
                                isYes(row.cell(Column.RETAINED))),
                        row.span()));
        return id;
    }

    /// Adds the row's passage to its situation.
    ///
    /// @param whole whether the row marks the episode itself; a coding inside an episode marked
    ///   elsewhere adds nothing
    private void situation(Placed row, Coder coder, boolean whole) {
        var name = row.cell(Column.SITUATION);
        if (name.isEmpty()) {
            return;
        }
        var passage = new Passage(row.document().id(), row.span());
        var key = new SituationKey(Keys.of(name), coder);
        var existing = situations.get(key);
        if (existing == null) {
            var id = new SituationId(study.newId());
            situations.put(key, id);
            episodes.computeIfAbsent(id, _ -> new HashSet<>()).add(passage);
            changes.add(
                    new SituationChange.Add(
                            new Situation(id, name, situationRegister(row), coder),
                            part(id, row),
                            row.span()));
            return;
        }
        var passages = episodes.computeIfAbsent(existing, _ -> new HashSet<>());
        var inside = passages.stream().anyMatch(it -> contains(it, passage));
        if (!passages.contains(passage) && (whole || !inside)) {
            passages.add(passage);
            changes.add(new SituationChange.AddPassage(part(existing, row), row.span()));
        }
    }

    private static boolean contains(Passage outer, Passage inner) {
        return outer.document().equals(inner.document()) && outer.span().contains(inner.span());
    }

    private SituationPassage part(SituationId situation, Placed row) {
        return new SituationPassage(study.newId(), situation, row.document().id());
    }

    private static Register situationRegister(Placed row) {
        var register = register(row.cell(Column.REGISTER));
        if (register != null && register != Register.GENERAL) {
            return register;
        }
        return row.document().kind() == DocumentKind.OBSERVATION
                ? Register.OBSERVED
                : Register.TOLD;
    }

    private void passageMemo(Placed row, Coder coder) {
        memo(
                Memo.Subject.PASSAGE,
                row.document().id().value(),
                row.cells(),
                coder,
                new Passage(row.document().id(), row.span()),
                row.span());
    }

    private void memo(
            Memo.Subject subject,
            String about,
            Map<Column, String> cells,
            Coder coder,
            @Nullable Passage passage,
            @Nullable Span span) {
        var text = cells.getOrDefault(Column.MEMO, "");
        if (text.isEmpty() || !memos.add(new MemoKey(about, passage, text, coder))) {
            return;
        }
        var memo =
                new Memo(
                        new MemoId(study.newId()),
                        subject,
                        about,
                        cells.getOrDefault(Column.TYPE, ""),
                        text,
                        coder,
                        study.now());
        changes.add(new MemoChange.Write(memo, span));
    }

    private static @Nullable Register register(String written) {
        return switch (Keys.of(written)) {
            case "general" -> Register.GENERAL;
            case "situationracontee", "raconte", "racontee", "told" -> Register.TOLD;
            case "situationobservee", "observe", "observee", "observed" -> Register.OBSERVED;
            default -> null;
        };
    }

    private static @Nullable Tone tone(String written) {
        return switch (Keys.of(written)) {
            case "valorise", "valorisee", "valued" -> Tone.VALUED;
            case "deplore", "deploree", "deplored" -> Tone.DEPLORED;
            case "ambivalent", "ambivalente" -> Tone.AMBIVALENT;
            default -> null;
        };
    }

    private static boolean isYes(String written) {
        return switch (Keys.of(written)) {
            case "oui", "o", "x", "1", "vrai", "true", "yes" -> true;
            default -> false;
        };
    }
}
