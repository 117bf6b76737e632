package fr.verbatim.ingest.rtf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// The character sets of a file: one for the whole of it, another where a font has its own.
/// Confined to one thread.
final class RtfFonts {

    static final int NO_FONT = -1;

    private static final Charset ANSI = Charset.forName("windows-1252");

    private final Map<Integer, Charset> fonts = new HashMap<>();
    private Charset document = ANSI;
    private int usual = NO_FONT;
    private int defined = NO_FONT;
    private int unknown;

    /// Says in which code page the file is written.
    void document(int codePage) {
        document = charset(codePage);
    }

    /// Says which font words have that say nothing of it.
    void usual(int font) {
        usual = font;
    }

    /// Says that what follows tells of that font.
    void define(int font) {
        defined = font;
    }

    /// Gives the font its character set, by Windows’ number.
    void charset(int number, boolean isCodePage) {
        var codePage = isCodePage ? number : codePage(number);
        if (codePage > 0) {
            fonts.put(defined, charset(codePage));
        }
    }

    /// Returns how the bytes of words in that font are read.
    Charset of(int font) {
        var own = fonts.get(font == NO_FONT ? usual : font);
        return own == null ? document : own;
    }

    /// Returns an unknown code page that the file names; 0 when there is none.
    int unknown() {
        return unknown;
    }

    /// Returns the code page of one of Windows’ character sets; 0 where the document’s holds.
    private static int codePage(int characterSet) {
        return switch (characterSet) {
            case 0 -> 1252;
            case 77 -> 10000;
            case 128 -> 932;
            case 129 -> 949;
            case 134 -> 936;
            case 136 -> 950;
            case 161 -> 1253;
            case 162 -> 1254;
            case 163 -> 1258;
            case 177 -> 1255;
            case 178 -> 1256;
            case 186 -> 1257;
            case 204 -> 1251;
            case 222 -> 874;
            case 238 -> 1250;
            case 255 -> 850;
            default -> 0;
        };
    }

    private Charset charset(int codePage) {
        if (codePage == 65001) {
            return StandardCharsets.UTF_8;
        }
        var name =
                switch (codePage) {
                    case 874 -> "x-windows-874";
                    case 932 -> "windows-31j";
                    case 936 -> "GBK";
                    case 949 -> "x-windows-949";
                    case 950 -> "x-windows-950";
                    case 10000 -> "x-MacRoman";
                    case 10006 -> "x-MacGreek";
                    case 10007 -> "x-MacCyrillic";
                    case 10029 -> "x-MacCentralEurope";
                    case 10081 -> "x-MacTurkish";
                    default ->
                            codePage < 1000
                                    ? "IBM" + codePage
                                    : codePage > 28590 && codePage < 28606
                                            ? "ISO-8859-" + (codePage - 28590)
                                            : "windows-" + codePage;
                };
        if (Charset.isSupported(name)) {
            return Charset.forName(name);
        }
        unknown = codePage > 0 ? codePage : unknown;
        return ANSI;
    }
}
