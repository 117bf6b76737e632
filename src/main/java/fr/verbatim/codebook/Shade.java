package fr.verbatim.codebook;

/// A code's colour as it is drawn: on light paper and on dark, each told from the paper by at least
/// three to one, as WCAG 2.2 asks of graphics (success criterion 1.4.11). Immutable.
///
/// @param light on light paper, `#rrggbb`
/// @param dark on dark paper, `#rrggbb`
public record Shade(String light, String dark) {

    /// The papers of the workbench.
    static final int LIGHT_PAPER = 0xFFFFFF;

    static final int DARK_PAPER = 0x1B1F26;

    private static final double LEAST_CONTRAST = 3.0;
    private static final double STEP = 0.04;

    /// Returns how a colour is drawn: as it is where that can be seen, else darker or lighter.
    ///
    /// @param color `#rrggbb`
    static Shade of(String color) {
        var rgb = Integer.parseInt(color.substring(1), 16);
        return new Shade(
                written(towards(rgb, 0x000000, LIGHT_PAPER)),
                written(towards(mixed(rgb, 0xFFFFFF, 0.35), 0xFFFFFF, DARK_PAPER)));
    }

    private static int towards(int rgb, int end, int paper) {
        var seen = rgb;
        for (var share = STEP;
                contrast(seen, paper) < LEAST_CONTRAST && share <= 1;
                share += STEP) {
            seen = mixed(rgb, end, share);
        }
        return seen;
    }

    private static int mixed(int rgb, int other, double share) {
        var mixed = 0;
        for (var shift = 0; shift <= 16; shift += 8) {
            var from = (rgb >> shift) & 0xFF;
            var to = (other >> shift) & 0xFF;
            mixed |= (int) Math.round(from + (to - from) * share) << shift;
        }
        return mixed;
    }

    /// The contrast ratio of WCAG 2.2, from 1 to 21.
    static double contrast(int one, int other) {
        var light = Math.max(luminance(one), luminance(other));
        var dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear((rgb >> 16) & 0xFF)
                + 0.7152 * linear((rgb >> 8) & 0xFF)
                + 0.0722 * linear(rgb & 0xFF);
    }

    private static double linear(int channel) {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static String written(int rgb) {
        return "#%06x".formatted(rgb);
    }
}
