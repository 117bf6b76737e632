package fr.verbatim;

import fr.verbatim.analysis.guide.Asked;
import fr.verbatim.analysis.guide.InterviewReading;
import fr.verbatim.analysis.guide.ThemeTable;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.GuideId;
import fr.verbatim.corpus.InterviewGuide;
import fr.verbatim.ingest.guide.GuideFile;
import fr.verbatim.search.Hit;
import fr.verbatim.search.SubCorpus;
import fr.verbatim.study.GuideChange;
import fr.verbatim.study.Snapshot;
import fr.verbatim.study.Study;
import fr.verbatim.study.Viewpoint;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/// The interview guides of a study, and what interviews make of them. Thread-safe.
///
/// What was asked where is told from the texts and the guides each time: a guide may come before or
/// after the interviews, and change.
public final class Guides {

    private final Study study;
    private final LazySearch search;
    private final Viewpoint viewpoint;
    private final Supplier<Snapshot> snapshots;

    Guides(Study study, LazySearch search, Viewpoint viewpoint, Supplier<Snapshot> snapshots) {
        this.study = study;
        this.search = search;
        this.viewpoint = viewpoint;
        this.snapshots = snapshots;
    }

    /// Returns the guides, ordered by name.
    public List<InterviewGuide> all() {
        return snapshots.get().guides();
    }

    /// Returns the guide called so, or the only one whose name begins so.
    ///
    /// @throws NameUnknown when there is none, or several
    public InterviewGuide named(String name) {
        var guides = all();
        var found = Names.find(guides, guide -> List.of(guide.name()), name);
        if (found.size() == 1) {
            return found.getFirst();
        }
        if (found.isEmpty() && !guides.isEmpty()) {
            throw new NameUnknown("verbatim.no-such-guide", name, names(guides));
        }
        throw among(found);
    }

    /// Returns the study's only guide.
    ///
    /// @throws NameUnknown when there is none, or several
    public InterviewGuide only() {
        var guides = all();
        if (guides.size() == 1) {
            return guides.getFirst();
        }
        throw among(guides);
    }

    private static NameUnknown among(List<InterviewGuide> guides) {
        return guides.isEmpty()
                ? new NameUnknown("verbatim.no-guides")
                : new NameUnknown("verbatim.several-guides", names(guides));
    }

    private static String names(List<InterviewGuide> guides) {
        return String.join(", ", guides.stream().map(InterviewGuide::name).toList());
    }

    /// Brings a guide in from a file: YAML, or the document in which it was written. A guide of
    /// that name is replaced and keeps its identity; nothing changes when it is the same.
    ///
    /// @throws fr.verbatim.ingest.guide.GuideUnreadable when it is not a guide
    public InterviewGuide importFile(Path file) {
        var draft = GuideFile.read(file);
        var known = all().stream().filter(one -> one.name().equals(draft.name())).findFirst();
        var id = known.map(InterviewGuide::id).orElseGet(() -> new GuideId(study.newId()));
        var guide = draft.toGuide(id);
        if (known.filter(guide::equals).isEmpty()) {
            study.apply(new GuideChange.Put(guide));
        }
        return guide;
    }

    /// Takes a guide out of the study.
    public void remove(InterviewGuide guide) {
        study.apply(new GuideChange.Remove(guide.id()));
    }

    /// Returns the questions asked in an interview, of the guide that it follows, in the order of
    /// the text; none in other documents.
    public List<Asked> asked(Document document) {
        return document.kind().isInterview() && !all().isEmpty()
                ? InterviewReading.of(snapshots.get(), document, study.text(document.revision()))
                        .followed()
                : List.of();
    }

    /// Returns respondents by themes.
    ///
    /// @throws fr.verbatim.search.query.QuerySyntaxError when a cue of the guide is not understood
    public ThemeTable themes(InterviewGuide guide) {
        return themes(guide, SubCorpus.WHOLE);
    }

    /// Returns the respondents who speak in a part of the corpus, by themes; all their words are
    /// heard, those outside it too.
    ///
    /// @throws fr.verbatim.search.query.QuerySyntaxError when a cue of the guide is not understood
    public ThemeTable themes(InterviewGuide guide, SubCorpus part) {
        var open = search.open();
        var seen = snapshots.get();
        return ThemeTable.of(
                part.isWhole() ? seen : seen.within(open.corpusPart(part, viewpoint)),
                study::text,
                study::quote,
                cue -> open.hits(cue, viewpoint).list().stream().map(Hit::passage).toList(),
                guide);
    }
}
