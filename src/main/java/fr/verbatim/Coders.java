package fr.verbatim;

import fr.verbatim.coding.Coder;
import fr.verbatim.coding.Coding;
import fr.verbatim.coding.Memo;
import fr.verbatim.coding.Situation;
import fr.verbatim.corpus.Document;
import fr.verbatim.study.Snapshot;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The people who code in a study, and what they did side by side. Thread-safe.
public final class Coders {

    private final Supplier<Snapshot> snapshots;
    private final Codings codings;

    Coders(Supplier<Snapshot> snapshots, Codings codings) {
        this.snapshots = snapshots;
        this.codings = codings;
    }

    /// Returns who coded, marked a situation or wrote a memo, as far as they are seen, by name.
    public List<Coder> all() {
        var now = snapshots.get();
        return Stream.of(
                        now.codings().stream().map(Coding::coder),
                        now.situations().stream().map(Situation::coder),
                        now.memos().stream().map(Memo::coder))
                .flatMap(coders -> coders)
                .distinct()
                .sorted(Comparator.comparing(Coder::value))
                .toList();
    }

    /// Returns what two coders did in a document, side by side, in the order of its text. A coder
    /// who is not seen has done nothing; extracts to be placed again are left out.
    public List<CodedPair> pairs(Document document, Coder first, Coder second) {
        var extracts = codings.extracts(document);
        return CodedPairs.of(by(extracts, first), by(extracts, second));
    }

    private static List<Extract> by(List<Extract> extracts, Coder coder) {
        return extracts.stream().filter(extract -> extract.coder().equals(coder)).toList();
    }
}
