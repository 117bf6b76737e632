package fr.verbatim.search;

import fr.verbatim.codebook.Code;
import fr.verbatim.codebook.CodeId;
import fr.verbatim.coding.Coder;
import fr.verbatim.coding.Coding;
import fr.verbatim.coding.CodingId;
import fr.verbatim.coding.Memo;
import fr.verbatim.coding.MemoId;
import fr.verbatim.coding.Register;
import fr.verbatim.coding.SavedSearch;
import fr.verbatim.coding.Situation;
import fr.verbatim.coding.SituationId;
import fr.verbatim.coding.SituationPassage;
import fr.verbatim.corpus.Case;
import fr.verbatim.corpus.CaseId;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.corpus.DocumentKind;
import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.GuideId;
import fr.verbatim.corpus.InterviewGuide;
import fr.verbatim.corpus.Layers;
import fr.verbatim.corpus.Mark;
import fr.verbatim.corpus.Paragraph;
import fr.verbatim.corpus.Role;
import fr.verbatim.corpus.Section;
import fr.verbatim.corpus.Speaker;
import fr.verbatim.corpus.SpeakerId;
import fr.verbatim.corpus.Turn;
import fr.verbatim.corpus.WordStatus;
import fr.verbatim.search.query.Field;
import fr.verbatim.search.query.Query;
import fr.verbatim.search.query.RandomQueries;
import fr.verbatim.search.query.Value;
import fr.verbatim.study.Change;
import fr.verbatim.study.CodebookChange;
import fr.verbatim.study.CodingChange;
import fr.verbatim.study.CorpusChange;
import fr.verbatim.study.GuideChange;
import fr.verbatim.study.MemoChange;
import fr.verbatim.study.SearchChange;
import fr.verbatim.study.SituationChange;
import fr.verbatim.study.Study;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Fills a study with small random documents, turns, codings and situations.
public final class RandomStudy {

    static final List<String> WORDS =
            List.of(
                    "le",
                    "Le",
                    "la",
                    "serrure",
                    "Serrures",
                    "élève",
                    "Eleve",
                    "l’accompagnement",
                    "est-ce",
                    "peut-être",
                    "cœur",
                    "12,50",
                    "gardien·ne·s",
                    "oui",
                    "le",
                    "le",
                    "oui",
                    "serrure");
    public static final List<Coder> CODERS = List.of(new Coder("ada"), new Coder("bob"));

    private static final List<String> DATES =
            List.of("2023-02-12", "12/05/2023", "mars 2023", "2022", "2023", "un lundi");

    private static final List<String> ASKED =
            List.of(
                    "le",
                    "Le",
                    "la",
                    "serrure",
                    "serrures",
                    "Élève",
                    "eleve",
                    "l’accompagnement",
                    "accompagnement",
                    "est-ce",
                    "ce",
                    "-ce",
                    "coeur",
                    "12,50",
                    "oui",
                    "serr*",
                    "*e",
                    "l?",
                    "*",
                    "?",
                    "zzz",
                    "gardien·ne·s",
                    "*ment",
                    "le",
                    "le",
                    "oui",
                    "oui",
                    "serrure",
                    "le*",
                    "ce",
                    "serrures",
                    "serrurier",
                    "élevé",
                    "suis",
                    "être",
                    "les");
    private static final List<Query> FILTERS =
            List.of(
                    filter(Field.Known.CODE, "geste"),
                    filter(Field.Known.CODE, "geste technique"),
                    filter(Field.Known.CODE, "*n*"),
                    filter(Field.Known.CODER, "ada"),
                    filter(Field.Known.SITUATION, "panne 1*"),
                    filter(Field.Known.SPEAKER, "E"),
                    filter(Field.Known.SPEAKER, "mme a"),
                    filter(Field.Known.ROLE, "enquêté"),
                    filter(Field.Known.ROLE, "interviewer"),
                    filter(Field.Known.DOCUMENT, "d?"),
                    filter(Field.Known.DOCUMENT, "D1"),
                    filter(Field.Known.KIND, "observation"),
                    filter(new Field.Variable("fonction"), "gerante"),
                    filter(new Field.Variable("Lieu"), "loge"),
                    filter(new Field.Variable("inconnue"), "*"),
                    filter(Field.Known.CODE_ALONE, "geste"),
                    filter(Field.Known.MEMO, "théor*"),
                    filter(Field.Known.MEMO, "retenir"),
                    filter(Field.Known.SECTION, "vie"),
                    filter(Field.Known.SECTION, "*loge*"),
                    filter(Field.Known.THEME, "pannes"),
                    filter(Field.Known.SAVED, "gardée"),
                    filter(Field.Known.STATUS, "recorded"),
                    Query.parse("âge:30..45"),
                    Query.parse("âge:>=51"),
                    Query.parse("date:2023-01..2023-06"),
                    Query.parse("date:<2023"));

    private final Random random;
    private final Study study;

    public RandomStudy(Random random, Study study) {
        this.random = random;
        this.study = study;
    }

    /// One document's text while it is written.
    private static final class Draft {

        private final StringBuilder text = new StringBuilder();
        private final List<Paragraph> paragraphs = new ArrayList<>();
        private final List<Turn> turns = new ArrayList<>();
        private final List<Mark> marks = new ArrayList<>();
    }

    /// Returns random queries about what such a study holds.
    public static RandomQueries queries(Random random) {
        return new RandomQueries(random, ASKED, () -> FILTERS.get(random.nextInt(FILTERS.size())));
    }

    private static Query.Filter filter(Field field, String value) {
        return new Query.Filter(field, new Value(value));
    }

    public void fill() {
        var changes = new ArrayList<Change>();
        changes.add(
                new CodebookChange.PutCodes(
                        List.of(
                                code("geste", null),
                                code("geste technique", "geste"),
                                code("lien", null))));
        for (int i = 0; i < 2; i++) {
            changes.add(
                    new CorpusChange.PutCase(
                            new Case(
                                    new CaseId("c" + i),
                                    "Mme " + "AB".charAt(i),
                                    Map.of(
                                            "fonction",
                                            i == 0 ? "gardien" : "Gérante",
                                            "lieu",
                                            "loge",
                                            "âge",
                                            i == 0 ? "42 ans" : "51"))));
        }
        changes.add(
                new GuideChange.Put(
                        new InterviewGuide(
                                new GuideId("g"),
                                "guide",
                                "",
                                List.of(
                                        new InterviewGuide.Theme(
                                                "pannes",
                                                List.of(
                                                        new InterviewGuide.Question(
                                                                "vie", List.of())),
                                                List.of("serrure", "thème:pannes"))))));
        changes.add(
                new SearchChange.Save(
                        new SavedSearch(
                                "r", "gardée", "serrure ET fonction:gardien OU code:geste")));
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            addDocument(changes, "d" + i);
        }
        study.applyAll(changes);
    }

    private void addDocument(List<Change> changes, String name) {
        var isInterview = random.nextInt(3) > 0;
        var text = text(isInterview);
        var id = new DocumentId(name);
        var document =
                new Document(
                        id,
                        name + ".txt",
                        name,
                        isInterview ? DocumentKind.INTERVIEW : DocumentKind.OBSERVATION,
                        WordStatus.RECORDED,
                        "fr",
                        study.store(text),
                        false,
                        "",
                        "",
                        "text/plain",
                        Map.of(
                                "lieu",
                                random.nextBoolean() ? "agence" : "loge",
                                "date",
                                DATES.get(random.nextInt(DATES.size()))));
        changes.add(
                new CorpusChange.AddDocument(
                        document,
                        List.of(
                                speaker(id, "E", Role.INTERVIEWER, null),
                                speaker(id, "R", Role.RESPONDENT, "c" + random.nextInt(2)))));
        if (!text.text().isEmpty()) {
            for (int i = random.nextInt(5); i > 0; i--) {
                mark(changes, id, text.text());
            }
        }
    }

    /// Gives a document another text.
    public void revise(DocumentId document) {
        study.apply(new CorpusChange.EditText(document, study.store(text(random.nextBoolean()))));
    }

    private DocumentText text(boolean isInterview) {
        var draft = new Draft();
        for (int i = random.nextInt(9); i > 0; i--) {
            if (isInterview && random.nextInt(4) > 0) {
                turn(draft);
            } else {
                var start = draft.text.length();
                words(draft, 1 + random.nextInt(6));
                end(draft, start);
            }
        }
        return new DocumentText(
                draft.text.toString(),
                new Layers(
                        draft.paragraphs,
                        List.of(),
                        List.of(),
                        draft.turns,
                        draft.marks,
                        sections(draft.text.length())));
    }

    private List<Section> sections(int length) {
        var sections = new ArrayList<Section>();
        for (int i = random.nextInt(4); i > 0 && length > 0; i--) {
            var start = random.nextInt(length);
            sections.add(
                    new Section(
                            new Span(start, start + 1 + random.nextInt(length - start)),
                            random.nextBoolean() ? Section.Kind.QUESTION : Section.Kind.HEADING,
                            List.of("vie", "La loge", "").get(random.nextInt(3))));
        }
        return sections;
    }

    private static Speaker speaker(
            DocumentId document, String label, Role role, @Nullable String person) {
        return new Speaker(
                new SpeakerId(document.value() + label),
                document,
                label,
                role,
                person == null ? null : new CaseId(person));
    }

    private void turn(Draft draft) {
        var start = draft.text.length();
        var label = List.of("E", "R", "X").get(random.nextInt(3));
        draft.text.append(label).append(" : ");
        draft.marks.add(new Mark(new Span(start, start + 1), Mark.Kind.LABEL));
        var speech = draft.text.length();
        words(draft, random.nextInt(9));
        if (random.nextInt(3) == 0) {
            var note = draft.text.length();
            draft.text.append("[le oui]");
            draft.marks.add(new Mark(new Span(note, draft.text.length()), Mark.Kind.NOTE));
            words(draft, random.nextInt(4));
        }
        draft.turns.add(
                new Turn(
                        new Span(start, draft.text.length()),
                        new Span(speech, draft.text.length()),
                        label,
                        Role.UNKNOWN,
                        null,
                        null));
        end(draft, start);
    }

    private void words(Draft draft, int count) {
        for (int i = 0; i < count; i++) {
            draft.text.append(i == 0 ? "" : List.of(" ", ", ", "\n", ". ").get(random.nextInt(4)));
            draft.text.append(WORDS.get(random.nextInt(WORDS.size())));
        }
    }

    private static void end(Draft draft, int start) {
        draft.paragraphs.add(
                new Paragraph(new Span(start, draft.text.length()), Paragraph.Style.BODY, 0));
        draft.text.append("\n\n");
    }

    private void mark(List<Change> changes, DocumentId document, String text) {
        var start = random.nextInt(text.length());
        var span = new Span(start, start + 1 + random.nextInt(text.length() - start));
        var coder = CODERS.get(random.nextInt(2));
        var id = study.newId();
        if (random.nextInt(5) == 0) {
            changes.add(
                    new MemoChange.Write(
                            new Memo(
                                    new MemoId(id),
                                    Memo.Subject.PASSAGE,
                                    document.value(),
                                    random.nextBoolean() ? "théorique" : "",
                                    "à retenir " + random.nextInt(2),
                                    coder,
                                    study.now()),
                            span));
        } else if (random.nextInt(4) == 0) {
            var situation = new SituationId(id);
            changes.add(
                    new SituationChange.Add(
                            new Situation(
                                    situation,
                                    "panne " + random.nextInt(2) + " " + id.substring(0, 4),
                                    Register.TOLD,
                                    coder),
                            new SituationPassage("p" + id, situation, document),
                            span));
        } else {
            var code = List.of("geste", "geste technique", "lien").get(random.nextInt(3));
            changes.add(
                    new CodingChange.Add(
                            new Coding(
                                    new CodingId(id),
                                    document,
                                    new CodeId(code),
                                    coder,
                                    study.now(),
                                    null,
                                    null,
                                    false),
                            span));
        }
    }

    private static Code code(String name, @Nullable String parent) {
        return new Code(
                new CodeId(name),
                name.replace(' ', '-'),
                name,
                parent == null ? null : new CodeId(parent),
                0,
                true,
                Code.State.STABLE,
                null,
                "",
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
