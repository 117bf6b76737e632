package fr.verbatim.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.codebook.Code;
import fr.verbatim.codebook.CodebookYaml;
import fr.verbatim.coding.Coder;
import fr.verbatim.coding.Coding;
import fr.verbatim.coding.CodingId;
import fr.verbatim.coding.Decision;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.corpus.DocumentKind;
import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.Layers;
import fr.verbatim.corpus.Paragraph;
import fr.verbatim.corpus.Role;
import fr.verbatim.corpus.Speaker;
import fr.verbatim.corpus.SpeakerId;
import fr.verbatim.corpus.Turn;
import fr.verbatim.corpus.WordStatus;
import fr.verbatim.search.Search;
import fr.verbatim.study.CodebookChange;
import fr.verbatim.study.CodingChange;
import fr.verbatim.study.CorpusChange;
import fr.verbatim.study.Study;
import fr.verbatim.study.Viewpoint;
import fr.verbatim.text.Span;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class CuesTest {

    private static final String TEXT =
            """
            Vous réparez souvent les serrures ?
            La serrure du quatrième, je l’ai réparée deux fois.
            Et puis la petite dame m’a offert un café.
            """;

    @TempDir Path folder;
    private Study study;
    private Search search;
    private Document document;

    @BeforeEach
    void aStudyWithOneInterview() {
        study = Study.create(folder, new Coder("A"));
        var paragraphs = new ArrayList<Paragraph>();
        var start = 0;
        for (var line : TEXT.lines().toList()) {
            paragraphs.add(new Paragraph(Span.at(start, line.length()), Paragraph.Style.BODY, 0));
            start += line.length() + 1;
        }
        var question = paragraphs.getFirst().span();
        var answer = paragraphs.get(1).span().cover(paragraphs.get(2).span());
        var turns =
                List.of(
                        new Turn(question, question, "E", Role.INTERVIEWER, null, null),
                        new Turn(answer, answer, "R", Role.RESPONDENT, null, null));
        var revision =
                study.store(
                        new DocumentText(
                                TEXT,
                                new Layers(
                                        paragraphs,
                                        List.of(),
                                        List.of(),
                                        turns,
                                        List.of(),
                                        List.of())));
        document =
                new Document(
                        new DocumentId("d"),
                        "E.txt",
                        "E",
                        DocumentKind.INTERVIEW,
                        WordStatus.RECORDED,
                        "fr",
                        revision,
                        false,
                        "0",
                        "",
                        "text/plain",
                        Map.of());
        study.apply(
                new CorpusChange.AddDocument(
                        document,
                        List.of(
                                new Speaker(
                                        new SpeakerId("e"),
                                        document.id(),
                                        "E",
                                        Role.INTERVIEWER,
                                        null),
                                new Speaker(
                                        new SpeakerId("r"),
                                        document.id(),
                                        "R",
                                        Role.RESPONDENT,
                                        null))));
        var grid =
                """
                codes:
                  - key: reparer
                    name: réparer
                    cues: ['répar*', 'serrur*', '(']
                  - key: lien
                    name: lien
                """;
        study.apply(
                new CodebookChange.PutCodes(
                        new CodebookYaml()
                                .parse(grid, "grille")
                                .toCodes(study.snapshot().codebook(), study::newId)));
        search = Search.open(study);
    }

    @AfterEach
    void closed() {
        search.close();
        study.close();
    }

    @Test
    void theParagraphIsProposedWithTheWordsThatMatchedAndTheInterviewerIsLeftOut() {
        var suggestions = suggestions();

        assertThat(suggestions.list())
                .singleElement()
                .satisfies(
                        suggestion -> {
                            assertThat(suggestion.passage().span().in(TEXT))
                                    .startsWith("La serrure")
                                    .endsWith("deux fois.");
                            assertThat(suggestion.words())
                                    .extracting(span -> span.in(TEXT))
                                    .containsExactly("serrure", "réparée");
                            assertThat(suggestion.cues()).containsExactly("répar*", "serrur*");
                        });
    }

    @Test
    void aCueThatCannotBeReadIsToldAndTheOthersGoOn() {
        assertThat(suggestions().problems()).extracting(CueProblem::cue).containsExactly("(");
    }

    @Test
    void nothingIsCodedByProposing() {
        suggestions();

        assertThat(study.snapshot().codings()).isEmpty();
    }

    @Test
    void whatIsCodedAlreadyIsNotProposed() {
        var coding =
                new Coding(
                        new CodingId("k"),
                        document.id(),
                        code("reparer").id(),
                        study.coder(),
                        study.now(),
                        null,
                        null,
                        false);
        study.apply(new CodingChange.Add(coding, span("serrure du quatrième")));

        assertThat(suggestions().list()).isEmpty();
        study.undo();
        assertThat(suggestions().list()).hasSize(1);
    }

    @Test
    void whatWasSetAsideIsNotProposedAgainToThatCoder() {
        var decision =
                new Decision("x", document.id(), code("reparer").id(), study.coder(), study.now());
        study.apply(
                new CodingChange.SetAside(
                        decision, suggestions().list().getFirst().passage().span()));

        assertThat(suggestions().list()).isEmpty();
        assertThat(
                        new Cues(study, search)
                                .of(List.of(code("reparer")), Viewpoint.only(new Coder("B")))
                                .list())
                .hasSize(1);
    }

    private Suggestions suggestions() {
        return new Cues(study, search)
                .of(study.snapshot().codebook().codes(), Viewpoint.everyone());
    }

    private Code code(String key) {
        return study.snapshot().codebook().find(key).orElseThrow();
    }

    private static Span span(String words) {
        return Span.at(TEXT.indexOf(words), words.length());
    }
}
