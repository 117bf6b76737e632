package fr.verbatim.corpus;

import fr.verbatim.text.Realignment;
import fr.verbatim.text.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The corrections of who speaks in one document, in their order. Immutable.
///
/// They are applied to each new reading of the document's file, so that nobody has to correct
/// twice.
///
/// @param rules the rules, ordered by their position
public record SpeakerRules(List<SpeakerRule> rules) {

    public SpeakerRules {
        rules = rules.stream().sorted(Comparator.comparingInt(SpeakerRule::position)).toList();
    }

    /// Returns the same text with its turns given to those who speak.
    public DocumentText apply(DocumentText text) {
        var turns = text.layers().turns();
        for (var rule : rules) {
            turns = apply(rule, turns, text);
        }
        return new DocumentText(text.text(), text.layers().withTurns(turns));
    }

    /// Returns the rules that no longer find any turn in a text as it was read.
    public List<SpeakerRule> idle(DocumentText text) {
        var idle = new ArrayList<SpeakerRule>();
        var turns = text.layers().turns();
        for (var rule : rules) {
            var corrected = apply(rule, turns, text);
            if (corrected.equals(turns)) {
                idle.add(rule);
            }
            turns = corrected;
        }
        return idle;
    }

    /// Returns the name that a label of the file has now, wherever it stands.
    public String nameOf(String label) {
        var name = label;
        for (var rule : rules) {
            if (rule.reach() == null && rule.label().equals(name)) {
                name = rule.speaker();
            }
        }
        return name;
    }

    /// Returns the rules as they reach in a new revision of the text.
    public SpeakerRules carried(String before, String after) {
        if (rules.stream().allMatch(rule -> rule.reach() == null)) {
            return this;
        }
        var realignment = Realignment.between(before, after);
        return new SpeakerRules(
                rules.stream()
                        .map(
                                rule ->
                                        rule.reach() == null
                                                ? rule
                                                : rule.withReach(realignment.stretch(rule.reach())))
                        .toList());
    }

    private static List<Turn> apply(SpeakerRule rule, List<Turn> turns, DocumentText text) {
        var corrected = new ArrayList<Turn>();
        for (var turn : turns) {
            if (!rule.label().equals(turn.speaker())) {
                corrected.add(turn);
            } else if (rule.reach() == null) {
                corrected.add(turn.withSpeaker(rule.speaker()));
            } else {
                corrected.addAll(cut(turn, rule.speaker(), rule.reach(), text));
            }
        }
        return corrected;
    }

    /// Cuts a turn between two paragraphs where the reach begins and where it ends.
    private static List<Turn> cut(Turn turn, String speaker, Span reach, DocumentText text) {
        var paragraphs =
                text.layers().paragraphs().stream()
                        .map(Paragraph::span)
                        .filter(span -> span.overlaps(turn.span()))
                        .toList();
        if (paragraphs.isEmpty()) {
            return List.of(reach.contains(turn.span().start()) ? turn.withSpeaker(speaker) : turn);
        }
        var pieces = new ArrayList<Turn>();
        var from = 0;
        for (var next = 1; next <= paragraphs.size(); next++) {
            var inside = reach.contains(paragraphs.get(from).start());
            if (next == paragraphs.size()
                    || reach.contains(paragraphs.get(next).start()) != inside) {
                var start = from == 0 ? turn.span().start() : paragraphs.get(from).start();
                var end =
                        next == paragraphs.size()
                                ? turn.span().end()
                                : paragraphs.get(next - 1).end();
                var piece = turn.part(new Span(start, end), text.text());
                pieces.add(inside ? piece.withSpeaker(speaker) : piece);
                from = next;
            }
        }
        return pieces;
    }
}
