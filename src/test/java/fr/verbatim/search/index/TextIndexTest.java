package fr.verbatim.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.corpus.DocumentKind;
import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.RevisionId;
import fr.verbatim.corpus.WordStatus;
import fr.verbatim.message.Message;
import fr.verbatim.search.WrittenStudy;
import fr.verbatim.search.query.Query;
import fr.verbatim.search.query.Term;
import fr.verbatim.text.Span;

import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

class TextIndexTest {

    @TempDir Path folder;

    private final Map<RevisionId, DocumentText> texts = new HashMap<>();
    private final List<RevisionId> read = new ArrayList<>();
    private final Map<String, Document> documents = new HashMap<>();

    private final List<String> progress = new ArrayList<>();
    private final IndexListener listener = (done, all) -> progress.add(done + "/" + all);

    @Test
    void aMissingIndexIsBuiltAndThatIsTold() {
        put("a", "la serrure");

        assertThat(occurrences("serrure")).containsExactly("a [3, 10]");
        assertThat(openAndTell()).isEmpty();
    }

    @Test
    void itIsToldHowManyTextsAreIndexed() {
        put("a", "la serrure");
        put("b", "le hall");
        openAndTell();
        put("b", "la cave");
        openAndTell();
        openAndTell();

        assertThat(progress).containsExactly("0/2", "1/2", "2/2", "0/1", "1/1");
    }

    @Test
    void anUpToDateIndexReadsNoText() {
        put("a", "la serrure");
        put("b", "le hall");
        openAndTell();
        read.clear();

        assertThat(occurrences("hall")).containsExactly("b [3, 7]");
        assertThat(read).isEmpty();
    }

    @Test
    void onlyWhatHasChangedIsReadAgain() {
        put("a", "la serrure");
        put("b", "le hall");
        openAndTell();
        read.clear();
        put("b", "la cave");

        assertThat(openAndTell()).containsExactly("search.index-updated");
        assertThat(read).containsExactly(revision("b"));
        assertThat(occurrences("hall")).isEmpty();
        assertThat(occurrences("cave")).containsExactly("b [3, 7]");
        assertThat(occurrences("serrure")).containsExactly("a [3, 10]");
    }

    @Test
    void aRemovedDocumentIsForgotten() {
        put("a", "la serrure");
        put("b", "la serrure");
        openAndTell();
        documents.remove("b");

        assertThat(openAndTell()).containsExactly("search.index-updated");
        assertThat(occurrences("serrure")).containsExactly("a [3, 10]");
        assertThat(openAndTell()).isEmpty();
    }

    @Test
    void aTruncatedOrCorruptIndexIsRebuiltAndThatIsTold() throws IOException {
        put("a", "la serrure");
        openAndTell();
        var random = new Random(1);
        for (var name : files()) {
            for (int round = 0; round < 3; round++) {
                var file = folder.resolve(name);
                if (!Files.exists(file)) {
                    continue;
                }
                damage(file, random, round);

                assertThat(openAndTell())
                        .as("%s damaged, way %s", name, round)
                        .containsExactly("search.index-rebuilt");
                assertThat(occurrences("serrure")).containsExactly("a [3, 10]");
            }
        }
    }

    @Test
    void aFileTooManyOrALostFileDoesNoHarm() throws IOException {
        put("a", "la serrure");
        openAndTell();
        Files.delete(folder.resolve(files().getFirst()));
        Files.writeString(folder.resolve("notes.txt"), "rien");

        assertThat(occurrences("serrure")).containsExactly("a [3, 10]");
    }

    @Test
    void whoCannotGetTheLockStillAnswersRight() throws IOException {
        put("a", "la serrure");
        openAndTell();
        put("a", "la serrure neuve");
        put("b", "une serrure");
        try (var directory = FSDirectory.open(folder);
                var _ = new IndexWriter(directory, new IndexWriterConfig())) {
            assertThat(openAndTell()).containsExactly("search.index-in-memory");
            assertThat(occurrences("serrure")).containsExactly("a [3, 10]", "b [4, 11]");
            assertThat(occurrences("neuve")).containsExactly("a [11, 16]");
        }
        assertThat(openAndTell()).containsExactly("search.index-updated");
    }

    @Test
    void aFolderThatCannotBeWrittenIsReplacedByMemory() throws IOException {
        put("a", "la serrure");
        var file = Files.writeString(folder.resolve("file"), "");
        try (var index =
                TextIndex.open(
                        file, List.copyOf(documents.values()), Sources.of(this::text), listener)) {
            assertThat(index.notices())
                    .extracting(Message::key)
                    .containsExactly("search.index-in-memory");
            assertThat(index.count(words("serrure").getFirst())).isEqualTo(1);
        }
    }

    @Test
    void aStudyWithoutDocumentsNeedsNoIndex() {
        assertThat(openAndTell()).isEmpty();
        assertThat(occurrences("serrure")).isEmpty();
    }

    @Test
    void aPatternThatFitsTooManyWordsIsRefused() {
        put("a", String.join(" ", IntStream.range(0, 2_100).mapToObj(i -> "mot" + i).toList()));

        assertThatThrownBy(() -> occurrences("mot*"))
                .isInstanceOf(PatternTooWide.class)
                .hasMessageContaining("mot*");
        assertThatThrownBy(() -> occurrences("*")).isInstanceOf(PatternTooWide.class);
        assertThat(occurrences("mot20*")).hasSize(111);
    }

    @Test
    void wordsAreFoundAcrossManyWritings() {
        for (int i = 0; i < 30; i++) {
            put("d" + i, "E : la serrure " + i + "\nR : " + "serrure ".repeat(i));
            openAndTell();
        }
        for (int i = 0; i < 30; i += 3) {
            documents.remove("d" + i);
        }

        assertThat(occurrences("serrure"))
                .hasSize(20 + IntStream.range(0, 30).filter(i -> i % 3 != 0).sum());
    }

    private static void damage(Path file, Random random, int way) throws IOException {
        var bytes = Files.readAllBytes(file);
        switch (way) {
            case 0 -> Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
            case 1 -> Files.write(file, new byte[0]);
            default -> {
                bytes[random.nextInt(bytes.length)] ^= 0x55;
                Files.write(file, bytes);
            }
        }
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(IndexWriter.WRITE_LOCK_NAME))
                    .sorted()
                    .toList();
        }
    }

    private void put(String name, String text) {
        var document = WrittenStudy.read(text);
        var revision = RevisionId.of(text, name);
        texts.put(revision, document);
        documents.put(
                name,
                new Document(
                        new DocumentId(name),
                        name,
                        name,
                        DocumentKind.INTERVIEW,
                        WordStatus.RECORDED,
                        "fr",
                        revision,
                        false,
                        "",
                        "",
                        "text/plain",
                        Map.of()));
    }

    private RevisionId revision(String name) {
        return documents.values().stream()
                .filter(document -> document.name().equals(name))
                .findFirst()
                .orElseThrow()
                .revision();
    }

    private DocumentText text(RevisionId revision) {
        read.add(revision);
        return texts.entrySet().stream()
                .filter(entry -> entry.getKey().equals(revision))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private List<String> openAndTell() {
        try (var index = open()) {
            return index.notices().stream().map(Message::key).toList();
        }
    }

    private List<String> occurrences(String word) {
        try (var index = open()) {
            var found = new ArrayList<String>();
            var spans = index.find(query(word), _ -> Optional.empty());
            for (var document : index.documents()) {
                spans.get(document.number())
                        .list()
                        .forEach(span -> found.add(told(document.id(), span)));
            }
            assertThat(index.count(query(word), _ -> Optional.empty())).isEqualTo(found.size());
            return found.stream().sorted().toList();
        }
    }

    private static String told(DocumentId id, Span span) {
        return id + " [" + span.start() + ", " + span.end() + "]";
    }

    private static Query query(String word) {
        return new Query.Phrase(List.of(Term.folded(word)));
    }

    private static List<WordPattern> words(String word) {
        return WordPattern.of(List.of(Term.folded(word)));
    }

    private TextIndex open() {
        return TextIndex.open(
                folder, List.copyOf(documents.values()), Sources.of(this::text), listener);
    }
}
