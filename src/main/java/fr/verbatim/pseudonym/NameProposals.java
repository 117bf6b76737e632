package fr.verbatim.pseudonym;

import fr.verbatim.coding.Passage;
import fr.verbatim.coding.Pseudonym;
import fr.verbatim.corpus.Document;
import fr.verbatim.language.names.NameFinders;
import fr.verbatim.study.Study;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Proposes the names of a study that may have to be hidden: found by the model of names, by the
/// rules of French and by the form of numbers, told apart by a vote over the whole corpus. Confined
/// to one run.
///
/// A name written in parts (`Karim`, `M. Benali`) is one person with `Karim Benali` when no other
/// full name has that part. Names that were decided about are not proposed again.
public final class NameProposals {

    private final Study study;
    private final NameFinders finders;
    private final List<Document> documents;

    private NameProposals(Study study, NameFinders finders) {
        this.study = study;
        this.finders = finders;
        this.documents = study.snapshot().documents();
    }

    /// Returns the proposals, by kind, the most frequent first.
    ///
    /// @throws InterruptedException when the thread is interrupted before it is done
    public static List<NameProposal> of(Study study, NameFinders finders, NameListener listener)
            throws InterruptedException {
        return new NameProposals(study, finders).run(listener);
    }

    private List<NameProposal> run(NameListener listener) throws InterruptedException {
        var groups = NameGroup.of(mentions(listener));
        var decided = study.snapshot().pseudonyms();
        var known = new HashSet<String>();
        for (var pseudonym : decided) {
            pseudonym.forms().forEach(form -> known.add(NameGroup.key(form.written())));
        }
        var names = new HashSet<>(known);
        groups.forEach(group -> names.add(group.key()));
        var choice = new MaskChoice(names);
        decided.stream()
                .filter(Pseudonym::isMasked)
                .flatMap(pseudonym -> pseudonym.forms().stream())
                .forEach(form -> choice.know(form.written(), form.mask()));
        var whole = NameGroup.joined(groups);
        var drafts = new ArrayList<NameProposal>();
        for (var group : whole) {
            var all = new NameForms(finders, choice);
            var forms =
                    all.of(group).stream()
                            .filter(it -> !known.contains(NameGroup.key(it.written())))
                            .toList();
            if (!forms.isEmpty() && !known.contains(group.key())) {
                drafts.add(new NameProposal(all.kind(group), group.sex(), forms, 0, 0, null));
            }
        }
        return counted(distinct(drafts));
    }

    /// Finds the names of each text on all cores.
    private List<NameMention> mentions(NameListener listener) throws InterruptedException {
        var finding = new NameMentions(finders);
        var mentions = new ArrayList<>(finding.around(study.snapshot()));
        var pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            var parts = new ArrayList<Future<List<NameMention>>>();
            for (var document : documents) {
                var text = study.text(document.revision());
                parts.add(pool.submit(() -> finding.in(text, document.language())));
            }
            for (int i = 0; i < parts.size(); i++) {
                mentions.addAll(parts.get(i).get());
                listener.read(i + 1, parts.size());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("names could not be sought", e.getCause());
        } finally {
            pool.shutdownNow();
        }
        return mentions;
    }

    /// A form of two names belongs to the first of them.
    private static List<NameProposal> distinct(List<NameProposal> drafts) {
        var seen = new HashSet<String>();
        var distinct = new ArrayList<NameProposal>();
        for (var draft : drafts) {
            var forms =
                    draft.forms().stream()
                            .filter(form -> seen.add(NameGroup.key(form.written())))
                            .toList();
            if (!forms.isEmpty()) {
                distinct.add(
                        new NameProposal(draft.kind(), draft.sex(), forms, 0, 0, draft.example()));
            }
        }
        return distinct;
    }

    /// What is counted of a name.
    private static final class Tally {
        private int occurrences;
        private final Set<Document> documents = new HashSet<>();
        private @Nullable Passage first;
    }

    private List<NameProposal> counted(List<NameProposal> drafts) {
        var masks = Masks.of(drafts.stream().map(NameProposals::sought).toList());
        Map<String, Tally> tallies = new HashMap<>();
        for (var document : documents) {
            for (var mask : masks.in(study.text(document.revision()).text())) {
                var tally = tallies.computeIfAbsent(mask.name(), _ -> new Tally());
                tally.occurrences++;
                tally.documents.add(document);
                if (tally.first == null) {
                    tally.first = new Passage(document.id(), mask.span());
                }
            }
        }
        var counted = new ArrayList<NameProposal>();
        for (var draft : drafts) {
            var tally = tallies.getOrDefault(draft.name(), new Tally());
            counted.add(
                    new NameProposal(
                            draft.kind(),
                            draft.sex(),
                            draft.forms(),
                            tally.occurrences,
                            tally.documents.size(),
                            tally.first));
        }
        counted.sort(
                Comparator.comparing(NameProposal::kind)
                        .thenComparing(NameProposal::occurrences, Comparator.reverseOrder())
                        .thenComparing(NameProposal::name));
        return counted;
    }

    private static Pseudonym sought(NameProposal draft) {
        return new Pseudonym(draft.name(), draft.kind(), draft.sex(), true, draft.forms());
    }
}
