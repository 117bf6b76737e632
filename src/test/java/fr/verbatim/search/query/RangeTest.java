package fr.verbatim.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    30..45 | 30 | true
                    30..45 | 45 ans | true
                    30..45 | 45,5 | false
                    30..45 | 29 | false
                    30..45 | trente | false
                    1000..2000 | 1 250 | true
                    >10 | 10 | false
                    >10 | 10,1 | true
                    >=10 | 10 | true
                    <10 | -3 | true
                    ..10 | 10 | true
                    10.. | 9 | false
                    2023-01..2023-06 | 2023-06-30 | true
                    2023-01..2023-06 | 30/06/2023 | true
                    2023-01..2023-06 | 2023-07-01 | false
                    2023-01..2023-06 | mars 2023 | true
                    2023-01..2023-06 | 2023 | false
                    2023-01..2023-06 | 12 | false
                    2022..2023 | 2023-12-31 | true
                    2022..2023 | 2023 | true
                    >2022 | 2022-12-31 | false
                    >2022 | 2023-01-01 | true
                    <2023-03 | 2023-03-01 | false
                    <=12/03/2023 | 2023-03-12T14:30 | true
                    """)
    void holdsWhatLiesInItEntirely(String range, String value, boolean holds) {
        assertThat(Range.read(range).orElseThrow().holds(value)).isEqualTo(holds);
    }

    @Test
    void whatIsNeitherNumberNorDateIsNoRange() {
        assertThat(Range.read("a..b")).isEmpty();
        assertThat(Range.read("..")).isEmpty();
        assertThat(Range.read(">")).isEmpty();
        assertThat(Range.read("gardien")).isEmpty();
        assertThat(Range.read("2023-13..2023-14")).isEmpty();
    }
}
