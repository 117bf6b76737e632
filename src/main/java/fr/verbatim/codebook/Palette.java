package fr.verbatim.codebook;

import java.util.List;
import java.util.regex.Pattern;

/// The colours that codes have when nobody chose one. Immutable.
///
/// They are told apart by people who do not see red, green or blue: their lightness differs where
/// their hue may not be seen (after Okabe and Ito, and Tol's "muted" scheme, made darker).
public final class Palette {

    /// In the order in which they are given.
    public static final List<String> COLORS =
            List.of(
                    "#1b6ca8", "#b8520f", "#16794c", "#8a3fa8", "#8a6d00", "#bf2f55", "#0e7f86",
                    "#5c5346", "#4b55c4", "#5e8f1a", "#7a3b1e", "#a3557e");

    private static final Pattern COLOR = Pattern.compile("#[0-9A-Fa-f]{6}");

    private Palette() {}

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
