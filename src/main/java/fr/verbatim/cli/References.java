package fr.verbatim.cli;

import fr.verbatim.coding.Quotation;
import fr.verbatim.corpus.Role;

import java.util.ArrayList;

/// Writes the reference of a quotation: who speaks, what that person does, the status of the words,
/// the document, the place. Immutable.
record References(Words words) {

    private static final String FUNCTION = "fonction";

    /// Returns the reference, such as `Yannick, gardien d’immeuble, propos enregistrés, E01, § 34`.
    String of(Quotation quotation) {
        var parts = new ArrayList<String>();
        var speaker = quotation.speaker();
        if (speaker != null) {
            parts.add(speaker);
        }
        var function = quotation.variables().get(FUNCTION);
        if (quotation.role() == Role.INTERVIEWER) {
            parts.add(words.name(Role.INTERVIEWER));
        } else if (function != null && !function.isBlank()) {
            parts.add(function);
        }
        parts.add(words.name(quotation.words()));
        parts.add(quotation.document());
        parts.add(place(quotation));
        return String.join(", ", parts);
    }

    /// Returns the place: the paragraph, with the page or the time where there is one.
    String place(Quotation quotation) {
        var place = words.text("cli.paragraph", quotation.paragraph());
        var page = quotation.page();
        var start = quotation.startMs();
        if (start != null) {
            return place + ", " + clock(start);
        }
        return page == null ? place : place + ", " + words.text("cli.page", page);
    }

    /// Returns a time of a recording, such as `1:02:03`.
    static String clock(long milliseconds) {
        var seconds = Math.floorDiv(milliseconds, 1000L);
        var hours = seconds / 3600;
        return hours == 0
                ? "%d:%02d".formatted(seconds / 60, seconds % 60)
                : "%d:%02d:%02d".formatted(hours, seconds / 60 % 60, seconds % 60);
    }
}
