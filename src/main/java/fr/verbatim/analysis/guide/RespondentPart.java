package fr.verbatim.analysis.guide;

import fr.verbatim.coding.Passage;
import fr.verbatim.coding.Quotation;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.Turn;
import fr.verbatim.language.annotation.Sentences;
import fr.verbatim.study.Respondent;
import fr.verbatim.study.Snapshot;
import fr.verbatim.text.Span;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What one respondent says in one interview. Immutable.
final class RespondentPart {

    private final Document document;
    private final DocumentText text;
    private final List<Span> speech;

    RespondentPart(Snapshot study, Document document, DocumentText text, Respondent respondent) {
        this.document = document;
        this.text = text;
        this.speech =
                text.layers().turns().stream()
                        .filter(
                                turn ->
                                        study.respondents()
                                                .of(document, turn.speaker())
                                                .filter(respondent::equals)
                                                .isPresent())
                        .map(Turn::speech)
                        .filter(span -> !span.isEmpty())
                        .toList();
    }

    /// Returns how a theme comes into what this respondent says here.
    ThemeTable.Cell cell(
            int theme, List<Asked> asked, ThemeWords words, Function<Passage, Quotation> quote) {
        var first = asked.stream().filter(one -> one.theme() == theme).findFirst();
        var until = first.map(one -> one.section().span().start()).orElse(text.text().length());
        var question = first.map(one -> quote.apply(passage(titleOf(one)))).orElse(null);
        var spontaneous =
                speech.stream()
                        .filter(span -> span.start() < until)
                        .flatMap(
                                span ->
                                        words
                                                .first(
                                                        theme,
                                                        document.id(),
                                                        text,
                                                        before(span, until))
                                                .stream())
                        .findFirst();
        if (spontaneous.isPresent()) {
            return new ThemeTable.Cell(
                    Raising.SPONTANEOUS, quote.apply(passage(spontaneous.get())), question);
        }
        if (first.isEmpty()) {
            return new ThemeTable.Cell(Raising.NOT_RAISED, null, null);
        }
        var answered =
                asked.stream()
                        .filter(one -> one.theme() == theme)
                        .flatMap(one -> answer(one, asked).stream())
                        .findFirst();
        if (answered.isEmpty()) {
            return new ThemeTable.Cell(Raising.NO_ANSWER, null, question);
        }
        return new ThemeTable.Cell(
                first.get().kind() == Asked.Kind.FOLLOW_UP
                        ? Raising.ON_FOLLOW_UP
                        : Raising.ON_QUESTION,
                quote.apply(passage(answered.get())),
                question);
    }

    private static Span before(Span span, int until) {
        return new Span(span.start(), Math.min(span.end(), until));
    }

    private static Span titleOf(Asked asked) {
        return Span.at(asked.section().span().start(), asked.section().title().length());
    }

    /// Returns the first paragraph of the answer: what the respondent says before another theme is
    /// asked in a later turn.
    private Optional<Span> answer(Asked question, List<Asked> asked) {
        var start = question.section().span().start();
        var turnEnd =
                text.layers().turns().stream()
                        .map(Turn::span)
                        .filter(span -> span.contains(start))
                        .mapToInt(Span::end)
                        .findFirst()
                        .orElse(start);
        var end =
                asked.stream()
                        .filter(other -> other.theme() != question.theme())
                        .mapToInt(other -> other.section().span().start())
                        .filter(other -> other > turnEnd)
                        .min()
                        .orElse(text.text().length());
        return speech.stream()
                .filter(span -> span.end() > answerStart(question) && span.start() < end)
                .map(span -> new Span(Math.max(span.start(), answerStart(question)), span.end()))
                .findFirst()
                .map(this::firstParagraph);
    }

    /// Where question and answer stand in one turn, the answer begins after the question.
    private static int answerStart(Asked question) {
        return titleOf(question).end();
    }

    private Span firstParagraph(Span span) {
        var trimmed = Sentences.in(text.text(), span);
        var start = trimmed.isEmpty() ? span.start() : trimmed.getFirst().start();
        var line = text.text().indexOf('\n', start);
        return new Span(start, line < 0 || line > span.end() ? span.end() : line);
    }

    private Passage passage(Span span) {
        return new Passage(document.id(), span);
    }
}
