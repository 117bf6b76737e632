package fr.verbatim.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.coding.NameForm;
import fr.verbatim.coding.NameKind;
import fr.verbatim.coding.Pseudonym;
import fr.verbatim.text.Span;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

@NullMarked
class MasksTest {

    private static final Masks MASKS =
            Masks.of(
                    List.of(
                            name(
                                    "Karim Benali",
                                    "Samir Haddad",
                                    true,
                                    "Karim",
                                    "Samir",
                                    "Benali",
                                    "Haddad"),
                            name("Amélie", "Bernadette", true),
                            name("Lucas", "Étienne", true),
                            name("Rose", "Lise", false),
                            name("Hélène", "Hortense", true),
                            name("la Duchère", "les Tilleuls", true),
                            name("le Mail", "l'Esplanade", false),
                            name("les Aubépines", "la Roseraie", true),
                            name("l'Étoile", "le Moulin", true),
                            name("06 12 34 56 78", "[téléphone]", true),
                            name("CAF", "Mutuelle", false),
                            left("Paris"),
                            left("Karim Hostel")));

    private static Pseudonym name(String written, String mask, boolean anyCase, String... aliases) {
        var forms = new ArrayList<NameForm>();
        forms.add(new NameForm(written, mask, anyCase));
        for (int i = 0; i < aliases.length; i += 2) {
            forms.add(new NameForm(aliases[i], aliases[i + 1], anyCase));
        }
        return new Pseudonym("n-" + written, NameKind.PERSON, null, true, forms);
    }

    private static Pseudonym left(String written) {
        return new Pseudonym(
                "n-" + written,
                NameKind.PLACE,
                null,
                false,
                List.of(new NameForm(written, "", true)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Karim Benali est venu. | Samir Haddad est venu.",
                "M. Benali, Karim quoi, | M. Haddad, Samir quoi,",
                "KARIM : j'arrive | SAMIR : j'arrive",
                "le karim de la loge | le Samir de la loge",
                "E04_Karim_Benali.docx | E04_Samir Haddad.docx",
                "J’ai vu d’Amélie le dos. | J’ai vu de Bernadette le dos.",
                "la loge de Lucas | la loge d’Étienne",
                "la loge d'Amélie et de Lucas | la loge de Bernadette et d'Étienne",
                "je crois qu’Amélie, je crois que Lucas | je crois que Bernadette, je crois"
                        + " qu’Étienne",
                "chez d’Hélène, puis de Hélène | chez d’Hortense, puis de Hortense",
                "à la Duchère, de la Duchère, la Duchère | aux Tilleuls, des Tilleuls, les"
                        + " Tilleuls",
                "La Duchère, en Duchère, quartier Duchère | Les Tilleuls, en Tilleuls, quartier"
                        + " Tilleuls",
                "au Mail, du Mail, le Mail | à l’Esplanade, de l’Esplanade, l’Esplanade",
                "aux Aubépines, des Aubépines | à la Roseraie, de la Roseraie",
                "à l’Étoile, l’Étoile, de l’Étoile | au Moulin, le Moulin, du Moulin",
                "une rose, Rose, ROSE | une rose, Lise, LISE",
                "Jean-Karim, Karim-Jean, Karim-là | Jean-Karim, Karim-Jean, Samir-là",
                "appelle le 06 12 34 56 78 | appelle le [téléphone]",
                "06.12.34.56.78 | [téléphone]",
                "la CAF dit | la Mutuelle dit",
                "à Paris, au Karim Hostel | à Paris, au Karim Hostel",
                "Karimou et Benalir | Karimou et Benalir",
            })
    void namesAreReadOtherwise(String text, String read) {
        assertThat(MASKS.applied(text)).isEqualTo(read);
    }

    @Test
    void accentsApartFromTheirLettersAreTheSameName() {
        assertThat(MASKS.applied("Ame\u0301lie")).isEqualTo("Bernadette");
    }

    @Test
    void aNameThatAPassageCutsThroughIsHiddenWhole() {
        var text = "Avec Karim Benali hier";
        var inside = new Span(text.indexOf("rim"), text.indexOf("nali"));

        assertThat(MASKS.applied(text, inside)).isEqualTo("Samir Haddad");
        assertThat(MASKS.applied(text, new Span(0, 7))).isEqualTo("Avec Samir Haddad");
    }

    @Test
    void wordsOfTwoParagraphsAreNoName() {
        assertThat(MASKS.applied("Karim\n\nBenali")).isEqualTo("Samir\n\nHaddad");
        assertThat(MASKS.applied("Karim\nBenali")).isEqualTo("Samir Haddad");
    }

    /// Outside of the masks, the text is what it was; inside them, nothing of the name is left.
    @Test
    void nothingButTheNamesIsTouched() {
        var random = new Random(7);
        var pieces =
                List.of(
                        "Karim",
                        "Benali",
                        "d’",
                        "de ",
                        " ",
                        " ",
                        "\n",
                        "Amélie",
                        "la ",
                        "Duchère",
                        "à ",
                        "l'",
                        "Étoile",
                        "les ",
                        "Aubépines",
                        "porte",
                        "-",
                        ",",
                        "😀",
                        "Rose",
                        "06 12 34 56 78",
                        "qu’",
                        "aux ");
        for (int round = 0; round < 3_000; round++) {
            var text = new StringBuilder();
            for (int i = 0; i < 12; i++) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            var masks = MASKS.in(text.toString());
            var end = 0;
            var expected = new StringBuilder();
            for (var mask : masks) {
                assertThat(mask.span().start()).isGreaterThanOrEqualTo(end);
                expected.append(text, end, mask.span().start()).append(mask.replacement());
                end = mask.span().end();
            }
            expected.append(text, end, text.length());
            var read = MASKS.applied(text.toString());
            assertThat(read).isEqualTo(expected.toString());
            assertThat(MASKS.in(read)).as("read again: %s", read).isEmpty();
        }
    }
}
