package fr.verbatim.report;

import fr.verbatim.coding.Quotation;
import fr.verbatim.corpus.Role;
import fr.verbatim.message.Message;
import fr.verbatim.study.Respondent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Says in words where a quotation comes from: who speaks, with what function, the status of the
/// words, the document, the place in it.
///
/// Immutable. `E01, gardien d’immeuble, propos enregistrés, entretien-01, § 34`.
///
/// @param parts what it is made of, in order
public record Reference(List<String> parts) {
    /// The variable that says what a person does.
    static final String FUNCTION = "fonction";

    private static final String SEPARATOR = ", ";
    private static final long SECOND = 1000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;

    public Reference {
        parts = List.copyOf(parts);
    }

    /// Returns the reference of `quotation`, in French, or in English when the locale's language is
    /// English.
    public static Reference of(Quotation quotation, Locale locale) {
        return of(quotation, FUNCTION, locale);
    }

    /// Returns the reference of `quotation`, the person's function being in the variable named
    /// `function`.
    static Reference of(Quotation quotation, String function, Locale locale) {
        var parts = new ArrayList<String>();
        var speaker = quotation.speaker();
        if (speaker != null) {
            parts.add(speaker);
        }
        role(quotation.role(), locale).ifPresent(parts::add);
        if (hasFunction(quotation)) {
            Respondent.find(quotation.variables(), function)
                    .filter(value -> !value.equalsIgnoreCase(speaker))
                    .ifPresent(parts::add);
        }
        if (speaker == null || !quotation.kind().isInterview()) {
            parts.add(Words.of(quotation.kind()).text(locale));
        }
        parts.add(Words.of(quotation.words()).text(locale));
        if (!quotation.document().equals(speaker)) {
            parts.add(quotation.document());
        }
        parts.add(place(quotation).text(locale));
        var page = quotation.page();
        if (page != null) {
            parts.add(Message.of("report.reference.page", String.valueOf(page)).text(locale));
        }
        return new Reference(parts);
    }

    /// Returns the reference on one line.
    public String text() {
        return String.join(SEPARATOR, parts);
    }

    @Override
    public String toString() {
        return text();
    }

    /// The document's variables describe its respondent, not the others who speak in it.
    private static boolean hasFunction(Quotation quotation) {
        return switch (quotation.role()) {
            case RESPONDENT -> true;
            case UNKNOWN -> quotation.speaker() != null || quotation.kind().isInterview();
            case INTERVIEWER, THIRD_PARTY -> false;
        };
    }

    private static Optional<String> role(Role role, Locale locale) {
        return switch (role) {
            case INTERVIEWER -> Optional.of(Message.of("report.role.interviewer").text(locale));
            case THIRD_PARTY -> Optional.of(Message.of("report.role.third-party").text(locale));
            case RESPONDENT, UNKNOWN -> Optional.empty();
        };
    }

    private static Message place(Quotation quotation) {
        var start = quotation.startMs();
        if (start == null) {
            return Message.of("report.reference.paragraph", String.valueOf(quotation.paragraph()));
        }
        var hours = start / HOUR;
        var minutes = start % HOUR / MINUTE;
        var seconds = start % MINUTE / SECOND;
        return hours == 0
                ? Message.of("report.reference.time", String.valueOf(minutes), twoDigits(seconds))
                : Message.of(
                        "report.reference.long-time",
                        String.valueOf(hours),
                        twoDigits(minutes),
                        twoDigits(seconds));
    }

    private static String twoDigits(long number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
