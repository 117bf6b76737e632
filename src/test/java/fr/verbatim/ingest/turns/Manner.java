package fr.verbatim.ingest.turns;

import static fr.verbatim.ingest.turns.Sheet.Look.BOLD;
import static fr.verbatim.ingest.turns.Sheet.Look.CAPITALS;
import static fr.verbatim.ingest.turns.Sheet.Look.ITALIC;
import static fr.verbatim.ingest.turns.Sheet.Look.PLAIN;
import static fr.verbatim.ingest.turns.SheetFormat.DOCX;
import static fr.verbatim.ingest.turns.SheetFormat.HTML;
import static fr.verbatim.ingest.turns.SheetFormat.MD;
import static fr.verbatim.ingest.turns.SheetFormat.ODT;
import static fr.verbatim.ingest.turns.SheetFormat.PDF;
import static fr.verbatim.ingest.turns.SheetFormat.RTF;
import static fr.verbatim.ingest.turns.SheetFormat.TXT;

import java.util.EnumSet;
import java.util.Set;

/// The ways of writing who speaks that people use, one constant each.
///
/// In a pattern `N` stands for the name, `T` for a time such as `0:02`, `TT` for two of them, `H`
/// for `00:00:02`, `#` for the number of the paragraph; `/` ends the line.
enum Manner {
    BRACKETS_AND_TIMES(
            "`[Enquêtrice] (0:02 - 0:15)` seul sur sa ligne",
            "[N] (TT)/",
            "Enquêtrice",
            "Interviewé",
            "Collègue"),
    BRACKETS("`[Enquêteur]` seul sur sa ligne", "[N]/", "Enquêteur", "Interviewé", "Collègue"),
    COLON_ENGLISH("`Interviewer 1: …`", "N: ", "Interviewer 1", "interviewee", "Interviewee 2"),
    OWN_LINE(
            "`Interviewer1` seul sur sa ligne",
            "N/",
            "Interviewer1",
            "Interviewee1",
            "Interviewee2"),
    COLON_AND_TAB("`M. Petit:` puis une tabulation", "N:\t", "Interviewer", "M. Petit", "Mme Roux"),
    CODES_FACING_CAPITALS(
            "`M7: …`, questions en capitales sans étiquette", "N: ", "", "M7", "H2", CAPITALS),
    NUMBERED(
            "`2    Bakary: …`, paragraphes numérotés",
            "#    N: ",
            "Enquêtrice",
            "Bakary",
            "Solange"),
    HEADING("`### Bakary`, ou un titre", "### N/", "Interviewer", "Bakary", "Solange"),
    BRACKETS_INLINE("`[id1] …`", "[N] ", "id1", "id2", "id3"),
    TABLE_OF_INITIALS("tableau, une colonne de noms", "table", "AB:", "CD:", "EF:"),
    ONE_LABEL("`MODERATOR: …`, réponses sans étiquette", "N: ", "MODERATOR", "", ""),
    MACHINE_BRACKETS("`[SPEAKER_00]: …`", "[N]: ", "SPEAKER_00", "SPEAKER_01", "SPEAKER_02"),
    MACHINE_AND_TIME("`S00: [00:01:02] …`", "N: [H] ", "S00", "S01", "S02"),
    NAME_AND_TIME("`Camille  0:03` seul sur sa ligne", "N  T/", "Camille", "Dominique", "Sacha"),
    TAG("`<v Diallo, Bakary>…`", "<v N>", "Martin, Camille", "Diallo, Bakary", "Roux, Solange"),
    SPACED_COLON("`L1 : …`", "N : ", "L1", "L2", "L3"),
    GUIDE_IN_BOLD(
            "`Enq : …`, questions du guide en gras dans le tour",
            "N : ",
            "Enq",
            "Bakary",
            "Solange"),
    LETTERS("`E : …`, espace insécable", "N\u00A0: ", "E", "R", "C"),
    NARROW_SPACE(
            "`Mme D. : …`, espace fine insécable", "N\u202F: ", "Enquêtrice", "M. Petit", "Mme D."),
    CAPITAL_NAMES("`ENQUÊTEUR : …`", "N : ", "ENQUÊTEUR", "BAKARY", "SOLANGE"),
    QUESTION_ANSWER("`Q. …`, `R. …`", "N. ", "Q", "R", ""),
    POINTED("`Int. …`, `Rép. …`", "N. ", "Int", "Rép", ""),
    INITIALS("`CM : …`", "N : ", "CM", "BD", "SR"),
    INITIALS_ALONE("`CM …`, initiales sans ponctuation", "N ", "CM", "B", "S"),
    DASH("`Camille – …`", "N – ", "Camille", "Bakary", "Solange"),
    TAB("`Enq` puis une tabulation", "N\t", "Enq", "Bakary", "Solange"),
    TIME_FIRST("`[00:01:02] Enq : …`", "[H] N : ", "Enq", "Bakary", "Solange"),
    BOLD_NAMES(
            "**Enquêtrice** en gras, sans deux-points",
            "**N** ",
            "Enquêtrice",
            "Bakary",
            "Solange"),
    ITALIC_QUESTIONS("`A : …`, questions en italique", "N : ", "A", "B", "", ITALIC),
    RESPONDENT_FACING_BOLD(
            "`Bakary : …`, questions en gras sans étiquette", "N : ", "", "Bakary", "", BOLD),
    RESPONDENT_FACING_ITALICS(
            "`R : …`, questions en italique sans étiquette", "N : ", "", "R", "", ITALIC),
    BOLD_ALONE("aucune étiquette, questions en gras", "", "", "", "", BOLD),
    ITALICS_ALONE("aucune étiquette, questions en italique", "", "", "", "", ITALIC),
    CAPITALS_ALONE("aucune étiquette, questions en capitales", "", "", "", "", CAPITALS),
    DIALOGUE("`— …`, un tiret à chaque tour", "— ", "", "", ""),
    COLUMNS("tableau, une colonne par personne", "columns", "Enquêtrice", "Bakary", "");

    final String title;
    final String pattern;
    private final String interviewer;
    private final String respondent;
    private final String colleague;
    final Sheet.Look look;

    Manner(String title, String pattern, String interviewer, String respondent, String colleague) {
        this(title, pattern, interviewer, respondent, colleague, PLAIN);
    }

    Manner(
            String title,
            String pattern,
            String interviewer,
            String respondent,
            String colleague,
            Sheet.Look look) {
        this.title = title;
        this.pattern = pattern;
        this.interviewer = interviewer;
        this.respondent = respondent;
        this.colleague = colleague;
        this.look = look;
    }

    /// Returns the label of a voice of the sample, `E`, `R` or `C`; empty when it has none.
    String name(char voice) {
        return voice == 'E' ? interviewer : voice == 'R' ? respondent : colleague;
    }

    /// Returns whether the colleague speaks; elsewhere the respondent says those words too.
    boolean hasThree() {
        return !colleague.isEmpty();
    }

    boolean isTable() {
        return pattern.equals("table") || pattern.equals("columns");
    }

    /// Returns whether nothing in that format tells who speaks: on the pages of a PDF, a column a
    /// person is like any two columns, which are read one after the other.
    boolean isLostIn(SheetFormat format) {
        return this == COLUMNS && format == PDF;
    }

    Set<SheetFormat> formats() {
        if (isTable()) {
            return EnumSet.of(MD, DOCX, ODT, RTF, HTML, PDF);
        }
        return switch (look) {
            case BOLD, ITALIC -> EnumSet.of(MD, DOCX, ODT, RTF, HTML, PDF);
            case PLAIN, CAPITALS -> {
                if (this == BOLD_NAMES || this == GUIDE_IN_BOLD) {
                    yield EnumSet.of(MD, DOCX, ODT, RTF, HTML, PDF);
                }
                if (this == TAG) {
                    yield EnumSet.of(TXT, DOCX, ODT, RTF, PDF);
                }
                if (this == TAB || this == COLON_AND_TAB) {
                    yield EnumSet.of(TXT, DOCX, ODT, RTF);
                }
                yield this == HEADING
                        ? EnumSet.of(TXT, MD, DOCX, ODT, RTF, HTML)
                        : EnumSet.allOf(SheetFormat.class);
            }
        };
    }
}
