package fr.verbatim.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Locale;

class FormatNameTest {

    @ParameterizedTest
    @CsvSource({
        "text/plain, texte brut, plain text",
        "application/gzip, archive compressée, compressed archive",
        "image/jpeg, image, image",
        "audio/mpeg, enregistrement sonore, sound recording",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document, document Word,"
                + " Word document",
        "application/vnd.ms-excel, tableur, spreadsheet",
        "application/x-rare, application/x-rare, application/x-rare"
    })
    void aFormatIsCalledAsPeopleCallIt(String mediaType, String french, String english) {
        assertThat(FormatName.of(mediaType).text(Locale.FRENCH)).isEqualTo(french);
        assertThat(FormatName.of(mediaType).text(Locale.ENGLISH)).isEqualTo(english);
    }
}
