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
import java.util.regex.Pattern;

/// Writes a study for a test: documents line by line, `E : ` and `R : ` starting a turn, `# ` a
/// section.
public final class WrittenStudy {

    private static final Pattern LABEL = Pattern.compile("^([A-Z]) : ");
    private static final Pattern NOTE = Pattern.compile("\\[[^]]*]");

    private static final Pattern SECTION =
            Pattern.compile("^# (.*)(?:\\n(?!# ).*)*", Pattern.MULTILINE);

    private final Study study;

    public WrittenStudy(Study study) {
        this.study = study;
    }

    public static DocumentText read(String text) {
        var paragraphs = new ArrayList<Paragraph>();
        var turns = new ArrayList<Turn>();
        var marks = new ArrayList<Mark>();
        var start = 0;
        for (var line : text.split("\n", -1)) {
            var end = start + line.length();
            var label = LABEL.matcher(line);
            if (label.find()) {
                marks.add(new Mark(Span.at(start, 1), Mark.Kind.LABEL));
                turns.add(
                        new Turn(
                                new Span(start, end),
                                new Span(start + label.end(), end),
                                label.group(1),
                                Role.UNKNOWN,
                                null,
                                null));
            }
            if (!line.isBlank()) {
                paragraphs.add(new Paragraph(new Span(start, end), Paragraph.Style.BODY, 0));
            }
            start = end + 1;
        }
        NOTE.matcher(text)
                .results()
                .forEach(
                        note ->
                                marks.add(
                                        new Mark(
                                                new Span(note.start(), note.end()),
                                                Mark.Kind.NOTE)));
        return new DocumentText(
                text, new Layers(paragraphs, List.of(), List.of(), turns, marks, sections(text)));
    }

    private static List<Section> sections(String text) {
        return SECTION.matcher(text)
                .results()
                .map(
                        found ->
                                new Section(
                                        new Span(found.start(), found.end()),
                                        Section.Kind.HEADING,
                                        found.group(1)))
                .toList();
    }

    /// Adds a document whose `R` is joined to a case, if one is given.
    public WrittenStudy document(
            String name, DocumentKind kind, String text, @Nullable String respondent) {
        var id = new DocumentId(name);
        study.apply(
                new CorpusChange.AddDocument(
                        new Document(
                                id,
                                name + ".txt",
                                name,
                                kind,
                                WordStatus.RECORDED,
                                "fr",
                                study.store(read(text)),
                                false,
                                "",
                                "",
                                "text/plain",
                                Map.of()),
                        List.of(
                                speaker(id, "E", Role.INTERVIEWER, null),
                                speaker(id, "R", Role.RESPONDENT, respondent))));
        return this;
    }

    public WrittenStudy person(String name, Map<String, String> variables) {
        study.apply(new CorpusChange.PutCase(new Case(new CaseId(name), name, variables)));
        return this;
    }

    public WrittenStudy edit(String document, String text) {
        study.apply(new CorpusChange.EditText(new DocumentId(document), study.store(read(text))));
        return this;
    }

    public WrittenStudy code(String name, @Nullable String parent) {
        study.apply(
                new CodebookChange.PutCodes(
                        List.of(
                                new Code(
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
                                        List.of()))));
        return this;
    }

    public WrittenStudy coding(String document, String quote, String code, String coder) {
        var id = new CodingId(study.newId());
        study.apply(
                new CodingChange.Add(
                        new Coding(
                                id,
                                new DocumentId(document),
                                new CodeId(code),
                                new Coder(coder),
                                study.now(),
                                null,
                                null,
                                false),
                        find(document, quote)));
        return this;
    }

    public WrittenStudy situation(String document, String quote, String name) {
        var id = new SituationId(study.newId());
        study.apply(
                new SituationChange.Add(
                        new Situation(id, name, Register.TOLD, study.coder()),
                        new SituationPassage(study.newId(), id, new DocumentId(document)),
                        find(document, quote)));
        return this;
    }

    public WrittenStudy memo(String document, String quote, String text) {
        study.apply(
                new MemoChange.Write(
                        new Memo(
                                new MemoId(study.newId()),
                                Memo.Subject.PASSAGE,
                                document,
                                "",
                                text,
                                study.coder(),
                                study.now()),
                        find(document, quote)));
        return this;
    }

    /// Adds a guide of one theme with one cue.
    public WrittenStudy theme(String name, String cue) {
        study.apply(
                new GuideChange.Put(
                        new InterviewGuide(
                                new GuideId(name),
                                name,
                                "",
                                List.of(new InterviewGuide.Theme(name, List.of(), List.of(cue))))));
        return this;
    }

    /// Saves a search.
    public WrittenStudy saved(String name, String query) {
        study.apply(new SearchChange.Save(new SavedSearch(study.newId(), name, query)));
        return this;
    }

    private Span find(String document, String quote) {
        var revision = study.snapshot().document(new DocumentId(document)).orElseThrow().revision();
        var start = study.text(revision).text().indexOf(quote);
        if (start < 0) {
            throw new IllegalArgumentException(document + " does not say " + quote);
        }
        return Span.at(start, quote.length());
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
}
