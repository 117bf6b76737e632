package fr.verbatim.ingest.reading;

import fr.verbatim.corpus.Emphasis;
import fr.verbatim.text.Span;

import java.util.ArrayList;
import java.util.List;

/// The words of one paragraph with what is set off in them. Immutable.
///
/// @param text the words
/// @param emphases bold and italic words; spans count in `text`
public record Run(String text, List<Emphasis> emphases) {

    public Run {
        emphases = List.copyOf(emphases);
    }

    public static Run of(String text) {
        return new Run(text, List.of());
    }

    /// Returns this run with `prefix` before it.
    public Run after(String prefix) {
        return new Run(
                prefix + text,
                emphases.stream()
                        .map(it -> new Emphasis(it.span().shift(prefix.length()), it.style()))
                        .toList());
    }

    /// Returns this run without the blanks at its ends.
    public Run stripped() {
        return part(Blanks.trim(new Span(0, text.length()), text));
    }

    /// Returns what of this run stands from `start` on.
    public Run from(int start) {
        return part(new Span(start, text.length()));
    }

    private Run part(Span words) {
        return new Run(
                words.in(text),
                emphases.stream()
                        .flatMap(
                                it ->
                                        it.span().intersection(words).stream()
                                                .map(
                                                        span ->
                                                                new Emphasis(
                                                                        span.shift(-words.start()),
                                                                        it.style())))
                        .toList());
    }

    /// Collects a run piece by piece. Confined to one thread.
    public static final class Builder {

        private final StringBuilder text = new StringBuilder();
        private final List<Emphasis> emphases = new ArrayList<>();

        public Builder append(CharSequence more, boolean bold, boolean italic) {
            var span = Span.at(text.length(), more.length());
            text.append(more);
            if (bold) {
                emphases.add(new Emphasis(span, Emphasis.Style.BOLD));
            }
            if (italic) {
                emphases.add(new Emphasis(span, Emphasis.Style.ITALIC));
            }
            return this;
        }

        /// Returns whether a blank here would follow another, or stand first.
        public boolean endsBlank() {
            return text.isEmpty() || Blanks.isBlank(text.charAt(text.length() - 1));
        }

        public boolean isEmpty() {
            return text.isEmpty();
        }

        public int length() {
            return text.length();
        }

        /// Returns the run and begins another one.
        public Run take() {
            var run = new Run(text.toString(), emphases);
            text.setLength(0);
            emphases.clear();
            return run;
        }
    }
}
