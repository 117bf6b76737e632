package fr.verbatim.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.function.Function;

/// The colours that codes are given are told apart, by people who do not see all hues too.
class PaletteTest {

    /// A difference of about 2 can be seen side by side; colours that stand apart need several
    /// times that (Mahy, Van Eycken and Oosterlinck 1994, *Color Research and Application* 19).
    private static final double LEAST_DIFFERENCE = 10;

    /// For those who see all hues.
    private static final double LEAST_DIFFERENCE_IN_COLOUR = 18;

    /// How people see: matrices on linear RGB by Machado, Oliveira and Fernandes (2009), "A
    /// Physiologically-based Model for Simulation of Color Vision Deficiency", *IEEE Transactions
    /// on Visualization and Computer Graphics* 15, severity 1.
    enum Vision {
        ALL_HUES(1, 0, 0, 0, 1, 0, 0, 0, 1),
        PROTANOPIA(
                0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116,
                1.051998),
        DEUTERANOPIA(
                0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940,
                0.968881),
        TRITANOPIA(
                1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367,
                0.303900);

        @SuppressWarnings("ImmutableEnumChecker") // nothing writes to it
        private final double[] matrix;

        Vision(double... matrix) {
            this.matrix = matrix;
        }

        /// CIELAB of a colour as it is seen (CIE 15:2004; sRGB under D65).
        double[] seen(String color) {
            var rgb = Integer.parseInt(color.substring(1), 16);
            var seen =
                    times(
                            matrix,
                            linear(rgb >> 16 & 0xFF),
                            linear(rgb >> 8 & 0xFF),
                            linear(rgb & 0xFF));
            for (var i = 0; i < 3; i++) {
                seen[i] = Math.clamp(seen[i], 0, 1);
            }
            var xyz = times(XYZ, seen[0], seen[1], seen[2]);
            var x = bent(xyz[0] / 0.95047);
            var y = bent(xyz[1]);
            var z = bent(xyz[2] / 1.08883);
            return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
        }
    }

    private static final double[] XYZ = {
        0.4124564, 0.3575761, 0.1804375, 0.2126729, 0.7151522, 0.0721750, 0.0193339, 0.1191920,
        0.9503041
    };

    private static double[] times(double[] matrix, double a, double b, double c) {
        var product = new double[3];
        for (var row = 0; row < 3; row++) {
            product[row] = matrix[3 * row] * a + matrix[3 * row + 1] * b + matrix[3 * row + 2] * c;
        }
        return product;
    }

    private static double linear(int channel) {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static double bent(double value) {
        return value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16.0 / 116;
    }

    /// The difference of two colours in CIELAB: ΔE*ab (CIE 1976).
    private static double difference(double[] one, double[] other) {
        return Math.hypot(Math.hypot(one[0] - other[0], one[1] - other[1]), one[2] - other[2]);
    }

    @ParameterizedTest
    @EnumSource
    void theColoursAreToldApartOnBothPapers(Vision vision) {
        var least = vision == Vision.ALL_HUES ? LEAST_DIFFERENCE_IN_COLOUR : LEAST_DIFFERENCE;
        List<Function<Shade, String>> papers = List.of(Shade::light, Shade::dark);
        for (var paper : papers) {
            var colors = Palette.shades().stream().map(paper).toList();
            for (var i = 0; i < colors.size(); i++) {
                for (var j = 0; j < i; j++) {
                    assertThat(difference(vision.seen(colors.get(i)), vision.seen(colors.get(j))))
                            .as(vision + ": " + colors.get(i) + ", " + colors.get(j))
                            .isGreaterThan(least);
                }
            }
        }
    }
}
