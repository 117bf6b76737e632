package fr.verbatim.ingest.rtf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.verbatim.corpus.Emphasis;
import fr.verbatim.corpus.Paragraph;
import fr.verbatim.ingest.Samples;
import fr.verbatim.ingest.reading.DocumentUnreadable;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.reading.Source;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

class RtfReaderTest {

    private static final String STYLES =
            """
            {\\stylesheet{\\ql \\snext0 Normal;}
            {\\s1\\keepn\\outlinelevel0 \\sbasedon0 \\snext0 Partie;}
            {\\s2 \\sbasedon0 {\\*\\keycode \\shift\\ctrl n}titre 2,Sous-titre;}
            {\\s3 \\sbasedon2 Maison;}
            {\\*\\cs15 \\additive\\b Fort;}}
            """;

    @TempDir Path folder;

    @Test
    void paragraphsLookAsTheyWereWritten() {
        var reading = read("\\pard {\\b E :} vous \\'eates {\\i l\\'e0} ?\\par R : oui.\\par");
        assertThat(reading.text().text()).isEqualTo("E : vous êtes là ?\nR : oui.");
        assertThat(emphases(reading)).containsExactly("BOLD E :", "ITALIC là");
    }

    @Test
    void theLastParagraphNeedsNoEnd() {
        assertThat(read("\\pard un\\par deux").text().text()).isEqualTo("un\ndeux");
    }

    @Test
    void aLookEndsWithItsGroupOrWhereItIsTakenBack() {
        var reading = read("\\pard {\\b Enq}{\\b u\\'eatrice :\\b0  oui} non\\plain  fin\\par");
        assertThat(reading.text().text()).isEqualTo("Enquêtrice : oui non fin");
        assertThat(emphases(reading)).containsExactly("BOLD Enquêtrice :");
    }

    @Test
    void headingsComeFromTheirLevelOrFromStylesAndWhatTheyAreBasedOn() {
        var reading =
                read(
                        STYLES
                                + """
                                \\pard\\s1 Un\\par\\pard\\s2 Deux\\par\\pard\\s3 Trois\\par
                                \\pard\\outlinelevel3 Quatre\\par
                                \\pard\\s0\\outlinelevel9 Cinq\\par
                                """);
        assertThat(reading.text().layers().paragraphs())
                .extracting(Paragraph::style, Paragraph::level)
                .containsExactly(
                        tuple(Paragraph.Style.HEADING, 1),
                        tuple(Paragraph.Style.HEADING, 2),
                        tuple(Paragraph.Style.HEADING, 2),
                        tuple(Paragraph.Style.HEADING, 4),
                        tuple(Paragraph.Style.BODY, 0));
    }

    @Test
    void itemsOfListsLoseTheirNumber() {
        var reading =
                read(
                        """
                        \\pard{\\listtext\\tab 1.\\tab}\\ls1\\ilvl0 Premier\\par
                        {\\listtext\\tab a.\\tab}\\ilvl1 Second\\par
                        \\pard{\\pntext\\'b7\\tab}{\\*\\pn\\pnlvlblt{\\pntxtb\\'b7}}
                        Ancien\\par
                        \\pard Plus rien\\par
                        """);
        assertThat(reading.text().text()).isEqualTo("Premier\nSecond\nAncien\nPlus rien");
        assertThat(reading.text().layers().paragraphs())
                .extracting(Paragraph::style, Paragraph::level)
                .containsExactly(
                        tuple(Paragraph.Style.LIST_ITEM, 1),
                        tuple(Paragraph.Style.LIST_ITEM, 2),
                        tuple(Paragraph.Style.LIST_ITEM, 1),
                        tuple(Paragraph.Style.BODY, 0));
    }

    @Test
    void rowsOfATableStandOnALineEach() {
        var reading =
                read(
                        "\\pard Avant\\par"
                                + row("Date", "3 mai")
                                + row("", "la loge\\par au 4")
                                + "\\pard Suite\\par"
                                + row("A", "B"));
        assertThat(reading.text().text())
                .isEqualTo("Avant\nDate\t3 mai\n\tla loge\nau 4\nSuite\nA\tB");
        assertThat(reading.tables()).hasSize(2);
        var second = reading.tables().getFirst().rows().get(1);
        assertThat(second.cells())
                .extracting(it -> it.in(reading.text().text()))
                .containsExactly("", "la loge\nau 4");
    }

    @Test
    void twoTablesThatTouchAreTwoWhereTheFirstSaysThatItEnds() {
        var reading = read(row("a", "b") + "\\trowd\\lastrow" + row("c", "d") + row("e", "f"));
        assertThat(reading.tables()).hasSize(2);
        assertThat(reading.text().text()).isEqualTo("a\tb\nc\td\ne\tf");
    }

    @Test
    void aTableInsideACellIsParagraphsOfTheCell() {
        var reading =
                read(
                        """
                        \\trowd\\cellx1\\cellx2\\pard\\intbl dehors\\par
                        \\pard\\intbl\\itap2 x\\nestcell{\\nonesttables\\par}y\\nestcell
                        {\\*\\nesttableprops\\trowd\\cellx1\\nestrow}{\\nonesttables\\par}
                        \\pard\\intbl\\itap1 apr\\'e8s\\cell z\\cell\\row\\pard
                        """);
        var cells = reading.tables().getFirst().rows().getFirst().cells();
        assertThat(cells)
                .extracting(it -> it.in(reading.text().text()))
                .containsExactly("dehors\nx\ny\naprès", "z");
    }

    @Test
    void noWordOfABrokenTableIsLost() {
        assertThat(read("\\trowd\\pard\\intbl seul\\par\\pard apr\\'e8s\\par").text().text())
                .isEqualTo("seul\naprès");
        assertThat(read("\\trowd\\pard\\intbl a\\cell b\\par\\pard fin\\par").text().text())
                .isEqualTo("a\tb\nfin");
    }

    @Test
    void notesStandAtTheEndUnderTheirNumber() {
        var reading =
                read(
                        """
                        \\pard R : oui{\\super\\chftn{\\footnote\\pard\\plain {\\super\\chftn}
                         pas {\\b toujours}\\par deux lignes}}.
                        {\\*\\footnote\\chftn\\ftnalt enfin}{\\footnote encore}\\par
                        """);
        assertThat(reading.text().text())
                .isEqualTo(
                        "R : oui.\n[note 1] pas toujours\ndeux lignes\n[note 2] encore\n"
                                + "[note 1] enfin");
        assertThat(reading.bodyEnd()).isEqualTo("R : oui.".length());
        assertThat(reading.doubts()).isEmpty();
    }

    @Test
    void commentsAndRunningTextAreSetAsideWordForWord() {
        var reading =
                read(
                        """
                        {\\header\\pard \\'c9tude 12\\par}
                        {\\footerr\\pard page {\\field{\\*\\fldinst PAGE}{\\fldrslt 3}}\\par}
                        {\\header\\pard \\'c9tude 12\\par}
                        \\pard Le {\\*\\atrfstart 1}corps{\\*\\atrfend 1}{\\*\\atnid L}
                        {\\*\\atnauthor L\\'e9a}\\chatn{\\*\\annotation{\\*\\atnref 1}
                        {\\*\\atndate 12}\\pard \\'e0 v\\'e9rifier}.\\par
                        """);
        assertThat(reading.text().text()).isEqualTo("Le corps.");
        assertThat(reading.removed())
                .extracting(it -> it.arguments())
                .containsExactly(
                        List.of("Léa", "à vérifier"), List.of("Étude 12"), List.of("page 3"));
    }

    @Test
    void deletedAndHiddenWordsAreLeftOutAndTold() {
        var reading =
                read(
                        """
                        \\pard {\\deleted\\revauthdel1 mar}{\\deleted\\b di}
                        {\\revised jeudi}{\\v secret}{\\deleted  }\\par
                        """);
        assertThat(reading.text().text()).isEqualTo("jeudi");
        assertThat(reading.removed())
                .extracting(it -> it.key() + it.arguments())
                .containsExactly("ingest.deletions[1]", "ingest.hidden[1]");
    }

    @Test
    void aTextBoxFollowsItsParagraphOnce() {
        var reading =
                read(
                        """
                        \\pard Avant{\\shp{\\*\\shpinst\\shpleft1{\\sp{\\sn a}{\\sv b}}
                        {\\shptxt\\pard Encadr\\'e9\\par}}
                        {\\shprslt{\\*\\do{\\dptxbxtext\\pard Encadr\\'e9\\par}}}}
                         encore\\par Apr\\'e8s\\par
                        """);
        assertThat(reading.text().text()).isEqualTo("Avant encore\nEncadré\nAprès");
    }

    @Test
    void onlyTheResultOfAFieldIsRead() {
        var reading =
                read(
                        """
                        \\pard Voir {\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt la page}}
                        {\\pict\\pngblip 89504e47}{\\object{\\*\\objdata 01}{\\result ici}}
                        {\\*\\bkmkstart a}{\\xe index}.\\par
                        """);
        assertThat(reading.text().text()).isEqualTo("Voir la pageici.");
    }

    @Test
    void unknownCommandsKeepTheirWordsAndUnknownStarredGroupsDoNot() {
        assertThat(
                        read("""
                        \\pard a{\\inconnu b}{\\*\\inconnu c}{\\*\\inconnu{d}}
                        {\\*\\inconnu\\b e}f\\par
                        """)
                                .text()
                                .text())
                .isEqualTo("abf");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    l\\u8217?heure, l’heure
                    l\\u8217?'heure, l’'heure
                    {\\uc0 l\\u8217 heure}, l’heure
                    {\\uc2 l\\u8217\\'81\\'66heure}, l’heure
                    {\\uc3 l\\u8217 abcheure}, l’heure
                    l{\\u8217}heure, l’heure
                    l\\u8217\\b heure, l’heure
                    l\\u8217\\rquote heure, l’heure
                    l\\u-3913?heure, lheure
                    \\u-10179?\\u-8704?, 😀
                    {\\upr{ANSI}{\\*\\ud{\\u339?uvre}}}, œuvre
                    """)
    void charactersOfUnicodeReplaceTheirFallback(String written, String meant) {
        assertThat(read("\\pard " + written + "\\par").text().text()).isEqualTo(meant);
    }

    @Test
    void signsAreWritten() {
        assertThat(
                        read("""
                        \\pard \\ldblquote a\\rdblquote\\~: \\lquote b\\rquote\\emdash c
                        \\endash d\\_e\\tab f\\line g \\bullet \\{\\\\\\}\\par
                        """)
                                .text()
                                .text())
                .isEqualTo("“a”\u00A0: ‘b’—c–d\u2011e\tf\ng •{\\}");
    }

    @Test
    void eachFontHasItsCharacterSet() {
        var rtf =
                """
                {\\rtf1\\ansi\\ansicpg1250\\deff0{\\fonttbl{\\f0\\fcharset238 A;}
                {\\f1\\fcharset204 B;}{\\f2\\fcharset0 C;}{\\f3\\fcharset77 D;}{\\f4 E;}}
                \\pard \\'f8{\\f1 \\'f8}{\\f2 \\'f8}{\\f3 \\'8e}{\\f4 \\'f8}\\par}
                """;
        assertThat(readAll(rtf.getBytes(StandardCharsets.US_ASCII)).text().text())
                .isEqualTo("řшøéř");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\mac", "\\mac\\ansicpg10000", "\\ansi\\ansicpg10000"})
    void aMacsBytesAreAMacs(String head) {
        var rtf = "{\\rtf1" + head + "\\pard a\\'ca\\'8et\\'8e\\par}";
        assertThat(readAll(rtf.getBytes(StandardCharsets.US_ASCII)).text().text())
                .isEqualTo("a\u00A0été");
    }

    @Test
    void bytesBeyondAsciiAreReadToo() {
        var rtf = "{\\rtf1\\ansi\\ansicpg1252\\pard\\b\u00E9t\u00E9 \u2019\\par}";
        assertThat(readAll(rtf.getBytes(Charset.forName("windows-1252"))).text().text())
                .isEqualTo("été ’");
    }

    @Test
    void anUnknownCodePageIsDoubted() {
        assertThat(readAll("{\\rtf1\\ansi\\ansicpg54321 \\'e9\\par}").doubts())
                .extracting(it -> it.key())
                .containsExactly("ingest.encoding-guessed");
    }

    @Test
    void textEditEndsParagraphsWithABackslash() {
        var reading =
                readAll(
                        """
                        {\\rtf1\\ansi\\ansicpg1252\\cocoartf2761
                        \\cocoatextscaling0\\cocoaplatform0{\\fonttbl\\f0\\fswiss\\fcharset0 Arial-Bold;\\f1\\fswiss\\fcharset0 Arial;}
                        {\\colortbl;\\red255\\green255\\blue255;}
                        {\\*\\expandedcolortbl;;}
                        \\pard\\tx566\\pardirnatural\\partightenfactor0

                        \\f0\\b\\fs24 \\cf0 E\\'a0:
                        \\f1\\b0  Vous \\'eates l\\'e0\\'a0?\\
                        R : C\\uc0\\u8217 est \\{vrai\\}.\\
                        \\
                        \\pard\\tx220\\li720\\fi-720\\pardirnatural
                        \\ls1\\ilvl0\\cf0 {\\listtext	\\uc0\\u8226 	}un\\
                        }
                        """);
        assertThat(reading.text().text())
                .isEqualTo("E\u00A0: Vous êtes là\u00A0?\nR : C’est {vrai}.\nun");
        assertThat(emphases(reading)).containsExactly("BOLD E\u00A0:");
        assertThat(reading.text().layers().paragraphs().getLast().style())
                .isEqualTo(Paragraph.Style.LIST_ITEM);
    }

    @Test
    void picturesInBinaryHoldNoWords() {
        assertThat(read("\\pard a{\\pict\\wmetafile8\\bin5 }{\\\\}x}b\\par").text().text())
                .isEqualTo("ab");
    }

    @Test
    void whatFollowsTheDocumentIsNone() {
        assertThat(readAll("{\\rtf1\\ansi\\pard fin\\par}}}\\par reste\0\0").text().text())
                .isEqualTo("fin");
    }

    @Test
    void whatStandsBeforeAMissingLastBraceIsRead() {
        var reading = readAll("{\\rtf1\\ansi\\pard d\\'e9but\\par fin");
        assertThat(reading.text().text()).isEqualTo("début\nfin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\\rtf1\\ansi\\pard d\\'e9but {\\b fin",
                "{\\rtf1\\ansi{\\fonttbl{\\f0 Ti",
                "{\\rtf1\\ansi\\pard a\\bin9 b}",
                "{\\rtf1\\ansi\\pard a\\bin-9 b}",
                "{\\rtf1\\ansi\\pard a\\f99999999999 b}",
            })
    void aDamagedFileIsRefused(String rtf) {
        assertThatThrownBy(() -> readAll(rtf))
                .isInstanceOf(DocumentUnreadable.class)
                .hasMessageContaining("a.rtf");
    }

    @Test
    void groupsWithoutEndAreRefused() {
        assertThatThrownBy(() -> readAll("{\\rtf1 " + "{".repeat(5_000)))
                .isInstanceOf(DocumentUnreadable.class)
                .hasMessageContaining("a.rtf");
    }

    private static String row(String... cells) {
        var row = new StringBuilder("\\trowd\\cellx1\\cellx2\\pard\\intbl ");
        for (var cell : cells) {
            row.append("{").append(cell).append("}\\cell ");
        }
        return row.append("\\row\\pard ").toString();
    }

    private Reading read(String body) {
        return readAll("{\\rtf1\\ansi\\ansicpg1252\\deff0\n" + body + "}");
    }

    private Reading readAll(String rtf) {
        return readAll(rtf.getBytes(StandardCharsets.ISO_8859_1));
    }

    private Reading readAll(byte[] rtf) {
        return new RtfReader()
                .read(new Source(Samples.bytes(folder, "a.rtf", rtf), "application/rtf"));
    }

    private static List<String> emphases(Reading reading) {
        return reading.text().layers().emphases().stream()
                .map((Emphasis it) -> it.style() + " " + it.span().in(reading.text().text()))
                .toList();
    }
}
