package fr.verbatim.search.annotation;

import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.Mark;
import fr.verbatim.language.annotation.AnnotatedWords;
import fr.verbatim.language.annotation.Annotation;
import fr.verbatim.language.annotation.Annotator;
import fr.verbatim.language.english.EnglishAnnotator;
import fr.verbatim.language.french.FrenchAnnotator;
import fr.verbatim.search.index.Units;
import fr.verbatim.study.Study;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Annotates the texts of a study that are not annotated yet, on all cores, and keeps each as soon
/// as it is done. Confined to one run.
///
/// Interrupting its thread stops it between two documents. Two programs may do it at once: what
/// both have done is the same.
public final class AnnotationRun {

    /// Words given to one thread at a time.
    private static final int BATCH = 2_000;

    /// Documents that are being annotated while the first of them is waited for.
    private static final int AHEAD = 4;

    private final Study study;
    private final AnnotationListener listener;
    private @Nullable Annotator french;
    private @Nullable Annotator english;

    private AnnotationRun(Study study, AnnotationListener listener) {
        this.study = study;
        this.listener = listener;
    }

    /// Annotates what is missing, or cannot be read any more.
    public static AnnotationReport run(Study study, AnnotationListener listener) {
        return new AnnotationRun(study, listener).run();
    }

    /// A document that is being annotated.
    private record Task(Document document, int words, List<Future<List<AnnotatedWords>>> batches) {}

    private AnnotationReport run() {
        var documents = study.snapshot().documents();
        var missing = StudyAnnotations.of(study).missingOrUnreadable(documents);
        var done = 0;
        var words = 0L;
        var interrupted = false;
        if (!missing.isEmpty()) {
            var all = missing.stream().mapToLong(this::length).sum();
            var progress = 0L;
            var pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
            try {
                var tasks = new ArrayDeque<Task>();
                var next = 0;
                while (next < missing.size() || !tasks.isEmpty()) {
                    while (tasks.size() < AHEAD && next < missing.size()) {
                        start(missing.get(next++), pool, tasks);
                    }
                    var task = tasks.removeFirst();
                    keep(task);
                    done++;
                    words += task.words();
                    progress += length(task.document());
                    listener.done(task.document(), progress, all);
                }
            } catch (InterruptedException e) {
                interrupted = true;
                // Whoever stopped it is told by the report, and may still save what is open.
            } finally {
                pool.shutdownNow();
            }
            study.forgetAnnotationsBut(StudyAnnotations.PIPELINES);
        }
        var now = state(study);
        return new AnnotationReport(done, words, now.annotated(), now.documents(), interrupted);
    }

    /// Returns how much of a study is annotated, and does nothing.
    public static AnnotationReport state(Study study) {
        var documents = study.snapshot().documents();
        var left = StudyAnnotations.of(study).missing(documents).size();
        return new AnnotationReport(0, 0, documents.size() - left, documents.size(), false);
    }

    /// Returns how long a text is: how much of the work it is.
    private long length(Document document) {
        return study.text(document.revision()).text().length();
    }

    private void start(Document document, ExecutorService pool, Deque<Task> tasks)
            throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        var text = study.text(document.revision());
        var readable = readable(text);
        var annotator = annotator(document);
        var batches = new ArrayList<Future<List<AnnotatedWords>>>();
        var batch = new ArrayList<Units.WithWords>();
        var inBatch = 0;
        var words = 0;
        for (var unit : Units.of(text)) {
            batch.add(unit);
            inBatch += unit.words().size();
            words += unit.words().size();
            if (inBatch >= BATCH) {
                batches.add(submit(pool, annotator, readable, List.copyOf(batch)));
                batch.clear();
                inBatch = 0;
            }
        }
        batches.add(submit(pool, annotator, readable, List.copyOf(batch)));
        tasks.add(new Task(document, words, batches));
    }

    private static Future<List<AnnotatedWords>> submit(
            ExecutorService pool, Annotator annotator, String text, List<Units.WithWords> units) {
        return pool.submit(
                () -> units.stream().map(unit -> annotated(annotator, text, unit)).toList());
    }

    private static AnnotatedWords annotated(
            Annotator annotator, String text, Units.WithWords unit) {
        var span = unit.unit().span();
        var words = unit.words().stream().map(word -> word.moved(-span.start())).toList();
        return annotator.annotate(span.in(text), words);
    }

    /// Returns the annotation of one text, which is kept nowhere.
    public static Annotation annotate(DocumentText text, Annotator annotator) {
        var readable = readable(text);
        return Annotation.of(
                Units.of(text).stream().map(unit -> annotated(annotator, readable, unit)).toList());
    }

    /// Returns the text with spaces in the place of labels, times and notes.
    public static String readable(DocumentText text) {
        var readable = new StringBuilder(text.text());
        for (Mark mark : text.layers().marks()) {
            for (int i = mark.span().start(); i < mark.span().end(); i++) {
                readable.setCharAt(i, ' ');
            }
        }
        return readable.toString();
    }

    private void keep(Task task) throws InterruptedException {
        var stretches = new ArrayList<AnnotatedWords>();
        for (var batch : task.batches()) {
            try {
                stretches.addAll(batch.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException(
                        task.document().path() + " could not be annotated", e.getCause());
            }
        }
        study.keepAnnotation(
                task.document().revision(),
                StudyAnnotations.pipeline(task.document()),
                Annotation.of(stretches).encode());
    }

    private Annotator annotator(Document document) {
        if (StudyAnnotations.isEnglish(document)) {
            var known = english == null ? new EnglishAnnotator() : english;
            english = known;
            return known;
        }
        var known = french == null ? new FrenchAnnotator() : french;
        french = known;
        return known;
    }
}
