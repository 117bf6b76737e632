package fr.verbatim;

import fr.verbatim.codebook.Code;
import fr.verbatim.coding.Decision;
import fr.verbatim.coding.Quotation;
import fr.verbatim.corpus.Document;
import fr.verbatim.study.CodingChange;
import fr.verbatim.study.Snapshot;
import fr.verbatim.study.Study;
import fr.verbatim.study.Viewpoint;
import fr.verbatim.suggestion.CueProblem;
import fr.verbatim.suggestion.Cues;
import fr.verbatim.suggestion.Suggestion;
import fr.verbatim.suggestion.Suggestions;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What the cues of codes propose to read, and what people decide about it. Thread-safe.
///
/// Proposals are computed each time; only decisions are kept. A cue codes nothing.
public final class Proposals {

    private static final int SHORTEST_START = 4;

    private final Study study;
    private final LazySearch search;
    private final Viewpoint viewpoint;
    private final Codings codings;
    private final Supplier<Snapshot> snapshots;

    Proposals(
            Study study,
            LazySearch search,
            Viewpoint viewpoint,
            Codings codings,
            Supplier<Snapshot> snapshots) {
        this.study = study;
        this.search = search;
        this.viewpoint = viewpoint;
        this.codings = codings;
        this.snapshots = snapshots;
    }

    /// Returns all passages to read, code by code in the order of the codebook.
    public List<PassageToRead> all() {
        return toRead(suggested(codes()));
    }

    /// Returns the passages to read for a code and those below it.
    public List<PassageToRead> of(Code code) {
        return toRead(suggested(family(code)));
    }

    /// Returns those of [#all] that stand in some documents, such as [Verbatim#newDocuments],
    /// without looking at the others.
    public List<PassageToRead> in(Collection<Document> documents) {
        return toRead(suggested(codes(), documents));
    }

    /// Returns those of [#of] that stand in some documents, without looking at the others.
    public List<PassageToRead> in(Collection<Document> documents, Code code) {
        return toRead(suggested(family(code), documents));
    }

    /// Returns how many passages there are to read in some documents.
    public int count(Collection<Document> documents) {
        return suggested(codes(), documents).list().size();
    }

    private List<Code> codes() {
        return snapshots.get().codebook().codes();
    }

    private List<Code> family(Code code) {
        var family = snapshots.get().codebook().family(code.id());
        return codes().stream().filter(known -> family.contains(known.id())).toList();
    }

    private List<PassageToRead> toRead(Suggestions suggested) {
        var list = suggested.list();
        var quotations = study.quote(list.stream().map(Suggestion::passage).toList());
        return IntStream.range(0, list.size())
                .mapToObj(i -> toRead(list.get(i), quotations.get(i)))
                .toList();
    }

    /// Returns the cues that could not be evaluated; they are the same whatever the documents.
    public List<CueProblem> problems() {
        return suggested(codes(), List.of()).problems();
    }

    /// Returns the passage to read whose identity begins so.
    ///
    /// @throws NameUnknown when there is none, or several
    public PassageToRead beginning(String start) {
        var found = all().stream().filter(one -> one.id().startsWith(start)).toList();
        if (start.length() < SHORTEST_START || found.size() != 1) {
            throw new NameUnknown("verbatim.no-such-proposal", start, found.size());
        }
        return found.getFirst();
    }

    /// Codes the passages with the codes proposed, all or none.
    public List<Extract> keep(List<PassageToRead> proposals) {
        return codings.add(
                proposals.stream()
                        .map(one -> codings.coding(one.quotation().passage(), code(one)))
                        .toList());
    }

    /// Sets proposals aside, all or none: they are not proposed again.
    public void setAside(List<PassageToRead> proposals) {
        study.applyAll(
                proposals.stream()
                        .map(
                                one ->
                                        new CodingChange.SetAside(
                                                new Decision(
                                                        study.newId(),
                                                        one.quotation().passage().document(),
                                                        code(one).id(),
                                                        study.coder(),
                                                        study.now()),
                                                one.quotation().passage().span()))
                        .toList());
    }

    private Suggestions suggested(Collection<Code> codes) {
        return new Cues(study, search.open()).of(codes, viewpoint);
    }

    private Suggestions suggested(Collection<Code> codes, Collection<Document> documents) {
        var ids = documents.stream().map(Document::id).collect(Collectors.toSet());
        return new Cues(study, search.open()).in(ids, codes, viewpoint);
    }

    private Code code(PassageToRead proposal) {
        return new Lookup(snapshots.get()).code(proposal.code());
    }

    private static PassageToRead toRead(Suggestion suggestion, Quotation quotation) {
        return new PassageToRead(
                identity(suggestion),
                suggestion.code().key(),
                suggestion.code().name(),
                quotation,
                suggestion.words(),
                suggestion.cues());
    }

    /// The same passage proposed for the same code has the same identity in every run.
    private static String identity(Suggestion suggestion) {
        var named =
                suggestion.code().id()
                        + " "
                        + suggestion.passage().document()
                        + " "
                        + suggestion.passage().span();
        var hash = UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(hash.getMostSignificantBits() >>> 32).toLowerCase(Locale.ROOT);
    }
}
