package fr.verbatim.codebook;

import java.util.List;
import java.util.regex.Pattern;

/// The colours that codes have when nobody chose one. Immutable.
///
/// They are told apart, on both papers, by people who do not see red, green or blue too: where
/// their hue may not be seen, their lightness differs.
public final class Palette {

    /// In the order in which they are given.
    public static final List<String> COLORS =
            List.of(
                    "#306daa", "#c77746", "#0b611e", "#870072", "#9a9300", "#b10848", "#2d9aab",
                    "#901c00", "#6f7ee8", "#53780a", "#986a6a", "#a74278");

    private static final Pattern COLOR = Pattern.compile("#[0-9A-Fa-f]{6}");

    private Palette() {}

    /// Returns how [#COLORS] are drawn, in their order.
    public static List<Shade> shades() {
        return COLORS.stream().map(Shade::of).toList();
    }

    /// Returns how a code of the codebook is drawn: in its own colour, else in that of the nearest
    /// code above that has one, else in one of [#COLORS] by the place of its branch.
    public static Shade of(Codebook codebook, Code code) {
        var color = code.color();
        if (color != null && COLOR.matcher(color).matches()) {
            return Shade.of(color);
        }
        var above = codebook.parent(code);
        return above.isPresent()
                ? of(codebook, above.get())
                : Shade.of(COLORS.get(codebook.roots().indexOf(code) % COLORS.size()));
    }
}
