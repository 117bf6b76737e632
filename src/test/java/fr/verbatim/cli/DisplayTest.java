package fr.verbatim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

class DisplayTest {

    @Test
    void aCombiningMarkTakesNoColumn() {
        assertThat(Display.width("e\u0301te\u0301")).isEqualTo(3);
    }

    @Test
    void aWideCharacterTakesTwoColumns() {
        assertThat(Display.width("日本")).isEqualTo(4);
        assertThat(Display.width("😀")).isEqualTo(2);
    }

    @Test
    void anEscapeSequenceTakesNoColumn() {
        assertThat(Display.width("\u001B[1mgeste\u001B[0m")).isEqualTo(5);
    }

    @Test
    void whatIsTooLongIsCutWithAnEllipsisAndNeverInsideACharacter() {
        assertThat(Display.start("boîte aux lettres", 8)).isEqualTo("boîte a…");
        assertThat(Display.start("a😀b", 3)).isEqualTo("a…");
        assertThat(Display.end("boîte aux lettres", 8)).isEqualTo("…lettres");
    }

    @Test
    void contextIsCutBetweenTwoWords() {
        assertThat(Display.startInWords("boîte aux lettres", 8)).isEqualTo("boîte …");
        assertThat(Display.endInWords("boîte aux lettres", 10)).isEqualTo("… lettres");
    }

    @Test
    void columnsOfATableStandOneBelowTheOther() {
        var out = new StringWriter();
        var terminal =
                new Terminal(new PrintWriter(out), new PrintWriter(new StringWriter()), false, 60);
        var table = new TextTable("Code", ">Extraits");
        table.row("présence", "3");
        table.row("réparer", "12");

        table.print(terminal);

        assertThat(out.toString().lines())
                .containsExactly("Code      Extraits", "présence         3", "réparer         12");
    }

    @Test
    void coloursAreOnlyForTerminals() {
        var writer = new PrintWriter(new StringWriter());

        assertThat(new Terminal(writer, writer, false, 80).styled(Terminal.Style.NODE, "geste"))
                .isEqualTo("geste");
        assertThat(new Terminal(writer, writer, true, 80).styled(Terminal.Style.NODE, "geste"))
                .contains("\u001B[");
    }

    @Test
    void aCaretStandsUnderTheMistakeHoweverLongTheLine() {
        assertThat(pointed("écrit ET", 6)).containsExactly("  écrit ET", "        ^");
        var lines = pointed("a".repeat(200) + "(" + "b".repeat(200), 200);
        assertThat(lines).allSatisfy(line -> assertThat(Display.width(line)).isLessThan(61));
        assertThat(lines.getFirst().charAt(lines.getLast().indexOf('^'))).isEqualTo('(');
    }

    private static List<String> pointed(String text, int offset) {
        var err = new StringWriter();
        new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(err), false, 60)
                .point(text, offset);
        return err.toString().lines().toList();
    }
}
