package fr.verbatim.study;

import fr.verbatim.codebook.CodeGroup;
import fr.verbatim.codebook.Codebook;
import fr.verbatim.coding.Anchor;
import fr.verbatim.coding.Coder;
import fr.verbatim.coding.Coding;
import fr.verbatim.coding.Decision;
import fr.verbatim.coding.Memo;
import fr.verbatim.coding.Passage;
import fr.verbatim.coding.Pseudonym;
import fr.verbatim.coding.ReadMark;
import fr.verbatim.coding.SavedSearch;
import fr.verbatim.coding.Situation;
import fr.verbatim.coding.SituationId;
import fr.verbatim.coding.SituationPassage;
import fr.verbatim.corpus.Case;
import fr.verbatim.corpus.CaseId;
import fr.verbatim.corpus.Description;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.corpus.InterviewGuide;
import fr.verbatim.corpus.Speaker;
import fr.verbatim.corpus.SpeakerRules;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The study at one number of its journal, as seen from a [Viewpoint]. Immutable and thread-safe:
/// it stays as it is while the study goes on.
public final class Snapshot {

    private final long number;
    private final Rows rows;
    private final Viewpoint viewpoint;
    private final @Nullable CorpusPart part;
    private final List<Document> documents;
    private final Map<String, Document> documentsById;
    private final Map<DocumentId, List<Speaker>> speakers;
    private final Map<String, Case> cases;
    private final Codebook codebook;
    private final Map<String, Anchor> anchors;
    private final List<Coding> codings;
    private final Map<DocumentId, List<Coding>> codingsByDocument;
    private final List<Situation> situations;
    private final Map<SituationId, List<Passage>> situationPassages;
    private final Respondents respondents;

    Snapshot(long number, Rows rows, Viewpoint viewpoint) {
        this(number, rows, viewpoint, null);
    }

    private Snapshot(long number, Rows rows, Viewpoint viewpoint, @Nullable CorpusPart part) {
        this.number = number;
        this.rows = rows;
        this.viewpoint = viewpoint;
        this.part = part;
        this.documentsById = rows.of(Tables.DOCUMENT);
        this.documents =
                documentsById.values().stream()
                        .filter(it -> part == null || part.documents().contains(it.id()))
                        .sorted(Comparator.comparing(Document::path))
                        .toList();
        this.speakers =
                rows.of(Tables.SPEAKER).values().stream()
                        .sorted(Comparator.comparing(Speaker::label))
                        .collect(Collectors.groupingBy(Speaker::document));
        this.cases = rows.of(Tables.CASE);
        this.codebook = new Codebook(rows.of(Tables.CODE).values());
        this.anchors = seen(rows, viewpoint);
        this.codings =
                rows.of(Tables.CODING).values().stream()
                        .filter(coding -> viewpoint.shows(coding.coder()))
                        .filter(it -> part == null || part.codings().contains(it.id()))
                        .sorted(
                                inOrder(Coding::document, coding -> coding.id().value())
                                        .thenComparing(coding -> coding.id().value()))
                        .toList();
        this.codingsByDocument = codings.stream().collect(Collectors.groupingBy(Coding::document));
        this.situations =
                rows.of(Tables.SITUATION).values().stream()
                        .filter(situation -> viewpoint.shows(situation.coder()))
                        .filter(it -> part == null || part.situations().contains(it.id()))
                        .sorted(
                                Comparator.comparing(Situation::name)
                                        .thenComparing(situation -> situation.id().value()))
                        .toList();
        this.situationPassages =
                rows.of(Tables.SITUATION_PASSAGE).values().stream()
                        .filter(stretch -> seen(stretch, rows, viewpoint))
                        .sorted(
                                inOrder(SituationPassage::document, SituationPassage::id)
                                        .thenComparing(SituationPassage::id))
                        .collect(
                                Collectors.groupingBy(
                                        SituationPassage::situation,
                                        Collectors.flatMapping(
                                                stretch ->
                                                        passage(stretch.document(), stretch.id())
                                                                .stream(),
                                                Collectors.toList())));
        this.respondents =
                new Respondents(this, it -> part == null || part.respondents().contains(it));
    }

    /// Returns the anchors of what is seen, by their identity. An anchor without owner is left by a
    /// coding undone while another coder was correcting the text.
    private static Map<String, Anchor> seen(Rows rows, Viewpoint viewpoint) {
        var owners = new HashSet<String>();
        rows.of(Tables.CODING).values().stream()
                .filter(coding -> viewpoint.shows(coding.coder()))
                .forEach(coding -> owners.add(coding.id().value()));
        rows.of(Tables.SITUATION_PASSAGE).values().stream()
                .filter(part -> seen(part, rows, viewpoint))
                .forEach(part -> owners.add(part.id()));
        rows.of(Tables.MEMO).values().stream()
                .filter(memo -> viewpoint.shows(memo.coder()))
                .forEach(memo -> owners.add(memo.id().value()));
        rows.of(Tables.DECISION).values().stream()
                .filter(decision -> viewpoint.shows(decision.coder()))
                .forEach(decision -> owners.add(decision.id()));
        return rows.of(Tables.ANCHOR).values().stream()
                .filter(anchor -> owners.contains(anchor.owner()))
                .collect(Collectors.toMap(Anchor::id, Function.identity()));
    }

    private static boolean seen(SituationPassage part, Rows rows, Viewpoint viewpoint) {
        var situation = rows.of(Tables.SITUATION).get(part.situation().value());
        return situation != null && viewpoint.shows(situation.coder());
    }

    private static boolean seen(Memo memo, Rows rows, Viewpoint viewpoint) {
        if (!viewpoint.shows(memo.coder())) {
            return false;
        }
        if (memo.subject() != Memo.Subject.CODING) {
            return true;
        }
        var coding = rows.of(Tables.CODING).get(memo.about());
        return coding != null && viewpoint.shows(coding.coder());
    }

    /// Returns the number of the last change in it; 0 for a new study.
    public long number() {
        return number;
    }

    public Viewpoint viewpoint() {
        return viewpoint;
    }

    /// Returns the same moment as seen from elsewhere.
    public Snapshot from(Viewpoint viewpoint) {
        return viewpoint.equals(this.viewpoint)
                ? this
                : new Snapshot(number, rows, viewpoint, part);
    }

    /// Returns what of the same moment stands in a part of the corpus: its documents, respondents,
    /// codings and situations, as if there were no others.
    public Snapshot within(CorpusPart part) {
        return new Snapshot(number, rows, viewpoint, part);
    }

    /// Returns the documents, ordered by their path.
    public List<Document> documents() {
        return documents;
    }

    public Optional<Document> document(DocumentId id) {
        return Optional.ofNullable(documentsById.get(id.value()));
    }

    /// Returns the document whose file stands at that path of the corpus.
    public Optional<Document> documentAt(String path) {
        return documents.stream().filter(document -> document.path().equals(path)).findFirst();
    }

    /// Returns the speakers of a document, ordered by label.
    public List<Speaker> speakers(DocumentId document) {
        return Collections.unmodifiableList(speakers.getOrDefault(document, List.of()));
    }

    public Optional<Speaker> speaker(DocumentId document, @Nullable String label) {
        return speakers(document).stream()
                .filter(speaker -> speaker.label().equals(label))
                .findFirst();
    }

    /// Returns the corrections of who speaks in a document.
    public SpeakerRules speakerRules(DocumentId document) {
        return new SpeakerRules(
                rows.of(Tables.SPEAKER_RULE).values().stream()
                        .filter(rule -> rule.document().equals(document))
                        .toList());
    }

    /// Returns what somebody said of a document.
    public Description description(DocumentId document) {
        return Optional.ofNullable(rows.of(Tables.DESCRIPTION).get(document.value()))
                .orElse(Description.none(document));
    }

    /// Returns the cases, ordered by name.
    public List<Case> cases() {
        return cases.values().stream()
                .sorted(
                        Comparator.comparing(Case::name)
                                .thenComparing(person -> person.id().value()))
                .toList();
    }

    public Optional<Case> person(CaseId id) {
        return Optional.ofNullable(cases.get(id.value()));
    }

    /// Returns the case that the speaker with that label is joined to.
    public Optional<Case> person(DocumentId document, @Nullable String label) {
        return speaker(document, label)
                .flatMap(speaker -> Optional.ofNullable(speaker.person()))
                .flatMap(this::person);
    }

    /// Returns the variables of a speaker's turns: the document's, overridden by those of the
    /// speaker's case.
    ///
    /// @param label the speaker's label; null when nobody is named
    public Map<String, String> variables(Document document, @Nullable String label) {
        var variables = new LinkedHashMap<>(document.variables());
        person(document.id(), label).ifPresent(person -> variables.putAll(person.variables()));
        return variables;
    }

    /// Returns the saved searches, ordered by name.
    public List<SavedSearch> savedSearches() {
        return rows.of(Tables.SAVED_SEARCH).values().stream()
                .sorted(Comparator.comparing(SavedSearch::name))
                .toList();
    }

    /// Returns what was decided about names, ordered by kind, then by name.
    public List<Pseudonym> pseudonyms() {
        return rows.of(Tables.PSEUDONYM).values().stream()
                .sorted(Comparator.comparing(Pseudonym::kind).thenComparing(Pseudonym::name))
                .toList();
    }

    /// Returns the interview guides, ordered by name.
    public List<InterviewGuide> guides() {
        return rows.of(Tables.GUIDE).values().stream()
                .sorted(Comparator.comparing(InterviewGuide::name))
                .toList();
    }

    /// Returns who was interviewed.
    public Respondents respondents() {
        return respondents;
    }

    public Codebook codebook() {
        return codebook;
    }

    /// Returns the groups of codes, ordered by name.
    public List<CodeGroup> codeGroups() {
        return rows.of(Tables.CODE_GROUP).values().stream()
                .sorted(Comparator.comparing(CodeGroup::name))
                .toList();
    }

    /// Returns the codings that are seen, in the order of the corpus; those to be placed again come
    /// first in theirs.
    public List<Coding> codings() {
        return codings;
    }

    /// Returns the codings of one document, in the order of its text.
    public List<Coding> codings(DocumentId document) {
        return Collections.unmodifiableList(codingsByDocument.getOrDefault(document, List.of()));
    }

    /// Returns where a coding stands; empty when its words were edited and it has to be placed
    /// again.
    public Optional<Passage> passage(Coding coding) {
        return passage(coding.document(), coding.id().value());
    }

    /// Returns the situations that are seen, ordered by name.
    public List<Situation> situations() {
        return situations;
    }

    /// Returns the passages of a situation in the order of the corpus; those to be placed again are
    /// left out.
    public List<Passage> passages(SituationId situation) {
        return Collections.unmodifiableList(situationPassages.getOrDefault(situation, List.of()));
    }

    /// Returns the passages of seen situations in a document, in the order of its text; those to be
    /// placed again come first.
    public List<SituationPassage> situationPassages(DocumentId document) {
        return situationPassages(stretch -> stretch.document().equals(document));
    }

    /// Returns the passages of a situation that is seen, those to be placed again included, in the
    /// order of the corpus.
    public List<SituationPassage> situationPassages(SituationId situation) {
        return situationPassages(stretch -> stretch.situation().equals(situation));
    }

    private List<SituationPassage> situationPassages(Predicate<SituationPassage> wanted) {
        return rows.of(Tables.SITUATION_PASSAGE).values().stream()
                .filter(wanted)
                .filter(stretch -> seen(stretch, rows, viewpoint))
                .sorted(
                        inOrder(SituationPassage::document, SituationPassage::id)
                                .thenComparing(SituationPassage::id))
                .toList();
    }

    /// Returns where a passage of a situation stands; empty when its words were edited and it has
    /// to be placed again.
    public Optional<Passage> passage(SituationPassage stretch) {
        return passage(stretch.document(), stretch.id());
    }

    /// Returns the memos that are seen, the oldest first; a memo on a hidden coding is hidden with
    /// it.
    public List<Memo> memos() {
        return rows.of(Tables.MEMO).values().stream()
                .filter(memo -> seen(memo, rows, viewpoint))
                .sorted(
                        Comparator.comparing(Memo::created)
                                .thenComparing(memo -> memo.id().value()))
                .toList();
    }

    /// Returns where a memo on a passage stands.
    public Optional<Passage> passage(Memo memo) {
        return memo.subject() == Memo.Subject.PASSAGE
                ? passage(new DocumentId(memo.about()), memo.id().value())
                : Optional.empty();
    }

    /// Returns whether a coder has marked a document as read.
    public boolean isRead(DocumentId document, Coder coder) {
        return !readMarks(document, coder).isEmpty();
    }

    /// Returns a coder's marks that a document was read: none, or one, or more where an undo
    /// brought one back.
    public List<ReadMark> readMarks(DocumentId document, Coder coder) {
        return rows.of(Tables.READ_MARK).values().stream()
                .filter(mark -> mark.document().equals(document) && mark.coder().equals(coder))
                .sorted(Comparator.comparing(ReadMark::created).thenComparing(ReadMark::id))
                .toList();
    }

    /// Returns what was set aside, the oldest first.
    public List<Decision> decisions() {
        return rows.of(Tables.DECISION).values().stream()
                .filter(decision -> viewpoint.shows(decision.coder()))
                .sorted(Comparator.comparing(Decision::created).thenComparing(Decision::id))
                .toList();
    }

    public Optional<Passage> passage(Decision decision) {
        return passage(decision.document(), decision.id());
    }

    /// Returns the anchors in current texts whose words were edited: what has to be placed again.
    public List<Anchor> unplaced() {
        var current =
                documents.stream().map(document -> document.revision()).collect(Collectors.toSet());
        return anchors.values().stream()
                .filter(anchor -> current.contains(anchor.revision()) && anchor.place().isEmpty())
                .sorted(Comparator.comparing(Anchor::id))
                .toList();
    }

    /// Returns the anchor of a coding, a situation's passage, a memo or a decision in its
    /// document's current text.
    public Optional<Anchor> anchor(DocumentId document, String owner) {
        return document(document).map(found -> anchors.get(Anchor.idOf(owner, found.revision())));
    }

    /// Returns an anchor of the same words in a text where they stand; for one that has to be
    /// placed again, where they stood before.
    public Optional<Anchor> lastPlaced(Anchor anchor) {
        return anchors.values().stream()
                .filter(other -> other.owner().equals(anchor.owner()))
                .filter(other -> other.place().isPresent())
                .filter(other -> other.quote().equals(anchor.quote()))
                .min(Comparator.comparing(Anchor::id));
    }

    private Optional<Passage> passage(DocumentId document, String owner) {
        return anchor(document, owner)
                .flatMap(Anchor::place)
                .map(span -> new Passage(document, span));
    }

    private <T> Comparator<T> inOrder(Function<T, DocumentId> document, Function<T, String> owner) {
        return Comparator.comparing((T row) -> path(document.apply(row)))
                .thenComparing(
                        row ->
                                passage(document.apply(row), owner.apply(row))
                                        .map(Passage::span)
                                        .orElse(new Span(0, 0)));
    }

    private String path(DocumentId document) {
        return document(document).map(Document::path).orElse("");
    }

    Rows rows() {
        return rows;
    }
}
