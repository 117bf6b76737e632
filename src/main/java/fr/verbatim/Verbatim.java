package fr.verbatim;

import fr.verbatim.analysis.Variable;
import fr.verbatim.analysis.Variables;
import fr.verbatim.analysis.words.CorpusWords;
import fr.verbatim.analysis.words.Vocabulary;
import fr.verbatim.analysis.words.WordFilter;
import fr.verbatim.codebook.Code;
import fr.verbatim.codebook.Codebook;
import fr.verbatim.codebook.CodebookDifference;
import fr.verbatim.codebook.CodebookFile;
import fr.verbatim.codebook.CodebookYaml;
import fr.verbatim.coding.Coder;
import fr.verbatim.coding.Passage;
import fr.verbatim.coding.Quotation;
import fr.verbatim.coding.Register;
import fr.verbatim.coding.Tone;
import fr.verbatim.corpus.Case;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentText;
import fr.verbatim.ingest.Import;
import fr.verbatim.ingest.ImportListener;
import fr.verbatim.ingest.ImportOptions;
import fr.verbatim.ingest.ImportReport;
import fr.verbatim.ingest.ReadingAccount;
import fr.verbatim.ingest.child.ReadingProcesses;
import fr.verbatim.message.Message;
import fr.verbatim.message.VerbatimException;
import fr.verbatim.pseudonym.Masks;
import fr.verbatim.report.CodeReport;
import fr.verbatim.report.ImportAccount;
import fr.verbatim.report.Reference;
import fr.verbatim.report.SituationsReport.Sides;
import fr.verbatim.report.VocabularyReport;
import fr.verbatim.report.tree.Report;
import fr.verbatim.search.Completion;
import fr.verbatim.search.SubCorpus;
import fr.verbatim.search.annotation.AnnotationListener;
import fr.verbatim.search.annotation.AnnotationReport;
import fr.verbatim.search.annotation.AnnotationRun;
import fr.verbatim.search.index.IndexListener;
import fr.verbatim.study.Respondent;
import fr.verbatim.study.Respondents;
import fr.verbatim.study.Snapshot;
import fr.verbatim.study.Study;
import fr.verbatim.study.Viewpoint;
import fr.verbatim.suggestion.CueCheck;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// A study, open: the front door of the Java API. Everything that the command line does goes
/// through it.
///
/// Thread-safe: one thread works at a time. Offsets are UTF-16 code units of a document's text.
/// Every refusal is a `VerbatimException` that says what to do.
public final class Verbatim implements AutoCloseable {

    private final Study study;
    private final Viewpoint viewpoint;
    private final Codings codings;
    private final CodebookEditor codes;
    private final Situations situations;
    private final Memos memos;
    private final Corrections corrections;
    private final Cases cases;
    private final Guides guides;
    private final SavedSearches searches;
    private final Pseudonyms pseudonyms;
    private final Proposals proposals;
    private final Past past;
    private final LazySearch search;
    private final Lengths lengths;
    private final boolean hasRealNames;
    private volatile @Nullable Seen seen;

    /// A state of the study, as it is seen from the viewpoint.
    private record Seen(Snapshot whole, Snapshot part) {}

    private Verbatim(
            Study study,
            Viewpoint viewpoint,
            LazySearch search,
            Lengths lengths,
            boolean hasRealNames) {
        this.study = study;
        this.hasRealNames = hasRealNames;
        this.search = search;
        this.lengths = lengths;
        this.past = new Past(study, viewpoint);
        this.viewpoint = viewpoint;
        this.situations = new Situations(study, this::snapshot);
        this.codings = new Codings(study, this::snapshot, situations);
        this.codes = new CodebookEditor(study, codings);
        this.memos = new Memos(study, this::snapshot);
        this.corrections = new Corrections(study, this::snapshot);
        this.cases = new Cases(study, this::snapshot, corrections);
        this.guides = new Guides(study, search, viewpoint, this::snapshot);
        this.searches = new SavedSearches(study, search, viewpoint, this::snapshot);
        this.pseudonyms = new Pseudonyms(study);
        this.proposals = new Proposals(study, search, viewpoint, codings, this::snapshot);
    }

    /// Opens the study in `folder` as [#usualCoder()]; refuses as the other does.
    public static Verbatim open(Path folder) {
        return open(folder, usualCoder());
    }

    /// Opens the study in `folder`.
    ///
    /// @param coder who changes it through this object
    /// @throws fr.verbatim.study.StudyUnreadable when there is none, or it cannot be read
    public static Verbatim open(Path folder, Coder coder) {
        return of(Study.open(folder, coder));
    }

    /// Makes a new study in `folder`, which is created when missing.
    ///
    /// @param coder who changes it through this object
    /// @throws fr.verbatim.study.StudyConflict when there is a study already
    public static Verbatim create(Path folder, Coder coder) {
        return of(Study.create(folder, coder));
    }

    /// Returns the front door of a study that is open already; closing it closes the study.
    public static Verbatim of(Study study) {
        return new Verbatim(
                study, Viewpoint.everyone(), new LazySearch(study), new Lengths(), false);
    }

    /// Has `listener` told how indexing goes on, whenever a search has to index texts first.
    public void listen(IndexListener listener) {
        search.listen(listener);
    }

    /// Returns who codes when nobody is named: the variable `VERBATIM_CODER`, else the system's
    /// user.
    public static Coder usualCoder() {
        var named = System.getenv("VERBATIM_CODER");
        var user = named == null || named.isBlank() ? System.getProperty("user.name") : named;
        return new Coder(user == null || user.isBlank() ? "anonyme" : user);
    }

    /// Returns the same study as seen from elsewhere, for coding blind. Close only one of the two.
    public Verbatim from(Viewpoint viewpoint) {
        return new Verbatim(study, viewpoint, search, lengths, hasRealNames);
    }

    /// Returns the same open study under another coder's name: what is changed, undone and redone
    /// through it is that coder's. It is seen from the same viewpoint, and costs nothing; close
    /// only one of the two.
    public Verbatim as(Coder coder) {
        return new Verbatim(study.as(coder), viewpoint, search, lengths, hasRealNames);
    }

    /// Returns the same study, whose reports and files show the real names. Close only one of the
    /// two.
    public Verbatim withRealNames() {
        return new Verbatim(study, viewpoint, search, lengths, true);
    }

    /// Returns what stands in the place of names in reports and files.
    public Masks masks() {
        return hasRealNames ? Masks.NONE : Masks.of(snapshot().pseudonyms());
    }

    /// Returns the pseudonyms: to have them proposed, decide, and check finished files.
    public Pseudonyms pseudonyms() {
        return pseudonyms;
    }

    public Path folder() {
        return study.folder();
    }

    /// Returns what may harm the study where it stands: a network drive, a synchronised folder.
    public List<Message> warnings() {
        return study.warnings();
    }

    public Coder coder() {
        return study.coder();
    }

    /// Returns the study's state as it is now: all its rows, immutable.
    public Snapshot snapshot() {
        var now = study.snapshot();
        var known = seen;
        if (known == null || known.whole() != now) {
            known = new Seen(now, now.from(viewpoint));
            seen = known;
        }
        return known.part();
    }

    /// Returns the documents, ordered by their path.
    public List<Document> documents() {
        return snapshot().documents();
    }

    /// Returns the documents that came in, or had another text, with the last import or correction
    /// of a text that was not undone; in the same order.
    public List<Document> newDocuments() {
        return past.lastRead();
    }

    /// Returns the document called so: by its name or path, whatever the accents and the case, or
    /// by how its name begins when no other begins so.
    ///
    /// @throws NameUnknown when no document, or several, answer to it; it shows the nearest names
    public Document document(String nameOrPath) {
        return new Lookup(snapshot()).document(nameOrPath);
    }

    /// Returns the documents with what they hold, ordered by their path.
    public List<DocumentSummary> summaries() {
        var now = snapshot();
        return now.documents().stream()
                .map(
                        document ->
                                DocumentSummary.of(
                                        account(document),
                                        lengths.of(document.revision(), study::text),
                                        now.codings(document.id()).size()))
                .toList();
    }

    /// Returns a document as it is read.
    public DocumentView view(Document document) {
        return DocumentView.of(
                document,
                text(document),
                snapshot().speakers(document.id()),
                extracts(document),
                guides.asked(document));
    }

    /// Returns what researchers have done on a document.
    public DocumentWork work(Document document) {
        var now = snapshot();
        return DocumentWork.of(now, now.document(document.id()).orElse(document));
    }

    /// Sets what two coders did on a document side by side, of what is seen.
    public List<CoderPair> pairs(Document document, Coder first, Coder second) {
        return CoderPair.of(work(document), first, second);
    }

    /// Returns who was interviewed.
    public Respondents respondents() {
        return snapshot().respondents();
    }

    /// Returns who speaks in some passages, each respondent once.
    public List<Respondent> respondents(Collection<Passage> passages) {
        return respondents().in(passages, study::text);
    }

    /// Sets two sides, each made of some codes and those below them, side by side in situations; a
    /// code that means both may stand on both.
    ///
    /// @param function the variable by which respondents are grouped, such as `fonction`
    public Comparison compare(Sides sides, String function) {
        return compare(sides, function, SubCorpus.WHOLE);
    }

    /// Does the same in a part of the corpus: only the respondents who speak there count, the
    /// situations that have a word in it, and the extracts that stand wholly in it.
    public Comparison compare(Sides sides, String function, SubCorpus part) {
        return Comparison.of(this, sides, function, part);
    }

    /// Returns a document's current text with its layers.
    public DocumentText text(Document document) {
        return study.text(document.revision());
    }

    /// Returns the only passage of the document that reads `words`; straight and curved
    /// apostrophes, plain and no-break spaces are alike.
    ///
    /// @throws WordsNotPlaced when there is none, or several; it shows where
    public Passage passage(Document document, String words) {
        return new QuotedWords(document, text(document)).find(words);
    }

    /// Returns the passage that reads `words` for the `occurrence`th time, from 1.
    ///
    /// @throws WordsNotPlaced when there are fewer
    public Passage passage(Document document, String words, int occurrence) {
        return new QuotedWords(document, text(document)).find(words, occurrence);
    }

    /// Returns a passage with its words and all that its reference needs.
    public Quotation quote(Passage passage) {
        return study.quote(passage);
    }

    /// Returns where a quotation comes from, in French: who speaks, the status of the words, the
    /// document, the place.
    public String reference(Quotation quotation) {
        return Reference.of(quotation, Locale.FRENCH).text();
    }

    /// Returns the variables of documents and cases, each with the type that its values have.
    public List<Variable> variables() {
        return Variables.of(snapshot());
    }

    /// Returns the case called so, or the only one whose name begins so.
    ///
    /// @throws NameUnknown when there is none, or several
    public Case person(String name) {
        return new Lookup(snapshot()).person(name);
    }

    public Codebook codebook() {
        return snapshot().codebook();
    }

    /// Returns what edits the codebook: adds, changes, moves, merges and splits codes.
    public CodebookEditor codes() {
        return codes;
    }

    /// Returns which documents this coder has read, and marks them.
    public ReadMarks readMarks() {
        return new ReadMarks(study);
    }

    /// Returns the codes with how much each is used, in the order of the tree.
    public List<CodeCounts> codeCounts() {
        return codings.uses();
    }

    /// Returns what a codebook file (YAML) would change, and changes nothing.
    ///
    /// @throws fr.verbatim.codebook.CodebookUnreadable when it is not a codebook
    public CodebookDifference previewCodebook(Path file) {
        return new CodebookImport(study).preview(new CodebookYaml().read(file));
    }

    /// Brings a codebook file (YAML) in: adds its codes, changes those that differ, removes none.
    ///
    /// @return what was changed
    /// @throws fr.verbatim.codebook.CodebookUnreadable when it is not a codebook
    public CodebookDifference importCodebook(Path file) {
        return new CodebookImport(study).apply(new CodebookYaml().read(file));
    }

    /// Returns what a codebook as YAML would change, and changes nothing.
    ///
    /// @param source what the text is called in refusals, such as its file's name
    /// @throws fr.verbatim.codebook.CodebookUnreadable when it is not a codebook
    public CodebookDifference previewCodebook(String yaml, String source) {
        return new CodebookImport(study).preview(new CodebookYaml().parse(yaml, source));
    }

    /// Brings a codebook as YAML in, as [#importCodebook(Path)] does a file.
    ///
    /// @param source what the text is called in refusals, such as its file's name
    /// @throws fr.verbatim.codebook.CodebookUnreadable when it is not a codebook
    public CodebookDifference importCodebook(String yaml, String source) {
        return new CodebookImport(study).apply(new CodebookYaml().parse(yaml, source));
    }

    /// Returns the codebook in its exchange form, YAML, which [#importCodebook(Path)] reads.
    public String codebookAsYaml() {
        var name = folder().toAbsolutePath().normalize().getFileName();
        return new CodebookYaml()
                .write(CodebookFile.of(codebook(), name == null ? "" : name.toString(), "fr"));
    }

    /// Returns the code with that key, name or alias, whatever the accents and the case, or the one
    /// whose name begins so.
    ///
    /// @throws NameUnknown when no code, or several, answer to it; it shows the nearest names
    public Code code(String keyOrName) {
        return new Lookup(snapshot()).code(keyOrName);
    }

    /// Imports files and folders: those outside `corpus/` are copied into it; one bad file never
    /// stops the rest. Then `cases.csv` and `codings.csv`, which may stand in `corpus/`, are read.
    public ImportReport importFiles(List<Path> files, ImportListener listener) {
        return Import.run(study, files, listener);
    }

    /// Imports files with a layout, which they keep: a way in which speakers are written, such as
    /// `deux-points`, or `auto` to take back what was asked for before.
    ///
    /// @throws VerbatimException when there is no such layout
    public ImportReport importFiles(List<Path> files, String layout, ImportListener listener) {
        return importFiles(files, ImportOptions.USUAL.withLayout(layout), listener);
    }

    /// Imports files as the options say: with a layout, or with passwords that open protected files
    /// and are kept nowhere.
    ///
    /// @throws VerbatimException when there is no such layout
    public ImportReport importFiles(
            List<Path> files, ImportOptions options, ImportListener listener) {
        try (var processes = new ReadingProcesses()) {
            return new Import(study, processes, listener).with(options).run(files);
        }
    }

    /// Imports all of the study's `corpus/`; what has not changed is not read again.
    public ImportReport importCorpus(ImportListener listener) {
        return importCorpus(ImportOptions.USUAL, listener);
    }

    /// Imports all of the study's `corpus/` as the options say.
    public ImportReport importCorpus(ImportOptions options, ImportListener listener) {
        return importFiles(List.of(study.corpus()), options, listener);
    }

    /// Returns the account of an import that was just done, to be written with
    /// [fr.verbatim.report.Reports]: what was understood of each file, what is to be checked, what
    /// was left aside.
    public Report account(ImportReport done, Locale language) {
        return ImportAccount.of(study, masks(), done, language);
    }

    /// Returns what the import told of a document's file when it was read: how sure its turns are,
    /// what to check, what was set aside.
    public DocumentAccount account(Document document) {
        return new DocumentAccount(document, ReadingAccount.find(study, document).orElse(null));
    }

    /// Annotates the texts that are not annotated yet, on all cores: part of speech, lemma,
    /// sentences. Each document is kept as soon as it is done; interrupting the thread stops
    /// between two.
    ///
    /// @return what was done
    public AnnotationReport annotate(AnnotationListener listener) {
        return AnnotationRun.run(study, listener);
    }

    /// Returns how many documents are annotated.
    public AnnotationReport annotation() {
        return AnnotationRun.state(study);
    }

    /// Brings the search index to the texts as they are; searching does it by itself.
    ///
    /// @return what happened to the index since the study was opened
    public List<Message> index() {
        return search.open().notices();
    }

    /// Returns the passages that answer a query, such as `geste ET fonction:gardien`.
    ///
    /// @throws fr.verbatim.search.query.QuerySyntaxError when the query is not understood; it says
    ///   where
    public SearchResult search(String query) {
        return new SearchResult(new Desk(study, search, viewpoint, codings, hasRealNames), query);
    }

    /// Returns how a query that is being typed may go on.
    ///
    /// @param caret where it is being typed, in UTF-16 code units
    /// @param language that of the operators and of the names that every study has
    public Completion complete(String query, int caret, Locale language) {
        return search.open().complete(query, caret, language, viewpoint);
    }

    /// Returns whose work is seen.
    public Viewpoint viewpoint() {
        return viewpoint;
    }

    /// Returns the part of the corpus that a query answers, such as `fonction:gardien`: the words
    /// inside its passages. Searches, counts, cooccurrents, dispersion and vocabulary may be of it.
    ///
    /// @param query blank for the whole corpus
    /// @throws fr.verbatim.search.query.QuerySyntaxError when the query is not understood
    public SubCorpus part(String query) {
        return query.isBlank() ? SubCorpus.WHOLE : SubCorpus.of(query, search(query).hits());
    }

    /// Returns the different words of the corpus, or of the part that a query answers, with how
    /// often they occur and how specific they are to it.
    ///
    /// @param query what makes the part, such as `fonction:gardien`; blank for the whole corpus
    /// @param onlyFull whether tool words are left out: those that are by their part of speech, and
    ///   those of `mots-outils.txt` in the study's folder
    /// @throws fr.verbatim.search.query.QuerySyntaxError when the query is not understood
    public Vocabulary vocabulary(String query, Vocabulary.By by, boolean onlyFull) {
        return vocabulary(query, SubCorpus.WHOLE, by, onlyFull);
    }

    /// Returns the different words of a part of the corpus, or of those that also answer a query,
    /// with how often they occur and how specific they are to these.
    ///
    /// @param query blank for all of the part
    /// @param corpus the part that counts as the corpus
    /// @param onlyFull whether tool words are left out: those that are by their part of speech, and
    ///   those of `mots-outils.txt` in the study's folder
    /// @throws fr.verbatim.search.query.QuerySyntaxError when the query is not understood
    public Vocabulary vocabulary(
            String query, SubCorpus corpus, Vocabulary.By by, boolean onlyFull) {
        return Vocabulary.of(
                snapshot(),
                CorpusWords.of(study),
                corpus,
                part(query),
                by,
                onlyFull ? ToolWords.of(folder()) : WordFilter.all());
    }

    /// Returns a vocabulary as a table, to be written with [fr.verbatim.report.Reports].
    ///
    /// @param query what made it; blank for the whole corpus
    /// @param corpus the part that counted as the corpus
    public Report toReport(Vocabulary vocabulary, String query, SubCorpus corpus, Locale language) {
        return VocabularyReport.of(study, masks(), query, corpus, vocabulary, language);
    }

    /// Codes the passage of the document that reads `words`.
    public Extract code(String document, String words, String code) {
        return code(passage(document(document), words), code(code));
    }

    /// Codes a stretch of a document's current text.
    public Extract code(Document document, Span span, Code code) {
        return code(new Passage(document.id(), span), code);
    }

    /// Codes a passage.
    ///
    /// @throws VerbatimException when the same coder gave it the same code already
    public Extract code(Passage passage, Code code) {
        return code(passage, List.of(code), Marking.NONE).getFirst();
    }

    /// Codes a passage with several codes at once, all or none, and says more of it.
    ///
    /// @throws VerbatimException when the same coder gave it one of the codes already
    public List<Extract> code(Passage passage, List<Code> codes, Marking marking) {
        return codings.code(passage, codes, marking);
    }

    /// Returns the coded extracts that are seen, in the order of the corpus.
    public List<Extract> extracts() {
        return codings.extracts();
    }

    /// Returns the extracts coded with a code or one below it.
    public List<Extract> extracts(Code code) {
        return codings.extracts(code);
    }

    /// Returns the extracts of a code side by side: what is said, done, written.
    public ExtractColumns columns(Code code) {
        return ExtractColumns.byMaterial(this, code);
    }

    /// Returns the extracts of a code side by side, by the values of a variable.
    ///
    /// @throws NameUnknown when no document or case has such a variable
    public ExtractColumns columns(Code code, String variable) {
        return ExtractColumns.by(this, code, variable);
    }

    /// Returns the extracts of one document, in the order of its text.
    public List<Extract> extracts(Document document) {
        return codings.extracts(document);
    }

    /// Returns the extract whose identity is `start`, or is the only one that begins so; four
    /// characters at least.
    ///
    /// @throws NameUnknown when there is none, or several
    public Extract extract(String start) {
        return codings.extract(start);
    }

    /// Takes the code off an extract.
    public void uncode(Extract extract) {
        uncode(List.of(extract));
    }

    /// Takes the codes off several extracts, all or none.
    public void uncode(List<Extract> extracts) {
        codings.uncode(extracts);
    }

    /// Gives an extract another code in place of its own.
    public Extract recode(Extract extract, Code code) {
        return codings.recode(extract, code);
    }

    /// Places an extract on another passage of its document.
    public Extract move(Extract extract, Passage passage) {
        return codings.move(extract, passage);
    }

    /// Changes an extract in several ways at once, all or none.
    public Extract edit(Extract extract, ExtractEdit edit) {
        return codings.edit(extract, edit);
    }

    /// Marks an extract *retenu* for a report, or no longer.
    public Extract retain(Extract extract, boolean retained) {
        return codings.qualify(extract, extract.register(), extract.tone(), retained);
    }

    /// Says how an extract speaks; null when that is left open.
    public Extract qualify(Extract extract, @Nullable Register register, @Nullable Tone tone) {
        return codings.qualify(extract, register, tone, extract.retained());
    }

    /// Returns what corrects the reading of documents: who speaks, what they are.
    public Corrections corrections() {
        return corrections;
    }

    /// Returns the cases, to add, change and remove them and their variables.
    public Cases cases() {
        return cases;
    }

    /// Returns what cues propose to read: to list, keep and set aside.
    public Proposals suggestions() {
        return proposals;
    }

    /// Tries the cues of each code on its own examples and counter-examples.
    public List<CueCheck.Result> checkCodebook() {
        return CueCheck.of(codebook());
    }

    /// Returns the situations: to read, mark and remove them.
    public Situations situations() {
        return situations;
    }

    /// Returns the memos: to read, write and remove them.
    public Memos memos() {
        return memos;
    }

    /// Returns the interview guides: to read, import and hold against the interviews.
    public Guides guides() {
        return guides;
    }

    /// Returns the saved searches: to read, keep and remove them.
    public SavedSearches searches() {
        return searches;
    }

    /// Undoes the coder's last change that still holds, with the batch it belongs to.
    ///
    /// @return what was undone, the oldest first; empty when there is nothing to undo
    /// @throws fr.verbatim.study.StudyConflict when something else has changed the same since
    public List<HistoryLine> undo() {
        return past.originals(study.undo());
    }

    /// Does again what the coder undid last, unless the coder changed something else since.
    ///
    /// @return what was done again, the oldest first; empty when there is nothing
    /// @throws fr.verbatim.study.StudyConflict when something else has changed the same since
    public List<HistoryLine> redo() {
        return past.originals(study.redo());
    }

    /// Returns the past: to read page by page, and to go back in.
    public Past past() {
        return past;
    }

    /// Returns all that was done, the oldest first.
    public List<HistoryLine> history() {
        return past.lines();
    }

    /// Returns a report on codes, to be written.
    ///
    /// @param codes keys, names or aliases; empty for the whole codebook
    public StudyReport report(List<String> codes) {
        return report(codes, SubCorpus.WHOLE);
    }

    /// Returns a report on codes in a part of the corpus: the extracts that stand wholly in it, and
    /// the respondents who speak there.
    ///
    /// @param codes keys, names or aliases; empty for the whole codebook
    public StudyReport report(List<String> codes, SubCorpus part) {
        var report = CodeReport.of(study, codes).withViewpoint(viewpoint).withMasks(masks());
        return new StudyReport(
                part.isWhole()
                        ? report
                        : report.withPart(search.open().corpusPart(part, viewpoint)));
    }

    /// Checks the study's database, index, files and quotations against each other; the index is
    /// put right, the rest is told.
    public Diagnosis doctor() {
        return new Doctor(study, search).examine();
    }

    /// Writes a consistent copy of the study's database to a new file.
    ///
    /// @throws fr.verbatim.study.StudyConflict when that file exists
    public void backup(Path target) {
        study.backup(target);
    }

    @Override
    public void close() {
        search.close();
        study.close();
    }
}
