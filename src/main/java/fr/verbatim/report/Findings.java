package fr.verbatim.report;

import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentKind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Sentences that say in whom and where a code appears: respondents first, never a percentage.
/// Immutable.
final class Findings {
    private final Material material;
    private final Phrases phrases;

    Findings(Material material, Phrases phrases) {
        this.material = material;
        this.phrases = phrases;
    }

    /// Returns the numbers: respondents by function, then other documents.
    String count(Extracts found) {
        var sentences = new ArrayList<String>();
        if (!material.respondents().all().isEmpty()) {
            sentences.add(respondents(found));
        }
        var elsewhere = elsewhere(found);
        if (!elsewhere.isEmpty()) {
            sentences.add(
                    phrases.say(
                            sentences.isEmpty()
                                    ? "report.found.documents-only"
                                    : "report.found.elsewhere",
                            String.join(phrases.say("report.list.strong"), elsewhere)));
        }
        return String.join(" ", sentences);
    }

    /// Returns what is not in the numbers, and what they do not say.
    String reservations(Extracts found) {
        var sentences = new ArrayList<String>();
        if (!found.ofNobody().isEmpty()) {
            sentences.add(phrases.say("report.found.nobody", found.ofNobody().size()));
        }
        if (found.unplaced() > 0) {
            sentences.add(phrases.say("report.found.unplaced", found.unplaced()));
        }
        sentences.add(phrases.say("report.found.caution"));
        return String.join(" ", sentences);
    }

    private String respondents(Extracts found) {
        var everyone = material.respondents().all();
        var who = found.respondents();
        var functions = new Functions(everyone, material.function(), phrases);
        var byFunction =
                functions.names().stream()
                        .map(
                                name ->
                                        phrases.say(
                                                "report.found.function",
                                                name,
                                                functions.among(name, who),
                                                functions.total(name)))
                        .collect(Collectors.joining(phrases.say("report.list.strong")));
        return who.isEmpty()
                ? phrases.say("report.found.no-respondent", everyone.size())
                : phrases.say(
                        "report.found.respondents",
                        found.ofRespondents().size(),
                        who.size(),
                        everyone.size(),
                        byFunction);
    }

    /// Observations and documents are counted apart, by kind.
    private List<String> elsewhere(Extracts found) {
        return Arrays.stream(DocumentKind.values())
                .filter(kind -> !kind.hasRespondents())
                .filter(kind -> found.all().stream().anyMatch(e -> e.document().kind() == kind))
                .map(kind -> elsewhere(kind, found))
                .toList();
    }

    private String elsewhere(DocumentKind kind, Extracts found) {
        var extracts = found.all().stream().filter(e -> e.document().kind() == kind).toList();
        var documents = extracts.stream().map(Extract::document).distinct().count();
        return phrases.say(
                "report.found.documents",
                extracts.size(),
                Words.count(kind, (int) documents),
                documentsOf(kind).size());
    }

    private List<Document> documentsOf(DocumentKind kind) {
        return material.snapshot().documents().stream()
                .filter(document -> document.kind() == kind)
                .toList();
    }
}
