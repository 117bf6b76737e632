package fr.verbatim.study;

import fr.verbatim.codebook.Code;
import fr.verbatim.codebook.CodeGroup;
import fr.verbatim.codebook.CodeId;
import fr.verbatim.coding.Coding;
import fr.verbatim.coding.CodingId;
import fr.verbatim.coding.Decision;
import fr.verbatim.coding.Memo;
import fr.verbatim.coding.MemoId;
import fr.verbatim.coding.NameForm;
import fr.verbatim.coding.NameKind;
import fr.verbatim.coding.Overlaps;
import fr.verbatim.coding.Pseudonym;
import fr.verbatim.coding.ReadMark;
import fr.verbatim.coding.Register;
import fr.verbatim.coding.SavedSearch;
import fr.verbatim.coding.Situation;
import fr.verbatim.coding.SituationId;
import fr.verbatim.coding.SituationPassage;
import fr.verbatim.coding.Tone;
import fr.verbatim.corpus.Case;
import fr.verbatim.corpus.CaseId;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.corpus.DocumentKind;
import fr.verbatim.corpus.GuideId;
import fr.verbatim.corpus.InterviewGuide;
import fr.verbatim.corpus.RevisionId;
import fr.verbatim.corpus.Role;
import fr.verbatim.corpus.Speaker;
import fr.verbatim.corpus.SpeakerId;
import fr.verbatim.corpus.SpeakerRule;
import fr.verbatim.corpus.SpeakerRules;
import fr.verbatim.corpus.WordStatus;
import fr.verbatim.text.Rewriting;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Changes of every type, made at random of what is in a study; about one in eight is to be
/// refused. Confined to one study.
final class RandomChanges {

    private final Study study;
    private final Random random;

    RandomChanges(Study study, Random random) {
        this.study = study;
        this.random = random;
    }

    Change next() {
        var seen = study.snapshot();
        if (seen.documents().size() < 2) {
            return addDocument();
        }
        if (seen.codebook().codes().size() < 3) {
            return putCodes(seen);
        }
        if (random.nextInt(8) == 0) {
            return refused(seen);
        }
        var codings = seen.codings();
        return switch (random.nextInt(53)) {
            case 0 -> addDocument();
            case 1, 2 -> readAgain(any(seen.documents()));
            case 3, 4, 5 -> new CorpusChange.EditText(any(seen.documents()).id(), edited(seen));
            case 6 -> {
                var id = study.newId();
                yield new CorpusChange.MoveDocument(
                        any(seen.documents()).id(), "autres/" + id + ".txt", id);
            }
            case 7 ->
                    new CorpusChange.DescribeDocument(
                            any(seen.documents()).id(),
                            any(List.of(DocumentKind.values())),
                            any(List.of(WordStatus.values())),
                            any(List.of("fr", "en", "und")),
                            Map.of("date", "2026-0" + (1 + random.nextInt(9))));
            case 8 ->
                    seen.documents().size() < 4
                            ? addDocument()
                            : new CorpusChange.RemoveDocument(any(seen.documents()).id());
            case 9, 10 -> putCase(seen);
            case 11 -> {
                var cases = seen.cases();
                yield cases.isEmpty()
                        ? putCase(seen)
                        : new CorpusChange.RemoveCase(any(cases).id());
            }
            case 12 -> putSpeaker(seen);
            case 13, 14 -> putCodes(seen);
            case 15 -> removeCode(seen);
            case 16 -> codings.isEmpty() ? add(seen) : new CodingChange.Remove(any(codings).id());
            case 17 ->
                    codings.isEmpty()
                            ? add(seen)
                            : new CodingChange.Recode(any(codings).id(), applied(seen).id());
            case 18 -> codings.isEmpty() ? add(seen) : move(any(codings));
            case 19 ->
                    codings.isEmpty()
                            ? add(seen)
                            : new CodingChange.Qualify(
                                    any(codings).id(),
                                    maybe(Register.values()),
                                    maybe(Tone.values()),
                                    random.nextBoolean());
            case 20 -> setAside(seen);
            case 21, 22 -> addSituation(seen);
            case 23, 24, 25 -> situation(seen);
            case 26, 27, 28 -> write(seen);
            case 29 -> {
                var memos = seen.memos();
                yield memos.isEmpty() ? write(seen) : new MemoChange.Remove(any(memos).id());
            }
            case 30 -> portray(seen);
            case 31 ->
                    new CorpusChange.SetLayout(
                            any(seen.documents()).id(), maybe(new String[] {"deux-points"}));
            case 32, 33, 34 -> correctSpeaker(any(seen.documents()), seen);
            case 35 -> putGuide(seen);
            case 36 ->
                    seen.guides().isEmpty()
                            ? putGuide(seen)
                            : new GuideChange.Remove(any(seen.guides()).id());
            case 37 ->
                    new SearchChange.Save(
                            new SavedSearch(study.newId(), "Recherche " + study.newId(), "geste"));
            case 38 ->
                    seen.savedSearches().isEmpty()
                            ? add(seen)
                            : new SearchChange.Forget(any(seen.savedSearches()).id());
            case 39 -> {
                var name = "Nom " + study.newId();
                var form = new NameForm(name, random.nextBoolean() ? "Autre " + name : "", true);
                yield new PseudonymChange.Put(
                        new Pseudonym(
                                study.newId(),
                                any(List.of(NameKind.values())),
                                null,
                                !form.mask().isEmpty(),
                                List.of(form)));
            }
            case 40 ->
                    seen.pseudonyms().isEmpty()
                            ? add(seen)
                            : new PseudonymChange.Remove(any(seen.pseudonyms()).id());
            case 41, 42 -> merge(seen);
            case 43, 44 -> join(seen);
            case 45 ->
                    new CorpusChange.RenameVariable(
                            List.of(any(List.of("date", "lieu", "fonction"))),
                            any(List.of("date", "lieu", "jour")));
            case 46 -> new CorpusChange.RemoveVariable(List.of(any(List.of("date", "jour"))));
            case 47, 48 -> putGroup(seen);
            case 49 ->
                    seen.codeGroups().isEmpty()
                            ? putGroup(seen)
                            : new CodebookChange.RemoveGroup(any(seen.codeGroups()).id());
            case 50, 51 -> markRead(seen);
            default -> add(seen);
        };
    }

    private CodebookChange.PutGroup putGroup(Snapshot seen) {
        var codes = seen.codebook().codes().stream().map(Code::id).toList();
        var group =
                seen.codeGroups().isEmpty() || random.nextBoolean()
                        ? new CodeGroup(study.newId(), "Groupe " + study.newId(), List.of())
                        : any(seen.codeGroups());
        return new CodebookChange.PutGroup(group.with(any(codes), random.nextInt(3) > 0));
    }

    private CodingChange markRead(Snapshot seen) {
        var document = any(seen.documents()).id();
        var marks = seen.readMarks(document, study.coder());
        return marks.isEmpty()
                ? new CodingChange.MarkRead(
                        new ReadMark(study.newId(), document, study.coder(), study.now()))
                : new CodingChange.Unmark(any(marks).id());
    }

    private CodebookChange.MergeCodes merge(Snapshot seen) {
        var codes = new ArrayList<>(seen.codebook().codes());
        var code = any(codes);
        codes.remove(code);
        return new CodebookChange.MergeCodes(code.id(), any(codes).id(), random.nextBoolean());
    }

    private CodingChange join(Snapshot seen) {
        for (var coding : seen.codings()) {
            var alike =
                    seen.codings(coding.document()).stream()
                            .filter(other -> other.code().equals(coding.code()))
                            .filter(other -> other.coder().equals(coding.coder()))
                            .filter(other -> seen.passage(other).isPresent())
                            .toList();
            for (var chain : Overlaps.chains(alike, it -> seen.passage(it).orElseThrow())) {
                if (chain.size() > 1) {
                    return new CodingChange.Join(chain.stream().map(Coding::id).toList());
                }
            }
        }
        return again(seen);
    }

    /// Codes a passage with the code that it has already.
    private CodingChange again(Snapshot seen) {
        for (var coding : seen.codings()) {
            var passage = seen.passage(coding);
            if (passage.isPresent() && coding.coder().equals(study.coder())) {
                var document = seen.document(coding.document()).orElseThrow();
                return new CodingChange.Add(
                        coding(study.newId(), document, coding.code()), passage.get().span());
            }
        }
        return add(seen);
    }

    private CorpusChange.PortrayDocument portray(Snapshot seen) {
        return new CorpusChange.PortrayDocument(
                any(seen.documents()).id(),
                any(List.of(DocumentKind.values())),
                any(List.of(WordStatus.values())),
                any(List.of("fr", "en", "und")));
    }

    private CorpusChange correctSpeaker(Document document, Snapshot seen) {
        var text = study.text(document.revision());
        var label = any(List.of("Gardien", "Chercheur", "Karim"));
        var name = any(List.of("Karim", "Passante"));
        var reach = random.nextBoolean() ? null : new Span(0, text.text().length() / 2);
        var rule =
                new SpeakerRule(
                        study.newId(),
                        document.id(),
                        1 + seen.speakerRules(document.id()).rules().size(),
                        label,
                        name.equals(label) ? "Chercheuse" : name,
                        reach);
        var revision = study.store(new SpeakerRules(List.of(rule)).apply(text));
        return seen.speaker(document.id(), rule.speaker())
                .<CorpusChange>map(to -> new CorpusChange.GiveTurns(rule, revision, to))
                .orElseGet(
                        () ->
                                reach == null
                                        ? new CorpusChange.RenameSpeaker(rule, revision)
                                        : new CorpusChange.GiveTurns(
                                                rule,
                                                revision,
                                                Fieldwork.speaker(
                                                        study.newId(),
                                                        document.id(),
                                                        rule.speaker())));
    }

    private GuideChange.Put putGuide(Snapshot seen) {
        var id =
                seen.guides().isEmpty() || random.nextBoolean()
                        ? new GuideId(study.newId())
                        : any(seen.guides()).id();
        return new GuideChange.Put(
                new InterviewGuide(
                        id,
                        "Guide " + id,
                        "Racontez.",
                        List.of(
                                new InterviewGuide.Theme(
                                        "Thème " + random.nextInt(9), List.of(), List.of()))));
    }

    /// A coding of a random passage.
    CodingChange.Add add(Snapshot seen) {
        var document = any(seen.documents());
        return new CodingChange.Add(
                coding(study.newId(), document, applied(seen).id()), somewhere(document.id()));
    }

    private Coding coding(String id, Document document, CodeId code) {
        return new Coding(
                new CodingId(id),
                document.id(),
                code,
                study.coder(),
                study.now(),
                maybe(Register.values()),
                maybe(Tone.values()),
                random.nextBoolean());
    }

    private CorpusChange.AddDocument addDocument() {
        var id = study.newId();
        var text = Fieldwork.interview(random, 4 + random.nextInt(12));
        var document =
                Fieldwork.document(
                        id, "entretiens/" + id + ".txt", study.store(Fieldwork.text(text)));
        return new CorpusChange.AddDocument(
                document,
                List.of(
                        Fieldwork.speaker(study.newId(), document.id(), "Chercheur"),
                        Fieldwork.speaker(study.newId(), document.id(), "Gardien")));
    }

    private CorpusChange.ReadAgain readAgain(Document document) {
        var speakers = new ArrayList<Speaker>();
        speakers.add(Fieldwork.speaker(study.newId(), document.id(), "Gardien"));
        if (random.nextBoolean()) {
            speakers.add(Fieldwork.speaker(study.newId(), document.id(), "Passante"));
        }
        return new CorpusChange.ReadAgain(
                document.id(),
                edited(document),
                Integer.toHexString(random.nextInt()),
                "txt 2",
                "text/plain",
                Map.of("date", "2026-02"),
                speakers);
    }

    private RevisionId edited(Snapshot seen) {
        return edited(any(seen.documents()));
    }

    private RevisionId edited(Document document) {
        var text = study.text(document.revision()).text();
        var after = new Rewriting(text).edit(random, 1 + random.nextInt(8), new Span(0, 0)).text();
        return study.store(Fieldwork.text(after));
    }

    private CorpusChange.PutCase putCase(Snapshot seen) {
        var cases = seen.cases();
        var id =
                cases.isEmpty() || random.nextBoolean()
                        ? new CaseId(study.newId())
                        : any(cases).id();
        return new CorpusChange.PutCase(
                new Case(
                        id,
                        any(List.of("Karim", "Lucienne", "Moussa", "Odile")),
                        Map.of("fonction", any(List.of("gardien", "responsable de secteur")))));
    }

    private Change putSpeaker(Snapshot seen) {
        var speakers = seen.speakers(any(seen.documents()).id());
        var cases = seen.cases();
        if (speakers.isEmpty() || cases.isEmpty()) {
            return putCase(seen);
        }
        return new CorpusChange.PutSpeaker(
                any(speakers)
                        .withPerson(random.nextInt(4) == 0 ? null : any(cases).id())
                        .withRole(any(List.of(Role.values()))));
    }

    private CodebookChange.PutCodes putCodes(Snapshot seen) {
        var codes = new ArrayList<Code>();
        for (var i = 1 + random.nextInt(3); i > 0; i--) {
            var id = study.newId();
            var above = seen.codebook().roots();
            var parent = above.isEmpty() || random.nextBoolean() ? null : any(above).id().value();
            codes.add(Fieldwork.code(id, "code-" + id, parent));
        }
        if (!seen.codebook().codes().isEmpty() && random.nextBoolean()) {
            var known = any(seen.codebook().codes());
            codes.add(
                    new Code(
                            known.id(),
                            known.key(),
                            known.name(),
                            known.parent(),
                            random.nextInt(9),
                            known.applied(),
                            any(List.of(Code.State.values())),
                            known.color(),
                            "Définition n° " + random.nextInt(100),
                            known.include(),
                            known.exclude(),
                            known.examples(),
                            known.counterexamples(),
                            known.aliases(),
                            List.of(new Code.Link(known.key(), "condition of")),
                            known.cues()));
        }
        return new CodebookChange.PutCodes(codes);
    }

    private Change removeCode(Snapshot seen) {
        var leaves =
                seen.codebook().codes().stream()
                        .filter(code -> seen.codebook().children(code).isEmpty())
                        .toList();
        return leaves.size() < 4 ? putCodes(seen) : new CodebookChange.RemoveCode(any(leaves).id());
    }

    private CodingChange.Move move(Coding coding) {
        return new CodingChange.Move(coding.id(), somewhere(coding.document()));
    }

    private CodingChange.SetAside setAside(Snapshot seen) {
        var document = any(seen.documents()).id();
        return new CodingChange.SetAside(
                new Decision(
                        study.newId(), document, applied(seen).id(), study.coder(), study.now()),
                somewhere(document));
    }

    private SituationChange.Add addSituation(Snapshot seen) {
        var situation =
                new Situation(
                        new SituationId(study.newId()),
                        any(List.of("Le barillet du troisième", "La fuite", "Le voisin du dessus")),
                        any(List.of(Register.TOLD, Register.OBSERVED)),
                        study.coder());
        var part = part(seen, situation.id());
        return new SituationChange.Add(situation, part, somewhere(part.document()));
    }

    private SituationPassage part(Snapshot seen, SituationId situation) {
        return new SituationPassage(study.newId(), situation, any(seen.documents()).id());
    }

    private Change situation(Snapshot seen) {
        if (seen.situations().isEmpty()) {
            return addSituation(seen);
        }
        var id = any(seen.situations()).id();
        return switch (random.nextInt(6)) {
            case 3 -> new SituationChange.RemovePassage(any(seen.situationPassages(id)).id());
            case 4 -> {
                var part = any(seen.situationPassages(id));
                yield new SituationChange.MovePassage(part.id(), somewhere(part.document()));
            }
            case 0 -> new SituationChange.Rename(id, "Renommée " + random.nextInt(50));
            case 1 -> new SituationChange.Remove(id);
            default -> {
                var part = part(seen, id);
                yield new SituationChange.AddPassage(part, somewhere(part.document()));
            }
        };
    }

    private MemoChange write(Snapshot seen) {
        var memos = seen.memos();
        if (!memos.isEmpty() && random.nextInt(4) == 0) {
            return new MemoChange.Rewrite(any(memos).id(), "", "Récrit " + random.nextInt(99));
        }
        if (!memos.isEmpty() && random.nextInt(4) == 0) {
            var memo = any(memos);
            return new MemoChange.Write(
                    memo(memo.id().value(), memo.subject(), memo.about()),
                    memo.subject() == Memo.Subject.PASSAGE
                            ? somewhere(new DocumentId(memo.about()))
                            : null);
        }
        var id = study.newId();
        var document = any(seen.documents()).id();
        return switch (random.nextInt(6)) {
            case 0 ->
                    new MemoChange.Write(
                            memo(id, Memo.Subject.PASSAGE, document.value()), somewhere(document));
            case 1 ->
                    seen.codings().isEmpty()
                            ? new MemoChange.Write(memo(id, Memo.Subject.STUDY, ""), null)
                            : new MemoChange.Write(
                                    memo(id, Memo.Subject.CODING, any(seen.codings()).id().value()),
                                    null);
            case 2 ->
                    new MemoChange.Write(
                            memo(id, Memo.Subject.CODE, applied(seen).id().value()), null);
            case 3 ->
                    seen.cases().isEmpty()
                            ? new MemoChange.Write(memo(id, Memo.Subject.STUDY, ""), null)
                            : new MemoChange.Write(
                                    memo(id, Memo.Subject.CASE, any(seen.cases()).id().value()),
                                    null);
            case 4 -> new MemoChange.Write(memo(id, Memo.Subject.STUDY, ""), null);
            default ->
                    new MemoChange.Write(memo(id, Memo.Subject.DOCUMENT, document.value()), null);
        };
    }

    private Memo memo(String id, Memo.Subject subject, String about) {
        return new Memo(
                new MemoId(id),
                subject,
                about,
                any(List.of("", "théorique", "méthodologique")),
                "Le geste ouvre la porte, au sens propre. " + random.nextInt(1000),
                study.coder(),
                study.now());
    }

    private Change refused(Snapshot seen) {
        var document = any(seen.documents());
        var code = any(seen.codebook().codes());
        var length = study.text(document.revision()).text().length();
        return switch (random.nextInt(13)) {
            case 11 -> new GuideChange.Remove(new GuideId("inconnu"));
            case 0 -> new CorpusChange.RemoveDocument(new DocumentId("inconnu"));
            case 1 ->
                    new CodingChange.Add(
                            coding(study.newId(), document, applied(seen).id()),
                            new Span(length - 2, length + 1));
            case 2 ->
                    new CodingChange.Add(
                            coding(study.newId(), document, new CodeId("inconnu")), new Span(0, 1));
            case 3 ->
                    new CodingChange.Add(
                            coding(study.newId(), document, applied(seen).id()), new Span(3, 3));
            case 4 ->
                    new CorpusChange.AddDocument(
                            Fieldwork.document(study.newId(), document.path(), document.revision()),
                            List.of());
            case 5 ->
                    new CodebookChange.PutCodes(
                            List.of(
                                    Fieldwork.code(study.newId(), "nouveau-" + study.newId(), null),
                                    Fieldwork.code(study.newId(), code.key(), null)));
            case 6 -> new CorpusChange.EditText(document.id(), new RevisionId("0".repeat(64)));
            case 7 -> new SituationChange.Rename(new SituationId("inconnue"), "Rien");
            case 8 -> new MemoChange.Remove(new MemoId("inconnu"));
            case 9 ->
                    new CorpusChange.PutSpeaker(
                            new Speaker(
                                    new SpeakerId(study.newId()),
                                    document.id(),
                                    "Voisine",
                                    Role.THIRD_PARTY,
                                    new CaseId("inconnu")));
            case 10 ->
                    new MemoChange.Write(memo(study.newId(), Memo.Subject.CODING, "inconnu"), null);
            default ->
                    new CodebookChange.PutCodes(
                            List.of(
                                    Fieldwork.code(
                                            code.id().value(), code.key(), code.id().value())));
        };
    }

    private Code applied(Snapshot seen) {
        return any(seen.codebook().codes().stream().filter(Code::applied).toList());
    }

    private Span somewhere(DocumentId id) {
        var document = study.snapshot().document(id).orElseThrow();
        return Rewriting.someWords(study.text(document.revision()).text(), random, 8);
    }

    private <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    private <T> @Nullable T maybe(T[] things) {
        var at = random.nextInt(things.length + 1);
        return at == things.length ? null : things[at];
    }
}
