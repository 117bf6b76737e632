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

    private static final String COLON = "\u00A0: ";

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
        caretakers();
        agency();
        management();
        partners();
        observations();
        documents();
    }

    private void caretakers() throws IOException {
        interview("E01_gardien_logé", ".docx", Word::boxed, "Enquêtrice", "Yannick", "Sa femme");
        interview("E02_gardienne_itinérante", ".odt", OpenDocument::interview, "E", "R", "L");
        interview("E03_employé_immeuble", ".docx", Word::bare, "Enquêtrice", "Bakary", "Collègue");
        interview(
                "E07_gardienne_logée",
                ".docx",
                Word::reviewed,
                "Enquêtrice",
                "Maryse",
                "Une locataire");
        interview(
                "E08_gardien_logé_lavandières",
                ".srt",
                (text, labels) -> Captions.subtitles(text, labels).getBytes(UTF_8),
                "Enquêtrice",
                "Jérémie",
                "Voisin");
        interview(
                "E09_gardien_non_logé",
                ".txt",
                (text, labels) -> Plain.interview(text, labels, ". ").getBytes(UTF_8),
                "Q",
                "R",
                "Loc");
    }

    private void agency() throws IOException {
        interview(
                "E05_conseillère_sociale",
                ".txt",
                (text, labels) ->
                        Plain.windows1252(
                                Plain.interview(text, labels, COLON).replace("\n", "\r\n")),
                "Enq.",
                "Mme H.",
                "Fatou");
        interview("E11_chargé_de_clientèle", ".docx", Word::boxed, "ENQ", "TH", "COL");
        interview(
                "E12_chargée_de_clientèle",
                ".pdf",
                (text, labels) -> PortableDocument.printed(text, text.title(), labels),
                "Enquêtrice",
                "Aurélie",
                "Client");
        interview(
                "E13_chargée_accueil",
                ".trs",
                (text, labels) -> Recording.transcriber(text, labels, "accueil").getBytes(UTF_8),
                "Enquêtrice",
                "Fatou",
                "Tiers");
        interview(
                "E14_chargée_de_précontentieux",
                ".odt",
                OpenDocument::onLines,
                "Enquêtrice",
                "Sandrine",
                "Thomas");
        interview(
                "E15_chargée_de_dsu",
                ".html",
                (text, labels) -> Plain.html(text, labels).getBytes(UTF_8),
                "Intervieweuse",
                "Nadège",
                "Un habitant");
    }

    private void management() throws IOException {
        interview(
                "E04_responsable_secteur",
                ".rtf",
                (text, labels) -> RichText.interview(text, labels),
                "ENQUÊTRICE",
                "DIDIER",
                "COLLÈGUE");
        interview(
                "E06_directrice_proximité",
                ".vtt",
                (text, labels) -> Captions.ofMeeting(text, labels).getBytes(UTF_8),
                "Enquêtrice",
                "Catherine Vasseur",
                "Invité");
        interview(
                "E10_responsable_secteur_nord",
                ".json",
                (text, _) -> Recording.whisper(text).getBytes(UTF_8),
                "",
                "",
                "");
        interview(
                "E16_responsable_agence",
                ".docx",
                Word::ofMeeting,
                "Enquêtrice",
                "Philippe Pruvost",
                "Collaboratrice");
    }

    private void partners() throws IOException {
        interview("E17_régie_de_quartier", ".docx", Word::withTimes, "I", "K", "J");
        interview(
                "E18_centre_social",
                ".rtf",
                (text, labels) -> RichText.interview(text, labels),
                "Enquêtrice",
                "Élodie",
                "Une bénévole");
        interview(
                "E19_assistante_sociale",
                ".txt",
                (text, labels) -> Plain.windows1252(Plain.interview(text, labels, COLON)),
                "Chercheuse",
                "Mme L.",
                "Collègue");
        interview(
                "E20_prévention_spécialisée",
                ".txt",
                (text, labels) -> Plain.timed(text, labels).getBytes(UTF_8),
                "Enquêtrice",
                "Julien",
                "Tiers");
    }

    private void observations() throws IOException {
        note("O01_nettoyage_halls", ".txt", text -> Plain.note(text).getBytes(UTF_8));
        note("O02_barillet_boîte_aux_lettres", ".html", text -> Plain.html(text).getBytes(UTF_8));
        note("O03_cellule_de_veille", ".docx", Word::report);
        note("O04_pied_d_immeuble", ".md", text -> Plain.markdown(text).getBytes(UTF_8));
        note("O05_tournée", ".odt", OpenDocument::note);
        note("O06_état_des_lieux_sortant", ".docx", Word::report);
        note(
                "O07_entrée_sortant_de_la_rue",
                ".txt",
                text -> Plain.windows1252(Plain.note(text).replace("\n", "\r\n")));
        note("O08_loge_un_matin", ".md", text -> Plain.markdown(text).getBytes(UTF_8));
        note("O09_porte_à_porte_impayés", ".rtf", RichText::note);
        note("O10_conflit_de_palier", ".docx", Word::report);
        note("O11_commission_impayés", ".odt", OpenDocument::note);
        note("O12_gestion_urbaine_de_proximité", ".html", text -> Plain.html(text).getBytes(UTF_8));
        note("O13_réunion_agence", ".docx", Word::report);
        note("O14_jardin_partagé", ".txt", text -> Plain.note(text).getBytes(UTF_8));
        note("O15_réunion_de_locataires", ".rtf", RichText::note);
        note("O16_local_associatif", ".odt", OpenDocument::note);
    }

    private void documents() throws IOException {
        document(
                "D01_fiche_de_poste_gardien",
                ".pdf",
                text -> PortableDocument.of(text, "Clairval Habitat — fiche de poste"));
        document(
                "D02_rapport_activité_extrait",
                ".pdf",
                text -> PortableDocument.of(text, "Clairval Habitat — rapport d’activité 2020"));
        document("D03_note_politique_de_proximité", ".docx", Word::report);
        document("D04_notice_d_information", ".odt", OpenDocument::note);
        document("D05_journal_de_terrain", ".md", text -> Plain.markdown(text).getBytes(UTF_8));
        document("G01_guide_salarié", ".docx", Word::report);
        document("G02_guide_partenaire", ".odt", OpenDocument::note);
    }

    private interface Making {
        byte[] of(FieldText text, FieldText.Labels labels) throws IOException;
    }

    private interface Writing {
        byte[] of(FieldText text) throws IOException;
    }

    private void interview(
            String name,
            String extension,
            Making made,
            String interviewer,
            String respondent,
            String third)
            throws IOException {
        var labels = new FieldText.Labels(interviewer, respondent, third);
        write("entretiens/" + name + extension, made.of(text(name), labels));
    }

    private void note(String name, String extension, Writing made) throws IOException {
        write("observations/" + name + extension, made.of(text(name)));
    }

    private void document(String name, String extension, Writing made) throws IOException {
        write("documents/" + name + extension, made.of(text(name)));
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
