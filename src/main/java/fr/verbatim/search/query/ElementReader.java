package fr.verbatim.search.query;

import fr.verbatim.language.Fold;
import fr.verbatim.language.Tokeniser;
import fr.verbatim.message.Message;
import fr.verbatim.search.query.Element.Attribute;
import fr.verbatim.search.query.Element.Condition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads one bracket, such as `[pos=VERB lemme!="être"]{1,2}`. Confined to one bracket.
final class ElementReader {

    /// A regular expression, a string or a bare value, a sign of exactness before it.
    private static final Pattern CONDITION =
            Pattern.compile(
                    "[\\s\\h&]*(?:(?<name>[\\p{L}_]+)\\h*(?<not>!)?=(?!\\s))?"
                            + "(?<sign>=?[\\^'’´`]|=)?"
                            + "(?:/(?<regex>(?:\\\\.|[^/\\\\])+)/|\"(?<quoted>[^\"]*)\""
                            + "|(?<bare>[^\\s\\h\"/&=!]+))(?=[\\s\\h&]|$)");

    private static final Pattern REPEATED = Pattern.compile("(\\d{1,4})?(,)?(\\d{1,4})?");

    private final String query;
    private final int offset;
    private final Tokeniser tokeniser = Tokeniser.ofPatterns();

    /// @param offset where the bracket starts in the query
    ElementReader(String query, int offset) {
        this.query = query;
        this.offset = offset;
    }

    /// Returns the element that the bracket spells.
    Element read(String bracket) {
        var close = closing(bracket);
        var conditions = conditions(bracket.substring(1, close));
        var repetition = bracket.substring(close + 1);
        return switch (repetition) {
            case "" -> Element.once(conditions);
            case "*" -> new Element(conditions, 0, Element.ENDLESS);
            case "+" -> new Element(conditions, 1, Element.ENDLESS);
            case "?" -> new Element(conditions, 0, 1);
            default -> repeated(conditions, repetition, close + 1);
        };
    }

    private static int closing(String bracket) {
        if (bracket.endsWith("}")) {
            return bracket.lastIndexOf("]{");
        }
        return bracket.endsWith("]") ? bracket.length() - 1 : bracket.length() - 2;
    }

    private Element repeated(List<Condition> conditions, String repetition, int at) {
        var inside = repetition.substring(1, repetition.length() - 1).replaceAll("[\\s\\h]", "");
        var numbers = REPEATED.matcher(inside);
        if (numbers.matches() && !inside.isEmpty() && !inside.equals(",")) {
            var least = numbers.group(1) == null ? 0 : Integer.parseInt(numbers.group(1));
            var most =
                    numbers.group(2) == null
                            ? least
                            : numbers.group(3) == null
                                    ? Element.ENDLESS
                                    : Integer.parseInt(numbers.group(3));
            var isLimited = most == Element.ENDLESS || most <= Element.MOST;
            if (least <= Element.MOST && isLimited && most >= Math.max(1, least)) {
                return new Element(conditions, least, most);
            }
        }
        throw error(at, Message.of("search.repetition", repetition, Element.MOST));
    }

    private List<Condition> conditions(String inside) {
        var conditions = new ArrayList<Condition>();
        var matcher = CONDITION.matcher(inside);
        var end = inside.stripTrailing().length();
        var from = 0;
        while (from < end) {
            if (!matcher.region(from, end).lookingAt()) {
                throw error(1 + from, Message.of("search.word-condition", inside.strip()));
            }
            var name = matcher.group("name");
            conditions.add(
                    new Condition(
                            name == null ? Attribute.WORD : attribute(name, matcher.start("name")),
                            matcher.group("not") != null,
                            test(matcher)));
            from = matcher.end();
        }
        return conditions;
    }

    private Attribute attribute(String name, int at) {
        var folded = Fold.fold(name);
        return Arrays.stream(Attribute.values())
                .filter(
                        attribute ->
                                folded.equals(attribute.name(true))
                                        || folded.equals(attribute.name(false)))
                .findFirst()
                .orElseThrow(() -> unknown(name, at));
    }

    private QuerySyntaxError unknown(String name, int at) {
        var nearest = Nearest.to(name, List.of("mot", "lemme", "pos", "word", "lemma"));
        var start = offset + 1 + at;
        return new QuerySyntaxError(
                start,
                Message.of("search.attribute-unknown", name),
                nearest.map(
                                found ->
                                        query.substring(0, start)
                                                + found
                                                + query.substring(start + name.length()))
                        .orElse(null));
    }

    private WordTest test(java.util.regex.Matcher matcher) {
        var sign = matcher.group("sign");
        var exactness = Exactness.of(sign == null ? "" : sign);
        var regex = matcher.group("regex");
        if (regex != null) {
            return regex(regex, exactness, 1 + matcher.start("regex"));
        }
        var quoted = matcher.group("quoted");
        var written = quoted == null ? matcher.group("bare") : quoted;
        var at = 1 + matcher.start(quoted == null ? "bare" : "quoted");
        Optional<Term> term =
                written.chars().anyMatch(c -> Term.isSpace(c) || "«»“”\\".indexOf(c) >= 0)
                        ? Optional.empty()
                        : Term.read(written, exactness);
        return term.filter(one -> tokeniser.tokens(one.text()).size() == 1)
                .orElseThrow(() -> error(at, Message.of("search.one-word", written)));
    }

    /// Returns the expression, tried once so that its mistakes are told.
    Regex regex(String source, Exactness exactness, int at) {
        if (source.chars().anyMatch(Term::isSpace)) {
            throw error(at, Message.of("search.regex-malformed", source));
        }
        var regex = new Regex(source, exactness);
        try {
            regex.test(Fold::fold);
            return regex;
        } catch (Regex.Unusable e) {
            throw error(
                    at,
                    switch (e.problem()) {
                        case MALFORMED -> Message.of("search.regex-malformed", source);
                        case TOO_COMPLEX -> Message.of("search.regex-complex", source);
                    });
        }
    }

    private QuerySyntaxError error(int at, Message problem) {
        return new QuerySyntaxError(offset + at, problem, null);
    }
}
