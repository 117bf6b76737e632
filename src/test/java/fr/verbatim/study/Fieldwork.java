package fr.verbatim.study;

import fr.verbatim.codebook.Code;
import fr.verbatim.codebook.CodeId;
import fr.verbatim.coding.Coder;
import fr.verbatim.coding.Coding;
import fr.verbatim.coding.CodingId;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.corpus.DocumentKind;
import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.Layers;
import fr.verbatim.corpus.Mark;
import fr.verbatim.corpus.Paragraph;
import fr.verbatim.corpus.RevisionId;
import fr.verbatim.corpus.Role;
import fr.verbatim.corpus.Speaker;
import fr.verbatim.corpus.SpeakerId;
import fr.verbatim.corpus.Turn;
import fr.verbatim.corpus.WordStatus;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// Small made-up fieldwork for the tests of the study.
final class Fieldwork {

    static final Coder ANNE = new Coder("Anne");
    static final Coder BRUNO = new Coder("Bruno");

    static final String INTERVIEW =
            """
            Chercheur : Vous faites le hall tous les matins ?
            Gardien : Oui, tous les matins. Le hall, c’est ce que les gens voient d’abord.
            Chercheur : Et les gens vous parlent ?
            Gardien : Oui. Ils disent bonjour, ils demandent si le facteur est passé.
            Gardien : Oui, oui. La porte, la serrure, tout passe par le gardien.
            Chercheur : La serrure aussi ?
            Gardien : Je change le barillet, et pendant ce temps on parle. 🙂 C’est ça, le lien.
            """;

    private static final List<String> SAYINGS =
            List.of(
                    "Oui.",
                    "Oui, oui, tous les jours.",
                    "Non, pas vraiment.",
                    "Le hall, je le lave avant que les gens sortent.",
                    "Les gens passent, ils disent bonjour, et voilà.",
                    "Quand la porte ferme mal, c’est moi qu’on appelle.",
                    "On change la serrure et on reste un peu à parler.",
                    "La dame du deuxième attend le facteur tous les matins.",
                    "Au bureau, ils disent proximité, proximité.",
                    "Le camion passe à six heures, je sors les bacs avant.",
                    "C’est un métier où on parle, même quand on ne dit rien.",
                    "Et après ?",
                    "Je connais les enfants, les parents, les chiens aussi.");

    private Fieldwork() {}

    /// A clock that goes on by one second each time it is read.
    static InstantSource clock() {
        var seconds = new AtomicLong(Instant.parse("2026-03-02T08:00:00Z").getEpochSecond());
        return () -> Instant.ofEpochSecond(seconds.getAndIncrement());
    }

    static Supplier<String> ids(String start) {
        var next = new AtomicLong();
        return () -> "%s-%03d".formatted(start, next.incrementAndGet());
    }

    /// Reads « Nom : paroles », one turn a line.
    static DocumentText text(String text) {
        var paragraphs = new ArrayList<Paragraph>();
        var turns = new ArrayList<Turn>();
        var marks = new ArrayList<Mark>();
        var at = 0;
        for (var line : text.split("\n", -1)) {
            var span = Span.at(at, line.length());
            at += line.length() + 1;
            if (span.isEmpty()) {
                continue;
            }
            paragraphs.add(new Paragraph(span, Paragraph.Style.BODY, 0));
            var label = line.indexOf(" : ");
            if (label > 0) {
                var speaker = line.substring(0, label);
                var speech = new Span(span.start() + label + 3, span.end());
                marks.add(new Mark(Span.at(span.start(), label + 2), Mark.Kind.LABEL));
                turns.add(new Turn(span, speech, speaker, role(speaker), null, null));
            }
        }
        return new DocumentText(
                text, new Layers(paragraphs, List.of(), List.of(), turns, marks, List.of()));
    }

    private static Role role(String speaker) {
        return speaker.equals("Chercheur") ? Role.INTERVIEWER : Role.RESPONDENT;
    }

    static String interview(Random random, int turns) {
        var text = new StringBuilder();
        for (var i = 0; i < turns; i++) {
            text.append(i % 2 == 0 ? "Chercheur" : "Gardien").append(" : ");
            for (var sentences = 1 + random.nextInt(3); sentences > 0; sentences--) {
                text.append(SAYINGS.get(random.nextInt(SAYINGS.size()))).append(' ');
            }
            text.append('\n');
        }
        return text.toString();
    }

    static Document document(String id, String path, RevisionId revision) {
        return new Document(
                new DocumentId(id),
                path,
                path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.')),
                DocumentKind.INTERVIEW,
                WordStatus.RECORDED,
                "fr",
                revision,
                false,
                "5e1f",
                "txt 1",
                "text/plain",
                Map.of("lieu", "quartier nord"));
    }

    static Speaker speaker(String id, DocumentId document, String label) {
        return new Speaker(new SpeakerId(id), document, label, role(label), null);
    }

    static Code code(String id, String key, @Nullable String parent) {
        return code(id, key, parent, true);
    }

    static Code code(String id, String key, @Nullable String parent, boolean applied) {
        return new Code(
                new CodeId(id),
                key,
                key.replace('-', ' '),
                parent == null ? null : new CodeId(parent),
                0,
                applied,
                Code.State.PROVISIONAL,
                "#a03060",
                "Ce que l’on fait de ses mains.",
                "",
                "",
                List.of("Je change le barillet."),
                List.of(),
                List.of(),
                List.of(),
                List.of("barillet"));
    }

    static Coding coding(String id, DocumentId document, String code, Coder coder) {
        return new Coding(
                new CodingId(id),
                document,
                new CodeId(code),
                coder,
                "2026-03-02T09:00:00Z",
                null,
                null,
                false);
    }

    /// Puts an interview with its two speakers, a rubrique and two codes into a study.
    static Document begin(Study study) {
        var revision = study.store(text(INTERVIEW));
        var document = document("d1", "entretiens/gardien.txt", revision);
        study.apply(
                new CorpusChange.AddDocument(
                        document,
                        List.of(
                                speaker("s1", document.id(), "Chercheur"),
                                speaker("s2", document.id(), "Gardien"))));
        study.apply(
                new CodebookChange.PutCodes(
                        List.of(
                                code("c0", "travail", null, false),
                                code("c1", "geste-technique", "c0"),
                                code("c2", "lien-social", "c0"))));
        return document;
    }

    static Span span(String words) {
        return Span.at(INTERVIEW.indexOf(words), words.length());
    }
}
