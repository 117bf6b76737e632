package fr.verbatim.report;

import fr.verbatim.codebook.Code;
import fr.verbatim.codebook.CodeId;
import fr.verbatim.coding.Coder;
import fr.verbatim.coding.Coding;
import fr.verbatim.coding.CodingId;
import fr.verbatim.corpus.Case;
import fr.verbatim.corpus.CaseId;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.corpus.DocumentKind;
import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.Layers;
import fr.verbatim.corpus.Page;
import fr.verbatim.corpus.Paragraph;
import fr.verbatim.corpus.Role;
import fr.verbatim.corpus.Speaker;
import fr.verbatim.corpus.SpeakerId;
import fr.verbatim.corpus.Turn;
import fr.verbatim.corpus.WordStatus;
import fr.verbatim.study.CodebookChange;
import fr.verbatim.study.CodingChange;
import fr.verbatim.study.CorpusChange;
import fr.verbatim.study.Study;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// A small study to report on, in which everything can be foreseen.
final class SmallStudy implements AutoCloseable {
    static final String INTERVIEWER = "Chercheuse";
    private static final String MOMENT = "2026-03-01T09:00:00Z";

    private final Study study;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private int codings;

    /// A turn of speech to be written.
    record Said(@Nullable String label, String words, @Nullable Long startMs) {
        static Said by(String label, String words) {
            return new Said(label, words, null);
        }
    }

    SmallStudy(Path folder) {
        var number = new AtomicInteger();
        study =
                Study.create(
                        folder.resolve("loge-et-halls"),
                        new Coder("Anne"),
                        InstantSource.fixed(Instant.parse(MOMENT)),
                        () -> "id-%04d".formatted(number.incrementAndGet()));
    }

    Study study() {
        return study;
    }

    void person(String name, String function) {
        study.apply(
                new CorpusChange.PutCase(
                        new Case(new CaseId("case-" + name), name, Map.of("fonction", function))));
    }

    /// Adds a transcript whose only respondent is joined to the case `person`, if there is one.
    void interview(String name, String respondent, @Nullable String person, List<Said> said) {
        var text = new StringBuilder();
        var paragraphs = new ArrayList<Paragraph>();
        var turns = new ArrayList<Turn>();
        for (var turn : said) {
            var start = text.length();
            text.append(turn.label()).append(" : ");
            var speech = Span.at(text.length(), turn.words().length());
            text.append(turn.words());
            var span = new Span(start, text.length());
            text.append("\n");
            paragraphs.add(new Paragraph(span, Paragraph.Style.BODY, 0));
            turns.add(new Turn(span, speech, turn.label(), Role.UNKNOWN, turn.startMs(), null));
        }
        var id = new DocumentId("doc-" + name);
        var speakers =
                List.of(
                        new Speaker(
                                new SpeakerId("interviewer-" + name),
                                id,
                                INTERVIEWER,
                                Role.INTERVIEWER,
                                null),
                        new Speaker(
                                new SpeakerId("speaker-" + name),
                                id,
                                respondent,
                                Role.RESPONDENT,
                                person == null ? null : new CaseId("case-" + person)));
        var layers = Layers.NONE.withTurns(turns);
        add(
                name,
                DocumentKind.INTERVIEW,
                WordStatus.RECORDED,
                text.toString(),
                new Layers(
                        paragraphs,
                        layers.emphases(),
                        layers.pages(),
                        turns,
                        layers.marks(),
                        layers.sections()),
                speakers);
    }

    void notes(String name, DocumentKind kind, WordStatus words, boolean paged, String... lines) {
        var text = new StringBuilder();
        var paragraphs = new ArrayList<Paragraph>();
        var pages = new ArrayList<Page>();
        for (var line : lines) {
            var span = Span.at(text.length(), line.length());
            text.append(line).append("\n");
            paragraphs.add(new Paragraph(span, Paragraph.Style.BODY, 0));
            if (paged) {
                pages.add(new Page(span, pages.size() + 1));
            }
        }
        add(
                name,
                kind,
                words,
                text.toString(),
                new Layers(paragraphs, List.of(), pages, List.of(), List.of(), List.of()),
                List.of());
    }

    private void add(
            String name,
            DocumentKind kind,
            WordStatus words,
            String text,
            Layers layers,
            List<Speaker> speakers) {
        var revision = study.store(new DocumentText(text, layers));
        texts.put(name, text);
        study.apply(
                new CorpusChange.AddDocument(
                        new Document(
                                new DocumentId("doc-" + name),
                                name + ".txt",
                                name,
                                kind,
                                words,
                                "fr",
                                revision,
                                false,
                                "",
                                "test/1",
                                "text/plain",
                                Map.of()),
                        speakers));
    }

    void code(String key, String name, @Nullable String parent, String definition) {
        code(key, name, parent, definition, true);
    }

    void rubrique(String key, String name) {
        code(key, name, null, "", false);
    }

    private void code(
            String key, String name, @Nullable String parent, String definition, boolean applied) {
        study.apply(
                new CodebookChange.PutCodes(
                        List.of(
                                new Code(
                                        new CodeId("code-" + key),
                                        key,
                                        name,
                                        parent == null ? null : new CodeId("code-" + parent),
                                        study.snapshot().codebook().codes().size(),
                                        applied,
                                        Code.State.STABLE,
                                        null,
                                        definition,
                                        "",
                                        "",
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        List.of()))));
    }

    void coding(String document, String words, String code, boolean retained) {
        coding(document, words, code, retained, "Anne");
    }

    void coding(String document, String words, String code, boolean retained, String coder) {
        var start = texts.getOrDefault(document, "").indexOf(words);
        if (start < 0) {
            throw new IllegalArgumentException("not in " + document + ": " + words);
        }
        coding(document, Span.at(start, words.length()), code, retained, coder);
    }

    void coding(String document, Span span, String code, boolean retained, String coder) {
        codings++;
        study.apply(
                new CodingChange.Add(
                        new Coding(
                                new CodingId("%08x-0000-4000-8000-000000000000".formatted(codings)),
                                new DocumentId("doc-" + document),
                                new CodeId("code-" + code),
                                new Coder(coder),
                                MOMENT,
                                null,
                                null,
                                retained),
                        span));
    }

    /// Fills the study with four interviews, an observation and an internal document.
    SmallStudy filled() {
        people();
        codes();
        coding(
                "E01",
                "Je passe la serpillière à sept heures, et à sept heures je sais qui"
                        + " est malade.",
                "nettoyer",
                false);
        coding(
                "E01",
                "Je passe la serpillière à sept heures, et à sept heures je sais qui"
                        + " est malade.",
                "lien-dans-le-geste",
                true);
        coding(
                "E01",
                "Je passe la serpillière à sept heures, et à sept heures je sais qui"
                        + " est malade.",
                "lien-dans-le-geste",
                false,
                "Bruno");
        coding(
                "E01",
                "le monsieur du troisième, il m’attend avec son café",
                "lien-dans-le-geste",
                true);
        coding(
                "E01",
                "je peux pas changer une ampoule sans qu’on me raconte la semaine",
                "lien-dans-le-geste",
                true);
        coding(
                "E02",
                "Le hall, c’est vingt minutes. Les gens, c’est le reste de la matinée.",
                "nettoyer",
                false);
        coding(
                "E02",
                "quand je refais un barillet, la porte est ouverte, alors on parle",
                "lien-dans-le-geste",
                true);
        coding(
                "entretien_Mme_Vasseur",
                "mes gardiens, je leur demande de nettoyer, pas de tenir salon",
                "nettoyer",
                false);
        coding(
                "O01_hall_B",
                "Une dame descend « juste pour voir », s’appuie à la rampe, et parle de sa"
                        + " hanche pendant que le seau refroidit.",
                "lien-dans-le-geste",
                true);
        coding("O01_hall_B", "Le sol est encore mouillé.", "nettoyer", false);
        coding(
                "D01_fiche_de_poste",
                "Assurer le nettoyage des parties communes cinq jours sur sept.",
                "nettoyer",
                false);
        coding("E01", "Et le nettoyage, vous le faites quand ?", "nettoyer", false);
        return this;
    }

    private void people() {
        person("Nadège", "gardien d’immeuble");
        person("Karim", "gardien d’immeuble");
        person("Solange", "responsable de secteur");
        person("Hélène", "directrice");
        interview(
                "E01",
                "E01",
                "Nadège",
                List.of(
                        new Said(INTERVIEWER, "Et le nettoyage, vous le faites quand ?", 745_000L),
                        new Said(
                                "E01",
                                "Je passe la serpillière à sept heures, et à sept heures je sais"
                                    + " qui est malade. Enfin, le monsieur du troisième, il"
                                    + " m’attend avec son café, il dit que c’est pour les marches.",
                                754_000L),
                        new Said(
                                "E01",
                                "De toute façon, je peux pas changer une ampoule sans qu’on me"
                                        + " raconte la semaine.",
                                3_723_000L)));
        interview(
                "E02",
                "E02",
                "Karim",
                List.of(
                        Said.by(INTERVIEWER, "Une journée ordinaire ?"),
                        Said.by(
                                "E02",
                                "Le hall, c’est vingt minutes. Les gens, c’est le reste de la"
                                        + " matinée."),
                        Said.by(
                                "E02",
                                "Tenez : quand je refais un barillet, la porte est ouverte, alors"
                                        + " on parle.")));
        interview(
                "entretien_Mme_Vasseur",
                "Mme Vasseur",
                "Solange",
                List.of(
                        Said.by(
                                "Mme Vasseur",
                                "Moi, mes gardiens, je leur demande de nettoyer, pas de tenir"
                                        + " salon.")));
        interview(
                "E04",
                "E04",
                "Hélène",
                List.of(Said.by("E04", "La proximité, c’est l’égalité de traitement.")));
        notes(
                "O01_hall_B",
                DocumentKind.OBSERVATION,
                WordStatus.NOTED,
                false,
                "7 h 10, hall B. Le sol est encore mouillé.",
                "Une dame descend « juste pour voir », s’appuie à la rampe, et parle de sa hanche"
                        + " pendant que le seau refroidit.");
        notes(
                "D01_fiche_de_poste",
                DocumentKind.INTERNAL_DOCUMENT,
                WordStatus.WRITTEN,
                true,
                "Fiche de poste : gardien d’immeuble",
                "Assurer le nettoyage des parties communes cinq jours sur sept.");
    }

    private void codes() {
        rubrique("geste", "Geste technique");
        code(
                "nettoyer",
                "nettoyer",
                "geste",
                "Faire ou faire faire la propreté des lieux communs.");
        code("reparer", "réparer", "geste", "");
        rubrique("hybridation", "Hybridation");
        code(
                "lien-dans-le-geste",
                "lien dans le geste",
                "hybridation",
                "Le lien se fait pendant le geste technique, et par lui.");
    }

    @Override
    public void close() {
        study.close();
    }
}
