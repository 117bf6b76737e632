package fr.verbatim.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/// Colours are seen on both papers, and told apart.
class ShadeTest {

    private static final double LEAST_CONTRAST = 3.0;

    /// In the lightness of CIELAB, of 100: neighbours of less would be one colour in a grey print.
    private static final double LEAST_STEP = 6;

    private static final Path CODEBOOK =
            Path.of(System.getProperty("verbatim.basedir", ""), "codebooks", "proximite.yaml");

    private static int rgb(String color) {
        return Integer.parseInt(color.substring(1), 16);
    }

    private static void assertSeen(Shade shade) {
        assertThat(Shade.contrast(rgb(shade.light()), Shade.LIGHT_PAPER))
                .as(shade.toString())
                .isGreaterThanOrEqualTo(LEAST_CONTRAST);
        assertThat(Shade.contrast(rgb(shade.dark()), Shade.DARK_PAPER))
                .as(shade.toString())
                .isGreaterThanOrEqualTo(LEAST_CONTRAST);
    }

    private static List<Code> demonstration() {
        return new CodebookYaml()
                .read(CODEBOOK)
                .toCodes(new Codebook(List.of()), () -> UUID.randomUUID().toString());
    }

    @Test
    void everyColourThatSomebodyMayChooseIsSeenOnBothPapers() {
        var random = new Random(20);
        var chosen =
                Stream.generate(() -> "#%06x".formatted(random.nextInt(0x1000000))).limit(5_000);
        Stream.concat(Stream.of("#ffffff", "#000000", "#ffff00"), chosen)
                .forEach(color -> assertSeen(Shade.of(color)));
        Palette.COLORS.forEach(color -> assertSeen(Shade.of(color)));
    }

    @Test
    void aColourThatIsSeenStaysAsItWasChosen() {
        Palette.COLORS.forEach(
                color -> assertThat(Shade.of(color).light()).isEqualToIgnoringCase(color));
    }

    @Test
    void theContrastIsThatOfTheRecommendation() {
        assertThat(Shade.contrast(0x000000, 0xFFFFFF)).isEqualTo(21.0);
        assertThat(Shade.contrast(0x777777, 0xFFFFFF)).isBetween(4.47, 4.49);
    }

    @Test
    void codesOfTheDemonstrationThatFollowOneAnotherDifferInLightness() {
        var codebook = new Codebook(demonstration());
        for (var rubrique : codebook.roots()) {
            var codes = codebook.children(rubrique);
            for (var i = 1; i < codes.size(); i++) {
                var step = lightness(codes.get(i)) - lightness(codes.get(i - 1));
                assertThat(Math.abs(step))
                        .as(codes.get(i - 1).name() + ", " + codes.get(i).name())
                        .isGreaterThan(LEAST_STEP);
            }
        }
    }

    @Test
    void noTwoCodesOfTheDemonstrationHaveOneColour() {
        var colors = new ArrayList<String>();
        demonstration().forEach(code -> colors.add(String.valueOf(code.color())));

        assertThat(colors).doesNotHaveDuplicates().allMatch(color -> color.startsWith("#"));
    }

    @Test
    void aCodeWithoutColourHasThatOfItsRubrique() {
        var codes = demonstration();
        var presence = codes.stream().filter(code -> code.key().equals("presence")).findFirst();
        var plain = CodeEdit.builder().color("").build().applyTo(presence.orElseThrow());
        var codebook =
                new Codebook(
                        codes.stream()
                                .map(code -> code.id().equals(plain.id()) ? plain : code)
                                .toList());

        assertThat(Palette.of(codebook, plain))
                .isEqualTo(Palette.of(codebook, codebook.parent(plain).orElseThrow()));
    }

    /// L* of CIELAB, from 0 to 100.
    private static double lightness(Code code) {
        var contrast = Shade.contrast(rgb(String.valueOf(code.color())), 0x000000);
        var luminance = contrast * 0.05 - 0.05;
        return luminance > 0.008856 ? 116 * Math.cbrt(luminance) - 16 : 903.3 * luminance;
    }
}
