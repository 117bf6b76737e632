package fr.verbatim.search.query;

import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A regular expression that the whole of a word has to fit: `/serr.*s/`. Immutable.
///
/// It is one of Lucene's, without look-around and back references, and with none of its own
/// operators: it becomes a finite automaton, so that no word takes longer than its length. The work
/// of making the automaton is limited.
///
/// @param source the expression: no white space, each `/` after a backslash, 200 characters at most
/// @param exactness whether accents and case count
public record Regex(String source, Exactness exactness) implements WordTest {

    /// The longest source, in UTF-16 code units.
    public static final int LONGEST = 200;

    /// The greatest product of all repetitions such as `{3}`: each copies what it repeats.
    private static final int MOST_COPIES = 1_000;

    private static final int MOST_WORK = 10_000;
    private static final int DEEPEST = 20;
    private static final String LIGATURES = "œŒæÆß";
    private static final Pattern LIGATURE = Pattern.compile("[" + LIGATURES + "]");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");
    private static final Pattern COUNT = Pattern.compile("\\{(\\d*)(?:,(\\d*))?}");
    private static final Pattern SOURCE = Pattern.compile("(?:\\\\\\S|[^\\s\\\\/])+");

    public Regex {
        if (!SOURCE.matcher(source).matches()) {
            throw new IllegalArgumentException("not a regular expression of a word: " + source);
        }
    }

    /// Why an expression cannot be used.
    public enum Problem {
        /// It is not well formed.
        MALFORMED,
        /// It is too long, too deep, or its automaton too large.
        TOO_COMPLEX
    }

    /// An expression that cannot be used.
    public static final class Unusable extends IllegalArgumentException {

        private final Problem problem;

        Unusable(Problem problem, Throwable cause) {
            super(problem + ": " + cause.getMessage(), cause);
            this.problem = problem;
        }

        Unusable(Problem problem) {
            super(problem.toString());
            this.problem = problem;
        }

        public Problem problem() {
            return problem;
        }
    }

    /// Returns what tells whether a word, in the form that [#exactness] asks for, fits.
    ///
    /// @param fold brings the letters of the expression to that form
    /// @throws Unusable when the expression is malformed or too complex
    public Predicate<String> test(UnaryOperator<String> fold) {
        check();
        try {
            var automaton = Operations.determinize(parse(folded(fold)), MOST_WORK);
            return new CharacterRunAutomaton(automaton)::run;
        } catch (TooComplexToDeterminizeException e) {
            throw new Unusable(Problem.TOO_COMPLEX, e);
        } catch (IllegalArgumentException e) {
            throw new Unusable(Problem.MALFORMED, e);
        }
    }

    private static Automaton parse(String source) {
        return new RegExp(source, RegExp.NONE).toAutomaton();
    }

    private void check() {
        var deepest = 0;
        var depth = 0;
        for (int i = 0; i < source.length(); i++) {
            var c = source.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '(') {
                deepest = Math.max(deepest, ++depth);
            } else if (c == ')') {
                depth--;
            }
        }
        if (source.length() > LONGEST || deepest > DEEPEST || copies() > MOST_COPIES) {
            throw new Unusable(Problem.TOO_COMPLEX);
        }
    }

    private double copies() {
        var copies = 1.0;
        var counts = COUNT.matcher(source);
        while (counts.find()) {
            var most =
                    counts.group(2) == null || counts.group(2).isEmpty()
                            ? counts.group(1)
                            : counts.group(2);
            copies *= Math.max(1, most.isEmpty() ? 1 : Double.parseDouble(most));
        }
        return copies;
    }

    /// What stands after a backslash, such as `\S`, is no letter.
    private String folded(UnaryOperator<String> fold) {
        var whole = withLigaturesApart(withBareLetters());
        var folded = new StringBuilder();
        var start = 0;
        for (int i = 0; i < whole.length(); i++) {
            if (whole.charAt(i) == '\\') {
                folded.append(fold.apply(whole.substring(start, i)));
                folded.append(whole, i, i + 2);
                start = i + 2;
                i++;
            }
        }
        return folded.append(fold.apply(whole.substring(start))).toString();
    }

    /// A backslash before a letter that is not ASCII says nothing: `\é` is `é`, `[\œ]` is `[œ]`.
    private String withBareLetters() {
        return ESCAPED.matcher(source)
                .replaceAll(
                        found -> {
                            var letter = found.group(1);
                            var bare = letter.charAt(0) > '\u007F' ? letter : found.group();
                            return Matcher.quoteReplacement(bare);
                        });
    }

    /// A ligature may become two letters, which must be repeated together, and cannot stand in a
    /// class: `œ+` is `(œ)+`, and `[œu]` is `([u]|œ)`.
    private static String withLigaturesApart(String source) {
        var apart = new StringBuilder();
        for (int i = 0; i < source.length(); i++) {
            var c = source.charAt(i);
            if (c == '\\') {
                apart.append(source, i, i + 2);
                i++;
            } else if (c == '[') {
                var end = endOfClass(source, i);
                apart.append(classWithLigaturesApart(source.substring(i + 1, end)));
                i = end;
            } else if (LIGATURES.indexOf(c) >= 0) {
                apart.append('(').append(c).append(')');
            } else {
                apart.append(c);
            }
        }
        return apart.toString();
    }

    private static int endOfClass(String source, int start) {
        for (int i = start + 1; i < source.length(); i++) {
            if (source.charAt(i) == '\\') {
                i++;
            } else if (source.charAt(i) == ']') {
                return i;
            }
        }
        throw new IllegalArgumentException("a class that does not end: " + source);
    }

    private static String classWithLigaturesApart(String letters) {
        var rest = LIGATURE.matcher(letters).replaceAll("");
        if (rest.equals(letters)) {
            return "[" + letters + "]";
        }
        if (rest.startsWith("^")) {
            return rest.length() == 1 ? "." : "[" + rest + "]";
        }
        var all = new StringBuilder(rest.isEmpty() ? "(" : "([" + rest + "]|");
        var ligatures = LIGATURE.matcher(letters).results().map(MatchResult::group).toList();
        return all.append(String.join("|", ligatures)).append(')').toString();
    }
}
