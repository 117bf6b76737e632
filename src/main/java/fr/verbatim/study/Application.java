package fr.verbatim.study;

import java.util.Objects;

/// Does to the rows what a change says, whatever its family. Confined to one transaction.
final class Application {

    private final Transaction rows;

    Application(Transaction rows) {
        this.rows = rows;
    }

    void apply(Change change) {
        switch (change) {
            case CorpusChange corpus -> new CorpusChanges(rows).apply(corpus);
            case GuideChange guide -> new GuideChanges(rows).apply(guide);
            case CodebookChange codebook -> new CodebookChanges(rows).apply(codebook);
            case CodingChange coding -> new CodingChanges(rows).apply(coding);
            case SituationChange situation -> new CodingChanges(rows).apply(situation);
            case MemoChange memo -> new CodingChanges(rows).apply(memo);
            case SearchChange search -> new SearchChanges(rows).apply(search);
            case PseudonymChange pseudonym -> new PseudonymChanges(rows).apply(pseudonym);
            case Undo(var number) -> undo(rows.entry(number));
        }
    }

    /// Writes the rows back as the entry found them, provided that they still are as it left them,
    /// and that what was done since goes together with that.
    private void undo(JournalEntry entry) {
        for (var image : entry.images()) {
            if (!Objects.equals(rows.row(image.address()), image.after())) {
                throw conflict(entry, image.address());
            }
            rows.set(image.address(), image.before());
        }
        rows.misfit()
                .ifPresent(
                        address -> {
                            throw conflict(entry, address);
                        });
        new CodingChanges(rows)
                .emptied()
                .ifPresent(
                        situation -> {
                            throw new StudyConflict(
                                    "study.undo-empties", entry.number(), situation.name());
                        });
        new CodebookChanges(rows).check();
        new CorpusChanges(rows).check();
        new GuideChanges(rows).check();
        new SearchChanges(rows).check();
        new PseudonymChanges(rows).check();
        new Anchors(rows).complete(entry);
    }

    private StudyConflict conflict(JournalEntry entry, Address address) {
        return new StudyConflict(
                "study.undo-conflict", entry.number(), rows.lastToTouch(address, entry.number()));
    }
}
