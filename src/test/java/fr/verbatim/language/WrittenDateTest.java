package fr.verbatim.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 mars 2021|2021-03-12",
                "vendredi 12 mars 2021|2021-03-12",
                "1er août 2021|2021-08-01",
                "12/03/2021|2021-03-12",
                "12.3.21|2021-03-12",
                "2021-03-12|2021-03-12",
                "février 2021|2021-02",
                "2021-03|2021-03",
                "12 mars 2021, 14 h 30|2021-03-12T14:30",
                "12 mars 2021 à 9h|2021-03-12T09:00",
                "March 12, 2021|2021-03-12",
                "Friday 12 March 2021|2021-03-12",
            })
    void aDateIsReadAsItIsWritten(String written, String iso) {
        assertThat(WrittenDate.iso(written)).contains(iso);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2021", "12 mort 2021", "jeudi", "2021", "12 ans", "", "le 12"})
    void whatIsNoDateIsNone(String written) {
        assertThat(WrittenDate.iso(written)).isEmpty();
    }
}
