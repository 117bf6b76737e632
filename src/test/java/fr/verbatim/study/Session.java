package fr.verbatim.study;

import static fr.verbatim.study.Fieldwork.ANNE;
import static fr.verbatim.study.Fieldwork.span;

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
import fr.verbatim.coding.Pseudonym;
import fr.verbatim.coding.ReadMark;
import fr.verbatim.coding.Register;
import fr.verbatim.coding.SavedSearch;
import fr.verbatim.coding.Sex;
import fr.verbatim.coding.Situation;
import fr.verbatim.coding.SituationId;
import fr.verbatim.coding.SituationPassage;
import fr.verbatim.coding.Tone;
import fr.verbatim.corpus.Case;
import fr.verbatim.corpus.CaseId;
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
import fr.verbatim.text.Span;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A short day's work that holds one change of every type at least, the same each time.
final class Session {

    private Session() {}

    static Study work(Path folder) {
        var study = Study.create(folder, ANNE, Fieldwork.clock(), Fieldwork.ids("id"));
        var document = Fieldwork.begin(study);
        var id = document.id();
        var gardien = new CaseId("p1");
        var variables = new LinkedHashMap<String, String>();
        variables.put("fonction", "gardien");
        variables.put("ancienneté", "12 ans");
        study.apply(new CorpusChange.PutCase(new Case(gardien, "Karim", variables)));
        study.apply(
                new CorpusChange.PutSpeaker(
                        new Speaker(new SpeakerId("s2"), id, "Gardien", Role.RESPONDENT, gardien)));
        study.apply(
                new CodingChange.Add(
                        new Coding(
                                new CodingId("k1"),
                                id,
                                new CodeId("c1"),
                                ANNE,
                                study.now(),
                                Register.TOLD,
                                null,
                                false),
                        span("Je change le barillet")));
        study.apply(
                new CodingChange.Qualify(new CodingId("k1"), Register.OBSERVED, Tone.VALUED, true));
        study.apply(new CodingChange.Recode(new CodingId("k1"), new CodeId("c2")));
        study.apply(new CodingChange.Move(new CodingId("k1"), span("pendant ce temps on parle")));
        study.apply(
                new CodingChange.SetAside(
                        new Decision("x1", id, new CodeId("c2"), ANNE, study.now()),
                        span("Ils disent bonjour")));
        var situation =
                new Situation(
                        new SituationId("t1"), "Le barillet du troisième", Register.TOLD, ANNE);
        study.apply(
                new SituationChange.Add(
                        situation,
                        new SituationPassage("t1-1", situation.id(), id),
                        span("La serrure aussi ?")));
        study.apply(
                new SituationChange.AddPassage(
                        new SituationPassage("t1-2", situation.id(), id),
                        span("C’est ça, le lien.")));
        study.apply(new SituationChange.Rename(situation.id(), "Le barillet du 3e"));
        study.apply(
                new MemoChange.Write(
                        memo("m1", Memo.Subject.PASSAGE, id.value()), span("tout passe")));
        study.apply(new MemoChange.Write(memo("m2", Memo.Subject.CODING, "k1"), null));
        var corrected = Fieldwork.INTERVIEW.replace("on parle", "on discute");
        study.apply(new CorpusChange.EditText(id, study.store(Fieldwork.text(corrected))));
        study.apply(
                new CorpusChange.DescribeDocument(
                        id,
                        DocumentKind.INTERVIEW,
                        WordStatus.REBUILT,
                        "fr",
                        Map.of("durée", "1 h")));
        study.apply(new CorpusChange.MoveDocument(id, "entretiens/nord/gardien.txt", "gardien"));
        study.apply(
                new CorpusChange.ReadAgain(
                        id,
                        study.store(Fieldwork.text("Chercheur : Bonjour.\n" + corrected)),
                        "b7c2",
                        "txt 2",
                        "text/plain",
                        Map.of("date", "2026-03-02"),
                        List.of(
                                Fieldwork.speaker("s3", id, "Gardien"),
                                Fieldwork.speaker("s4", id, "Chercheur"))));
        study.apply(
                new CorpusChange.PortrayDocument(
                        id, DocumentKind.GROUP_INTERVIEW, WordStatus.RECORDED, "fr"));
        study.apply(new CorpusChange.SetLayout(id, "deux-points"));
        correctSpeakers(study, id);
        study.apply(new MemoChange.Remove(new MemoId("m1")));
        study.undo();
        study.apply(new CodingChange.Remove(new CodingId("k1")));
        study.apply(new SituationChange.Remove(situation.id()));
        study.apply(
                new CodebookChange.PutCodes(
                        List.of(Fieldwork.code("c3", "accueil", "c0"), refined())));
        study.apply(new CodebookChange.RemoveCode(new CodeId("c3")));
        regroup(study, document.id());
        refine(study, document.id());
        study.apply(new GuideChange.Put(guide()));
        study.apply(new GuideChange.Remove(guide().id()));
        study.apply(new SearchChange.Save(new SavedSearch("r1", "gestes", "geste*")));
        study.apply(new SearchChange.Forget("r1"));
        study.apply(
                new CodebookChange.PutGroup(
                        new CodeGroup("g1", "gestes", List.of(new CodeId("c0")))));
        study.apply(new CodebookChange.RemoveGroup("g1"));
        study.apply(new CodingChange.MarkRead(new ReadMark("l1", id, ANNE, study.now())));
        study.apply(new CodingChange.Unmark("l1"));
        study.apply(
                new PseudonymChange.Put(
                        new Pseudonym(
                                "n1",
                                NameKind.PERSON,
                                Sex.MALE,
                                true,
                                List.of(new NameForm("Karim", "Samir", true)))));
        study.apply(new PseudonymChange.Remove("n1"));
        study.apply(new CorpusChange.RemoveCase(gardien));
        study.apply(
                new CorpusChange.PutCase(
                        new Case(new CaseId("p2"), "Leïla", Map.of("Étage", "3e"))));
        study.apply(new CorpusChange.RenameVariable(List.of("Étage", "étage"), "palier"));
        study.apply(new CorpusChange.RemoveVariable(List.of("palier")));
        study.apply(new CorpusChange.RemoveDocument(new DocumentId("d1")));
        return study;
    }

    private static void refine(Study study, DocumentId id) {
        var situation = new Situation(new SituationId("t2"), "La serrure", Register.OBSERVED, ANNE);
        study.apply(
                new SituationChange.Add(
                        situation,
                        new SituationPassage("t2-1", situation.id(), id),
                        new Span(0, 20)));
        study.apply(new SituationChange.MovePassage("t2-1", new Span(10, 30)));
        study.apply(new SituationChange.RemovePassage("t2-1"));
        study.apply(new MemoChange.Write(memo("m3", Memo.Subject.STUDY, ""), null));
        study.apply(new MemoChange.Rewrite(new MemoId("m3"), "", "Le geste, puis la porte."));
    }

    private static void regroup(Study study, DocumentId id) {
        for (var code : List.of("c1", "c2")) {
            study.apply(
                    new CodingChange.Add(
                            Fieldwork.coding("j-" + code, id, code, ANNE), new Span(0, 20)));
        }
        study.apply(
                new CodingChange.Add(Fieldwork.coding("j-3", id, "c2", ANNE), new Span(10, 30)));
        study.apply(new CodebookChange.MergeCodes(new CodeId("c1"), new CodeId("c2"), false));
        study.apply(new CodingChange.Join(List.of(new CodingId("j-c2"), new CodingId("j-3"))));
        study.apply(new CodingChange.Remove(new CodingId("j-c2")));
    }

    private static void correctSpeakers(Study study, DocumentId id) {
        var rename = new SpeakerRule("r1", id, 1, "Gardien", "Karim", null);
        study.apply(new CorpusChange.RenameSpeaker(rename, corrected(study, id, rename)));
        var give = new SpeakerRule("r2", id, 2, "Chercheur", "Passante", new Span(0, 30));
        study.apply(
                new CorpusChange.GiveTurns(
                        give, corrected(study, id, give), Fieldwork.speaker("s5", id, "Passante")));
    }

    private static RevisionId corrected(Study study, DocumentId id, SpeakerRule rule) {
        var document = study.snapshot().document(id).orElseThrow();
        return study.store(new SpeakerRules(List.of(rule)).apply(study.text(document.revision())));
    }

    /// A code that has something to say in each of its parts.
    private static Code refined() {
        return new Code(
                new CodeId("c4"),
                "lien-dans-le-geste",
                "lien dans le geste",
                new CodeId("c0"),
                2,
                true,
                Code.State.CORE,
                null,
                "Le geste technique ouvre une conversation.",
                "on agit et on parle",
                "on parle seulement",
                List.of("Je change le barillet, et on parle."),
                List.of("Je change le barillet."),
                List.of("geste et lien"),
                List.of(new Code.Link("geste-technique", "condition of")),
                List.of());
    }

    private static InterviewGuide guide() {
        return new InterviewGuide(
                new GuideId("g1"),
                "Salariés",
                "Racontez-moi votre métier.",
                List.of(
                        new InterviewGuide.Theme(
                                "Les gestes",
                                List.of(
                                        new InterviewGuide.Question(
                                                "Que réparez-vous ?", List.of("Et le barillet ?"))),
                                List.of("répar*"))));
    }

    private static Memo memo(String id, Memo.Subject subject, String about) {
        return new Memo(
                new MemoId(id),
                subject,
                about,
                "théorique",
                "Le geste ouvre la porte.\nÀ relire « au calme ».",
                ANNE,
                "2026-03-02T12:00:00Z");
    }
}
