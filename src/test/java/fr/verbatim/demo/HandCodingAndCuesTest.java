package fr.verbatim.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.Golden;
import fr.verbatim.MiniatureStudy;
import fr.verbatim.Verbatim;
import fr.verbatim.codebook.Code;
import fr.verbatim.coding.Coder;
import fr.verbatim.coding.Passage;
import fr.verbatim.ingest.ImportListener;
import fr.verbatim.search.Hit;
import fr.verbatim.study.Viewpoint;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Coder A coded by reading, not by the cues: here is where the two part, code by code. The table
/// is `src/test/resources/fr/verbatim/demo/hand-and-cues.txt`; `-Dgolden=write` writes it anew.
class HandCodingAndCuesTest {

    @TempDir Path folder;

    /// What the hand and the cues of one code do.
    private record Parting(Code code, int extracts, int foundByCue, int passages, int coded) {

        String line() {
            return String.format(
                    Locale.ROOT,
                    "%-28s %8d %8d %8d %8d",
                    code.key(),
                    extracts,
                    foundByCue,
                    passages,
                    coded);
        }
    }

    @Test
    void handCodingIsNotWhatTheCuesFind() throws IOException {
        var partings = partings();
        var lines = new ArrayList<String>();
        lines.add(
                String.format(
                        Locale.ROOT,
                        "%-28s %8s %8s %8s %8s",
                        "code",
                        "extracts",
                        "by cue",
                        "passages",
                        "coded"));
        partings.forEach(parting -> lines.add(parting.line()));
        Golden.check(
                Golden.file("src/test/resources/fr/verbatim/demo/hand-and-cues.txt"),
                String.join("\n", lines) + "\n");

        var withCue = partings.stream().filter(it -> !it.code().cues().isEmpty()).toList();
        var extracts = withCue.stream().mapToInt(Parting::extracts).sum();
        var found = withCue.stream().mapToInt(Parting::foundByCue).sum();
        var passages = withCue.stream().mapToInt(Parting::passages).sum();
        var coded = withCue.stream().mapToInt(Parting::coded).sum();
        assertThat(found).as("extracts that a cue finds").isBetween(extracts / 20, extracts / 2);
        assertThat(coded).as("passages of cues that are coded so").isLessThan(passages / 3);
        assertThat(partings)
                .filteredOn(it -> it.code().cues().isEmpty())
                .as("interpretive codes")
                .hasSizeGreaterThanOrEqualTo(7)
                .allSatisfy(it -> assertThat(it.extracts()).isPositive());
    }

    private List<Parting> partings() throws IOException {
        for (var part : List.of("corpus", "codebooks")) {
            MiniatureStudy.copy(Demonstration.BASE.resolve(part), folder.resolve(part));
        }
        var partings = new ArrayList<Parting>();
        try (var study = Verbatim.create(folder, new Coder("A"))) {
            study.importCodebook(folder.resolve("codebooks").resolve("proximite.yaml"));
            study.importCorpus(ImportListener.NONE);
            var seenByA = study.from(Viewpoint.only(new Coder("A")));
            for (var code : seenByA.codebook().codes()) {
                if (code.applied()) {
                    partings.add(parting(seenByA, code));
                }
            }
        }
        return partings;
    }

    private static Parting parting(Verbatim study, Code code) {
        var extracts =
                study.extracts(code).stream()
                        .map(extract -> extract.quotation())
                        .filter(Objects::nonNull)
                        .map(quotation -> quotation.passage())
                        .toList();
        var hits =
                code.cues().stream()
                        .flatMap(cue -> study.search(cue).hits().stream())
                        .map(Hit::passage)
                        .distinct()
                        .toList();
        return new Parting(
                code,
                extracts.size(),
                overlapping(extracts, hits),
                hits.size(),
                overlapping(hits, extracts));
    }

    /// Returns how many of `some` share a character with one of the others.
    private static int overlapping(List<Passage> some, List<Passage> others) {
        return (int) some.stream().filter(it -> others.stream().anyMatch(it::overlaps)).count();
    }
}
