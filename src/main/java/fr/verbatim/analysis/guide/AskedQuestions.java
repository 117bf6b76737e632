package fr.verbatim.analysis.guide;

import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.Emphasis;
import fr.verbatim.corpus.InterviewGuide;
import fr.verbatim.corpus.Role;
import fr.verbatim.corpus.Section;
import fr.verbatim.corpus.Turn;
import fr.verbatim.language.Tokeniser;
import fr.verbatim.language.annotation.Sentences;
import fr.verbatim.text.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Recognises the questions of a guide in one interview: in what the interviewer says, and in what
/// the transcript sets off as a title or in bold. Confined to one thread.
final class AskedQuestions {

    /// Sentences taken together: a question may be put in three.
    private static final int MOST_SENTENCES = 3;

    private final DocumentText text;
    private final Function<Turn, Role> roles;
    private final Tokeniser tokeniser = new Tokeniser();

    /// A question recognised, before it is known where its section ends.
    private record Match(Span span, GuideItems.Item item, double likeness) {}

    AskedQuestions(DocumentText text, Function<Turn, Role> roles) {
        this.text = text;
        this.roles = roles;
    }

    /// Returns what was asked, in the order of the text.
    List<Asked> of(InterviewGuide guide) {
        var items = GuideItems.of(guide);
        var matches = new ArrayList<Match>();
        for (var turn : text.layers().turns()) {
            if (asks(turn)) {
                match(Sentences.in(text.text(), turn.speech()), items, false, matches);
            }
        }
        for (var title : setOff()) {
            match(List.of(title), items, true, matches);
        }
        return sections(guide, chosen(matches));
    }

    /// Where nobody is known to interview, anybody may ask.
    private boolean asks(Turn turn) {
        return roles.apply(turn) == Role.INTERVIEWER
                || text.layers().turns().stream()
                        .noneMatch(other -> roles.apply(other) == Role.INTERVIEWER);
    }

    private List<Span> setOff() {
        var titles = new LinkedHashSet<Span>();
        for (var section : text.layers().sections()) {
            if (section.kind() != Section.Kind.HEADER) {
                titles.add(firstLine(section.span()));
            }
        }
        for (var emphasis : text.layers().emphases()) {
            if (emphasis.style() == Emphasis.Style.BOLD && isWholeLine(emphasis.span())) {
                titles.add(emphasis.span());
            }
        }
        return List.copyOf(titles);
    }

    /// A question without label is a bold line; a bold word is only stressed.
    private boolean isWholeLine(Span span) {
        var start = text.text().lastIndexOf('\n', span.start()) + 1;
        var line = firstLine(new Span(start, text.text().length()));
        return line.in(text.text()).strip().length() <= span.length();
    }

    private Span firstLine(Span span) {
        var end = text.text().indexOf('\n', span.start());
        return new Span(span.start(), end < 0 || end > span.end() ? span.end() : end);
    }

    private void match(List<Span> sentences, GuideItems items, boolean title, List<Match> matches) {
        var words = new ArrayList<Set<String>>();
        for (var sentence : sentences) {
            words.add(FullWords.of(tokeniser.words(text, sentence)));
        }
        for (var first = 0; first < sentences.size(); first++) {
            var said = new LinkedHashSet<String>();
            var most = Math.min(sentences.size(), first + MOST_SENTENCES);
            for (var last = first; last < most; last++) {
                said.addAll(words.get(last));
                var span = sentences.get(first).cover(sentences.get(last));
                for (var item : items.list()) {
                    var likeness = item.likeness(said);
                    if (likeness >= InterviewReading.LEAST_LIKENESS
                            && (title || item.kind() != Asked.Kind.THEME)) {
                        matches.add(new Match(span, item, likeness));
                    }
                }
            }
        }
    }

    /// Returns the best matches, none of which overlap, in the order of the text. Of two that are
    /// as good the shorter is taken, then what comes first in the guide.
    private static List<Match> chosen(List<Match> matches) {
        var chosen = new ArrayList<Match>();
        matches.stream()
                .sorted(
                        Comparator.comparingDouble(Match::likeness)
                                .reversed()
                                .thenComparingInt(match -> match.span().length())
                                .thenComparing(Match::span))
                .forEach(
                        match -> {
                            if (chosen.stream()
                                    .noneMatch(other -> other.span().overlaps(match.span()))) {
                                chosen.add(match);
                            }
                        });
        chosen.sort(Comparator.comparing(Match::span));
        return chosen;
    }

    private List<Asked> sections(InterviewGuide guide, List<Match> matches) {
        var asked = new ArrayList<Asked>();
        for (var i = 0; i < matches.size(); i++) {
            var match = matches.get(i);
            var end =
                    i + 1 < matches.size()
                            ? matches.get(i + 1).span().start()
                            : text.text().length();
            asked.add(
                    new Asked(
                            guide.id(),
                            match.item().theme(),
                            match.item().themeName(),
                            match.item().kind(),
                            match.item().text(),
                            new Section(
                                    new Span(match.span().start(), end),
                                    Section.Kind.QUESTION,
                                    match.span().in(text.text()).strip()),
                            match.likeness()));
        }
        return asked;
    }
}
