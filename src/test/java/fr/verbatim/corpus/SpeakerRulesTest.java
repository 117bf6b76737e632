package fr.verbatim.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class SpeakerRulesTest {

    private static final DocumentId DOCUMENT = new DocumentId("d1");
    private static final String TEXT = "A un\nB deux\nA trois\nsuite\nB quatre\n";

    /// Makes a text of turns, one a line; a line without `A` or `B` goes on with the turn before.
    private static DocumentText text(String text) {
        var paragraphs = new ArrayList<Paragraph>();
        var turns = new ArrayList<Turn>();
        var at = 0;
        for (var line : text.lines().toList()) {
            var span = Span.at(at, line.length());
            at += line.length() + 1;
            paragraphs.add(new Paragraph(span, Paragraph.Style.BODY, 0));
            if (line.matches("[AB] .*")) {
                var speech = new Span(span.start() + 2, span.end());
                turns.add(new Turn(span, speech, line.substring(0, 1), Role.UNKNOWN, 0L, 9L));
            } else {
                var last = turns.removeLast();
                turns.add(
                        new Turn(
                                last.span().cover(span),
                                last.speech().cover(span),
                                last.speaker(),
                                Role.UNKNOWN,
                                0L,
                                9L));
            }
        }
        return new DocumentText(
                text, new Layers(paragraphs, List.of(), List.of(), turns, List.of(), List.of()));
    }

    private static SpeakerRule rule(
            int position, String label, String speaker, @Nullable Span reach) {
        return new SpeakerRule("r" + position, DOCUMENT, position, label, speaker, reach);
    }

    private static List<String> said(DocumentText text) {
        return text.layers().turns().stream()
                .map(turn -> turn.speaker() + ": " + turn.speech().in(text.text()))
                .toList();
    }

    private static Span line(String words) {
        return Span.at(TEXT.indexOf(words), words.length());
    }

    @Test
    void rulesAreAppliedInTheirOrder() {
        var rules = new SpeakerRules(List.of(rule(2, "C", "D", null), rule(1, "A", "C", null)));

        assertThat(said(rules.apply(text(TEXT))))
                .containsExactly("D: un", "B: deux", "D: trois\nsuite", "B: quatre");
        assertThat(rules.nameOf("A")).isEqualTo("D");
        assertThat(rules.nameOf("B")).isEqualTo("B");
    }

    @Test
    void aTurnIsCutAndItsTimesStayAtItsEnds() {
        var rules = new SpeakerRules(List.of(rule(1, "A", "C", line("suite"))));

        var corrected = rules.apply(text(TEXT));

        assertThat(said(corrected))
                .containsExactly("A: un", "B: deux", "A: trois", "C: suite", "B: quatre");
        assertThat(corrected.layers().turns().get(2))
                .extracting(Turn::startMs, Turn::endMs)
                .containsExactly(0L, null);
        assertThat(corrected.layers().turns().get(3))
                .extracting(Turn::startMs, Turn::endMs)
                .containsExactly(null, 9L);
        assertThat(corrected.text()).isEqualTo(TEXT);
    }

    @Test
    void aRuleTouchesOnlyItsLabel() {
        var rules = new SpeakerRules(List.of(rule(1, "B", "C", new Span(0, TEXT.length()))));

        assertThat(said(rules.apply(text(TEXT))))
                .containsExactly("A: un", "C: deux", "A: trois\nsuite", "C: quatre");
    }

    @Test
    void theReachFollowsItsParagraphs() {
        var rules = new SpeakerRules(List.of(rule(1, "A", "C", line("A trois\nsuite"))));
        var after = "B zéro\nA un\nB deux\nA trois fois\nautre\nsuite\nB quatre\n";

        assertThat(said(rules.carried(TEXT, after).apply(text(after))))
                .containsExactly(
                        "B: zéro", "A: un", "B: deux", "C: trois fois\nautre\nsuite", "B: quatre");
    }

    @Test
    void aReachThatIsGoneTouchesNothingAndIsTold() {
        var rule = rule(1, "A", "C", line("A trois\nsuite"));
        var after = TEXT.replace("A trois\nsuite\n", "");
        var carried = new SpeakerRules(List.of(rule)).carried(TEXT, after);

        assertThat(said(carried.apply(text(after))))
                .containsExactly("A: un", "B: deux", "B: quatre");
        assertThat(carried.idle(text(after))).hasSize(1);
        assertThat(new SpeakerRules(List.of(rule)).idle(text(TEXT))).isEmpty();
    }

    @Test
    void aRuleThatGivesTurnsToTheSameNameMakesNoSense() {
        assertThatThrownBy(() -> rule(1, "A", "A", null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
