package fr.verbatim.language.names;

import fr.verbatim.coding.NameKind;
import fr.verbatim.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Marks of identity that are told by their form, in French texts: telephone numbers, e-mail
/// addresses, dates with their day, numbers of social security and of accounts, addresses. Pure
/// functions.
public final class Identifiers {

    private static final String SIGN = "[ .\\-/\\u00A0\\u202F]?";
    private static final String MONTH =
            "(?:janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre"
                    + "|novembre|décembre|decembre)";

    /// In this order: of two that overlap, the first kind is kept.
    private static final List<Form> FORMS =
            List.of(
                    new Form(
                            NameKind.EMAIL,
                            "(?<![\\w.])[\\w.%+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,5}"),
                    new Form(
                            NameKind.OTHER,
                            "(?<!\\d)[1-478]S\\d\\dS(?:0[1-9]|1[0-2]|[2-9]\\d)S(?:\\d\\d|2[AB])"
                                    + "S\\d{3}S\\d{3}(?:S\\d\\d)?(?!\\d)"),
                    new Form(
                            NameKind.OTHER,
                            "(?<!\\w)[A-Z]{2}\\d\\d(?:S[\\dA-Z]{4}){4,6}S\\w{1,4}(?!\\w)"),
                    new Form(
                            NameKind.PHONE,
                            "(?<![\\d+])(?:(?:\\+|00)33S(?:\\(0\\)S)?|0)[1-9](?:S\\d\\d){4}(?!\\d)"),
                    new Form(
                            NameKind.DATE,
                            "(?<![\\d/.-])(?:0?[1-9]|[12]\\d|3[01])([/.-])(?:0?[1-9]|1[0-2])\\1"
                                    + "(?:19|20)?\\d\\d(?![/.-]?\\d)"),
                    new Form(
                            NameKind.DATE,
                            "(?iu)(?<!\\d)(?:1er|0?[1-9]|[12]\\d|3[01])[ \\u00A0\\u202F]"
                                    + MONTH
                                    + "(?:[ \\u00A0\\u202F](?:19|20)\\d\\d)?(?!\\w)"),
                    new Form(
                            NameKind.PLACE,
                            "(?<!\\d)\\d{1,4}(?:[ \\u00A0](?:bis|ter))?,?[ \\u00A0]"
                                    + "(?:rue|avenue|av\\.|boulevard|bd|place|allée|impasse|chemin"
                                    + "|square|quai|cours|passage|route)(?:[ \\u00A0](?:de la|de"
                                    + " l['’]|du|des|de|d['’]|la|le|les))?["
                                    + " \\u00A0]?(?:\\p{Lu}[\\p{L}'’-]*)(?:["
                                    + " \\u00A0]\\p{Lu}[\\p{L}'’-]*){0,3}"));

    private Identifiers() {}

    private record Form(NameKind kind, Pattern pattern) {

        Form(NameKind kind, String pattern) {
            this(kind, Pattern.compile(pattern.replace("S", SIGN)));
        }
    }

    /// Returns the marks found, in order, none overlapping another.
    public static List<FoundName> in(String text) {
        var found = new ArrayList<FoundName>();
        for (var form : FORMS) {
            var matcher = form.pattern().matcher(text);
            while (matcher.find()) {
                var span = new Span(matcher.start(), matcher.end());
                if (found.stream().noneMatch(it -> it.span().overlaps(span))) {
                    found.add(new FoundName(span, form.kind(), null, false));
                }
            }
        }
        found.sort((one, other) -> one.span().compareTo(other.span()));
        return found;
    }
}
