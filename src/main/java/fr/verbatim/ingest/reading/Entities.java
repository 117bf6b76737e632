package fr.verbatim.ingest.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The entities of HTML that transcripts and Markdown hold: those of Latin-1, typography and
/// numbers. Pure functions.
public final class Entities {

    private static final Pattern ENTITY =
            Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z]{2,8}));");

    /// The names of U+00A0 to U+00FF, in their order.
    private static final String LATIN =
            """
            nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg
            plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34
            iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml
            Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave
            Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil
            egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde
            ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml
            """;

    private static final Map<String, String> NAMED = named();

    private Entities() {}

    private static Map<String, String> named() {
        var named =
                new HashMap<>(
                        Map.of(
                                "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'",
                                "rsquo", "’", "lsquo", "‘", "ldquo", "“", "rdquo", "”"));
        named.putAll(
                Map.of(
                        "ndash", "–", "mdash", "—", "hellip", "…", "euro", "€", "oelig", "œ",
                        "OElig", "Œ", "Yuml", "Ÿ", "ensp", "\u2002", "thinsp", "\u2009"));
        var names = List.of(LATIN.strip().split("\\s+"));
        for (var i = 0; i < names.size(); i++) {
            named.put(names.get(i), String.valueOf((char) (0xA0 + i)));
        }
        return Map.copyOf(named);
    }

    /// Returns `text` with its entities replaced; those unknown stay as they are written.
    public static String decode(String text) {
        return text.indexOf('&') < 0
                ? text
                : ENTITY.matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(character(found)));
    }

    private static String character(MatchResult found) {
        if (found.group(3) != null) {
            return NAMED.getOrDefault(found.group(3), found.group());
        }
        var code =
                found.group(1) != null
                        ? Integer.parseInt(found.group(1))
                        : Integer.parseInt(found.group(2), 16);
        return Character.isValidCodePoint(code) && code > 0
                ? Character.toString(code)
                : found.group();
    }
}
