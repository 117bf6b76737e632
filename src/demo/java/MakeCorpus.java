import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Makes the files of the demonstration study from the texts of `src/demo/texts`, each in the
/// format and with the conventions of another transcriber. The same texts give the same bytes, on
/// any machine.
///
/// To be run from the top folder, once the build has put the libraries in `target/lib`:
///
/// ```
/// java -cp 'target/lib/*' src/demo/java/MakeCorpus.java [folder [texts]]
/// ```
///
/// The folder is `corpus` unless another is named; the texts may be read elsewhere. A new text
/// takes a file there and a few lines here.
final class MakeCorpus {

    private final Path folder;
    private final Path texts;

    private MakeCorpus(Path folder, Path texts) {
        this.folder = folder;
        this.texts = texts;
    }

    public static void main(String[] arguments) throws IOException {
        Locale.setDefault(Locale.FRENCH);
        var folder = arguments.length == 0 ? "corpus" : arguments[0];
        var texts = arguments.length < 2 ? "src/demo/texts" : arguments[1];
        new MakeCorpus(Path.of(folder), Path.of(texts)).make();
    }

    private void make() throws IOException {
        interviews();
        observations();
        var description = text("D01_fiche_de_poste_gardien");
        write("documents/D01_fiche_de_poste_gardien.pdf", PortableDocument.of(description));
    }

    private void interviews() throws IOException {
        var keeper = text("E01_gardien_logé");
        write(
                "entretiens/E01_gardien_logé.docx",
                Word.boxed(keeper, new FieldText.Labels("Enquêtrice", "Yannick", "Sa femme")));
        var roving = text("E02_gardienne_itinérante");
        write(
                "entretiens/E02_gardienne_itinérante.odt",
                OpenDocument.interview(roving, new FieldText.Labels("E", "R", "L")));
        var cleaner = text("E03_employé_immeuble");
        write(
                "entretiens/E03_employé_immeuble.docx",
                Word.bare(cleaner, new FieldText.Labels("Enquêtrice", "Bakary", "Collègue")));
        var manager = text("E04_responsable_secteur");
        write(
                "entretiens/E04_responsable_secteur.rtf",
                RichText.interview(
                        manager, new FieldText.Labels("ENQUÊTRICE", "DIDIER", "COLLÈGUE")));
        var adviser = text("E05_conseillère_sociale");
        var typed = Plain.interview(adviser, new FieldText.Labels("Enq.", "Mme H.", "Fatou"));
        write(
                "entretiens/E05_conseillère_sociale.txt",
                Plain.windows1252(typed.replace("\n", "\r\n")));
        var director = text("E06_directrice_proximité");
        write(
                "entretiens/E06_directrice_proximité.vtt",
                Captions.of(
                                director,
                                new FieldText.Labels("Enquêtrice", "Catherine Vasseur", "Invité"))
                        .getBytes(UTF_8));
    }

    private void observations() throws IOException {
        write(
                "observations/O01_nettoyage_halls.txt",
                Plain.note(text("O01_nettoyage_halls")).getBytes(UTF_8));
        write(
                "observations/O02_barillet_boîte_aux_lettres.html",
                Plain.html(text("O02_barillet_boîte_aux_lettres")).getBytes(UTF_8));
        write(
                "observations/O03_cellule_de_veille.docx",
                Word.report(text("O03_cellule_de_veille")));
        write(
                "observations/O04_pied_d_immeuble.md",
                Plain.markdown(text("O04_pied_d_immeuble")).getBytes(UTF_8));
    }

    private FieldText text(String name) throws IOException {
        return FieldText.read(texts.resolve(name + ".txt"));
    }

    private void write(String name, byte[] content) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }
}
