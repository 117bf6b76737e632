package fr.verbatim.ingest.plain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class DelimitedTest {

    @Test
    void theFirstLineTellsTheSeparator() {
        assertThat(Delimited.parse("a;b,c;d\n1;2;3").separator()).isEqualTo(';');
        assertThat(Delimited.parse("a,b,c\n1;2,3").separator()).isEqualTo(',');
        assertThat(Delimited.parse("a\tb\n1,5\t2").separator()).isEqualTo('\t');
    }

    @Test
    void quotedCellsKeepSeparatorsLinesAndQuotes() {
        var rows =
                Delimited.parse("nom;dit\nA;\"elle a dit \"\"non\"\"; puis\nrien\"\nB;oui\n")
                        .rows();
        assertThat(rows.get(1).cells()).isEqualTo(List.of("A", "elle a dit \"non\"; puis\nrien"));
        assertThat(rows.get(2).line()).isEqualTo(4);
    }

    @Test
    void aQuoteThatIsNeverClosedDoesNotSwallowTheTable() {
        var rows = Delimited.parse("a;b\n\"x;1\ny;2\n").rows();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(2).cells()).isEqualTo(List.of("y", "2"));
    }

    @Test
    void emptyLinesAndAByteOrderMarkAreNoRows() {
        var rows = Delimited.parse("\uFEFFa;b\r\n\r\n;\r\n1;2\r\n").rows();
        assertThat(rows).extracting(Delimited.Row::line).containsExactly(1, 4);
        assertThat(rows.getFirst().cell(0)).isEqualTo("a");
        assertThat(rows.getFirst().cell(7)).isEmpty();
    }
}
