package fr.verbatim.search.index;

import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.Paragraph;
import fr.verbatim.corpus.Role;
import fr.verbatim.corpus.Turn;
import fr.verbatim.language.Token;
import fr.verbatim.language.Tokeniser;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Cuts a document's text into units.
public final class Units {

    private Units() {}

    /// A unit and its words. Immutable.
    public record WithWords(Unit unit, List<Token> words) {

        public WithWords {
            words = List.copyOf(words);
        }
    }

    /// Returns the units of a document in the order of its text. What notes quote stays with the
    /// sentence that quotes it.
    public static List<WithWords> of(DocumentText document) {
        var units = new ArrayList<WithWords>();
        var pieces = pieces(document);
        var allWords = new Tokeniser().words(document, pieces.stream().map(Piece::span).toList());
        for (var piece : pieces) {
            var words = allWords.get(units.size());
            units.add(
                    new WithWords(
                            new Unit(units.size(), piece.span(), voice(piece.turn()), words.size()),
                            words));
        }
        return units;
    }

    private static UnitVoice voice(@Nullable Turn turn) {
        return turn == null
                ? new UnitVoice(null, Role.UNKNOWN, false)
                : new UnitVoice(turn.speaker(), turn.role(), true);
    }

    private record Piece(Span span, @Nullable Turn turn) {}

    private static List<Piece> pieces(DocumentText document) {
        var layers = document.layers();
        var turns = layers.transcribed().stream().sorted(Comparator.comparing(Turn::span)).toList();
        var pieces = new ArrayList<Piece>();
        var end = 0;
        for (var turn : turns) {
            var start = Math.max(end, turn.speech().start());
            if (start < turn.speech().end()) {
                pieces.add(new Piece(new Span(start, turn.speech().end()), turn));
                end = turn.speech().end();
            }
        }
        var taken = turns.stream().map(Turn::span).toList();
        var next = 0;
        end = 0;
        for (var paragraph : layers.paragraphs().stream().map(Paragraph::span).sorted().toList()) {
            while (next < taken.size() && taken.get(next).end() <= paragraph.start()) {
                next++;
            }
            var turnsFromThere = taken.subList(next, taken.size());
            addOutside(pieces, document.text(), paragraph, turnsFromThere, end);
            end = Math.max(end, paragraph.end());
        }
        pieces.sort(Comparator.comparing(Piece::span));
        return pieces;
    }

    /// Adds what of a paragraph stands outside the turns: no word is lost when a turn starts in the
    /// middle of one.
    private static void addOutside(
            List<Piece> pieces, String text, Span paragraph, List<Span> turns, int from) {
        var start = Math.max(from, paragraph.start());
        for (var turn : turns) {
            if (turn.start() >= paragraph.end()) {
                break;
            }
            add(pieces, text, start, Math.min(turn.start(), paragraph.end()));
            start = Math.max(start, turn.end());
        }
        add(pieces, text, start, paragraph.end());
    }

    private static void add(List<Piece> pieces, String text, int start, int end) {
        if (start < end && !text.substring(start, end).isBlank()) {
            pieces.add(new Piece(new Span(start, end), null));
        }
    }
}
