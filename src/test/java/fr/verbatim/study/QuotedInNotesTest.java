package fr.verbatim.study;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.Verbatim;
import fr.verbatim.coding.Coder;
import fr.verbatim.coding.Quotation;
import fr.verbatim.corpus.Role;
import fr.verbatim.ingest.ImportListener;
import fr.verbatim.ingest.Samples;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// What notes quote is somebody's words; what they tell around it is not.
class QuotedInNotesTest {

    @TempDir Path folder;
    private Verbatim study;

    @BeforeEach
    void write() {
        study = Verbatim.create(folder, new Coder("A"));
        Samples.text(
                folder,
                "corpus/observations/O1.txt",
                "8 h 10. Mme Petit ouvre le local et cherche la clé du robinet. Mme Petit : « La"
                        + " clé est restée chez moi. »\n\nNO : elle rit.\n");
        study.importCorpus(ImportListener.NONE);
    }

    @AfterEach
    void close() {
        study.close();
    }

    @Test
    void aPassageInsideAQuotationHasItsSpeaker() {
        var quotation = quoted("La clé est restée chez moi.");
        assertThat(quotation.speaker()).isEqualTo("Mme Petit");
        assertThat(quotation.role()).isEqualTo(Role.THIRD_PARTY);
    }

    @Test
    void aPassageThatReachesOutOfItIsTheNotes() {
        assertThat(quoted("du robinet. Mme Petit : « La clé est restée").speaker()).isNull();
    }

    @Test
    void aParagraphIsSearchedAsAWhole() {
        assertThat(study.search("local ET chez").count()).isPositive();
    }

    @Test
    void timesAndSortsOfNotesAreNotFound() {
        assertThat(study.search("=NO").count()).isZero();
        assertThat(study.search("rit").count()).isOne();
    }

    private Quotation quoted(String words) {
        return study.quote(study.passage(study.document("O1"), words));
    }
}
