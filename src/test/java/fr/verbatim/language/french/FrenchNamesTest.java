package fr.verbatim.language.french;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.coding.NameKind;
import fr.verbatim.coding.Sex;
import fr.verbatim.language.Fold;
import fr.verbatim.language.NameGold;
import fr.verbatim.language.Tokeniser;
import fr.verbatim.language.names.FoundName;
import fr.verbatim.language.names.Identifiers;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// With the real model. The sentences were written with the rules in sight.
@NullMarked
class FrenchNamesTest {

    private static final FrenchNames NAMES = new FrenchNames();

    private static List<FoundName> find(String text) {
        return NAMES.find(text, new Tokeniser().tokens(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hier, M. Benali m'a rappelé pour la chaudière. | PERSON | Benali",
                "Ben Mme Le Bihan, elle ouvre jamais sa porte. | PERSON | Le Bihan",
                "Et donc Karim arrive avec son seau. | PERSON | Karim",
                "C'est Jean-Pierre qui avait les clés. | PERSON | Jean-Pierre",
                "Il habite rue Pasteur, au troisième. | PLACE | Pasteur",
                "Avant j'étais gardien à Roubaix. | PLACE | Roubaix",
                "On a fait ça dans la tour Giono. | PLACE | Giono",
                "Je l'ai envoyée vers l'association Emmaüs. | ORGANISATION | Emmaüs",
            })
    void namesAreFoundWithTheirKind(String text, NameKind kind, String name) {
        assertThat(find(text))
                .anySatisfy(
                        found -> {
                            assertThat(found.span().in(text)).isEqualTo(name);
                            assertThat(found.kind()).isEqualTo(kind);
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ouais, non mais bon. Voilà.",
                "La CAF a coupé l'APL et le FSL ne répond pas.",
                "Mme D. attendait derrière la porte.",
                "Le lundi je fais les halls, le mardi les colonnes.",
                "« Bonjour », elle me dit. Et moi : « Entrez ! »",
                "Le bâtiment B12, l'entrée C, le lot n° 4.",
            })
    void whatNamesNobodyIsLeftAlone(String text) {
        assertThat(find(text)).isEmpty();
    }

    @Test
    void namesWithoutCapitalsAreFoundByTitlesAndDictionaries() throws IOException {
        var gold = NameGold.of("minuscules.txt", NAMES);

        assertThat(gold.recall()).isGreaterThanOrEqualTo(0.9);
        assertThat(gold.precision()).isGreaterThanOrEqualTo(0.9);
        assertThat(gold.kinds()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void titlesAndFirstNamesTellTheSex() {
        assertThat(find("On a vu Mme Pruvost.").getFirst().sex()).isEqualTo(Sex.FEMALE);
        assertThat(find("On a vu M. Pruvost.").getFirst().sex()).isEqualTo(Sex.MALE);
        assertThat(NAMES.sex("Amélie")).isEqualTo(Sex.FEMALE);
        assertThat(NAMES.sex("Claude")).isNull();
        assertThat(NAMES.sex("Zzyx")).isNull();
    }

    /// Names made of many first and family names, in many frames: how many are touched at all.
    @Test
    void fewNamesEscape() {
        var firsts =
                List.of(
                        "Karim",
                        "Maryse",
                        "Bakary",
                        "Soizic",
                        "Aïssata",
                        "Thérèse",
                        "Lucas",
                        "Minh",
                        "Fatoumata",
                        "Joëlle",
                        "Yannick",
                        "Oksana");
        var families =
                List.of(
                        "Benali",
                        "Lebrun",
                        "Traoré",
                        "Le Goff",
                        "Nguyen",
                        "Da Silva",
                        "Kowalski",
                        "Pruvost",
                        "Petit",
                        "Boulanger");
        var frames =
                List.of(
                        "Et donc %s est passé dans la matinée.",
                        "C'était chez %s, au quatrième.",
                        "Moi j'ai dit à %s : reposez ça.",
                        "Y avait %s qui attendait en bas.",
                        "Je l'ai signalé pour %s l'an dernier.");
        var names = new ArrayList<String>(firsts);
        families.forEach(family -> names.add("Mme " + family));
        for (int i = 0; i < firsts.size(); i++) {
            names.add(firsts.get(i) + " " + families.get(i % families.size()));
        }
        var missed = new ArrayList<String>();
        var all = 0;
        for (var frame : frames) {
            for (var name : names) {
                var text = frame.formatted(name);
                all++;
                var word = name.substring(name.lastIndexOf(' ') + 1);
                var isFound =
                        find(text).stream()
                                .anyMatch(
                                        it ->
                                                Fold.fold(it.span().in(text))
                                                        .contains(Fold.fold(word)));
                if (!isFound) {
                    missed.add(text);
                }
            }
        }
        assertThat(missed).as("of %d", all).hasSizeLessThanOrEqualTo(all / 50);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "appelle-moi au 06 12 34 56 78 ce soir | PHONE | 06 12 34 56 78",
                "fax +33 (0)1.23.45.67.89. | PHONE | +33 (0)1.23.45.67.89",
                "écrire à prenom.nom@exemple.org, merci | EMAIL | prenom.nom@exemple.org",
                "né le 12/03/1975 à Lyon | DATE | 12/03/1975",
                "depuis le 1er octobre 2018 | DATE | 1er octobre 2018",
                "n° 1 85 05 78 006 084 36 | OTHER | 1 85 05 78 006 084 36",
                "au 12 bis, rue des Lilas Blancs, | PLACE | 12 bis, rue des Lilas Blancs",
            })
    void marksOfIdentityAreFoundByTheirForm(String text, NameKind kind, String mark) {
        assertThat(Identifiers.in(text))
                .singleElement()
                .satisfies(
                        found -> {
                            assertThat(found.span().in(text)).isEqualTo(mark);
                            assertThat(found.kind()).isEqualTo(kind);
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "412 logements sur 12 halls en 2019",
                "le lot 3.2.1 et la version 10.11.12.13",
                "il a 12 ans, elle 07 ou 08 mois",
                "en octobre 2018, à 17 h 30",
                "arobase @ seule"
            })
    void numbersThatNameNobodyAreLeftAlone(String text) {
        assertThat(Identifiers.in(text)).isEmpty();
    }
}
