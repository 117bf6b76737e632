package fr.verbatim.report;

import fr.verbatim.corpus.Document;
import fr.verbatim.report.tree.Paragraph;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Says when much of what is quoted comes from one document. Immutable.
final class Balance {
    private static final int FEWEST_QUOTATIONS = 5;
    private static final int PERCENT = 40;

    private final Material material;
    private final Phrases phrases;

    Balance(Material material, Phrases phrases) {
        this.material = material;
        this.phrases = phrases;
    }

    /// Returns a note when one document holds 40 % or more of at least 5 quotations.
    Optional<Paragraph> note(List<Extract> quoted) {
        if (quoted.size() < FEWEST_QUOTATIONS) {
            return Optional.empty();
        }
        return quoted.stream()
                .collect(
                        Collectors.groupingBy(
                                Extract::document, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .max(Comparator.comparingInt(List::size))
                .filter(most -> most.size() * 100 >= quoted.size() * PERCENT)
                .map(most -> note(most.getFirst().document(), most.size(), quoted.size()));
    }

    private Paragraph note(Document document, int held, int all) {
        var key =
                switch (document.kind()) {
                    case INTERVIEW, GROUP_INTERVIEW -> "report.balance.interview";
                    case OBSERVATION -> "report.balance.observation";
                    case INTERNAL_DOCUMENT, WORKSHOP, SURVEY, FIELD_DIARY, OTHER ->
                            "report.balance.document";
                };
        return Paragraph.note(phrases.say(key, held, all, material.name(document)));
    }
}
