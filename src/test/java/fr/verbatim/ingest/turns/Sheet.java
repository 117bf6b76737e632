package fr.verbatim.ingest.turns;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A transcript before it is written in a format: paragraphs, or rows of a table. Confined to one
/// thread.
final class Sheet {

    private final List<Block> blocks = new ArrayList<>();

    sealed interface Block permits Para, Grid {}

    /// @param heading whether it is a heading
    record Para(List<Piece> pieces, boolean heading) implements Block {
        String text() {
            return String.join("", pieces.stream().map(Piece::text).toList());
        }
    }

    record Piece(String text, boolean bold, boolean italic) {
        static Piece plain(String text) {
            return new Piece(text, false, false);
        }
    }

    record Grid(List<List<String>> rows) implements Block {}

    /// How the words of a turn are set off.
    enum Look {
        PLAIN,
        BOLD,
        ITALIC,
        CAPITALS;

        Piece of(String text) {
            return new Piece(
                    this == CAPITALS ? text.toUpperCase(Locale.FRENCH) : text,
                    this == BOLD,
                    this == ITALIC);
        }
    }

    List<Block> blocks() {
        return blocks;
    }

    void para(Piece... pieces) {
        blocks.add(new Para(List.of(pieces), false));
    }

    void para(String text) {
        para(Piece.plain(text));
    }

    void heading(String text) {
        blocks.add(new Para(List.of(Piece.plain(text)), true));
    }

    void grid(List<List<String>> rows) {
        blocks.add(new Grid(rows));
    }
}
