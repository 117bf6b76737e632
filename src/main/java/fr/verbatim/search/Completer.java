package fr.verbatim.search;

import fr.verbatim.language.Fold;
import fr.verbatim.search.Completion.Kind;
import fr.verbatim.search.Completion.Proposal;
import fr.verbatim.search.query.Field;
import fr.verbatim.search.query.Query;
import fr.verbatim.search.query.QueryPrinter;
import fr.verbatim.search.query.Value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Says how a query may go on, of what the language has and what the study holds. Immutable.
final class Completer {

    private static final int MOST = 60;

    /// How many values of one field are proposed before its name is typed.
    private static final int SOME = 4;

    /// How many letters ask for values before a field is named.
    private static final int LETTERS = 2;

    /// Longer ones are notes rather than values, until their field is named.
    private static final int LONGEST = 70;

    private static final Pattern PARTS = Pattern.compile("[\\s\\u00A0\\u202F'’_-]+");

    private final StudyNames names;
    private final Locale language;
    private final QueryPrinter printer;

    Completer(StudyNames names, Locale language) {
        this.names = names;
        this.language = language;
        this.printer = QueryPrinter.in(language);
    }

    Completion of(String query, int caret) {
        var typing = Typing.at(query, caret);
        var proposals = typing.isInWords() ? List.<Proposal>of() : proposals(typing).toList();
        return new Completion(
                typing.start(), typing.end(), proposals.stream().distinct().limit(MOST).toList());
    }

    private Stream<Proposal> proposals(Typing typing) {
        var field = typing.field();
        if (field != null) {
            return values(field(field), typing.written(), MOST);
        }
        var written = typing.written();
        return Stream.of(
                        typing.isFirst() ? Stream.<Proposal>of() : operators(written),
                        fields(written),
                        Fold.fold(written).length() < LETTERS
                                ? Stream.<Proposal>of()
                                : all().stream().flatMap(it -> some(it, written)),
                        typing.isFirst() ? Stream.<Proposal>of() : relations(written))
                .flatMap(Function.identity());
    }

    private static Field field(String name) {
        return Field.Known.named(name)
                .<Field>map(it -> it)
                .orElseGet(() -> new Field.Variable(name));
    }

    /// Returns the fields of every study, then the variables of this one.
    private List<Field> all() {
        var all = new ArrayList<Field>();
        names.variables().forEach(name -> all.add(new Field.Variable(name)));
        all.addAll(List.of(Field.Known.values()));
        return all;
    }

    private Stream<Proposal> operators(String written) {
        return begun(printer.operators(), written, it -> it)
                .map(it -> new Proposal(Kind.OPERATOR, it));
    }

    private Stream<Proposal> relations(String written) {
        return begun(printer.relations(), written, it -> it)
                .map(it -> new Proposal(Kind.RELATION, it));
    }

    private Stream<Proposal> fields(String written) {
        return begun(
                        all().stream().map(printer::name).toList(),
                        written,
                        it -> it.replace("\"", ""))
                .map(name -> new Proposal(Kind.FIELD, name + ":"));
    }

    private Stream<Proposal> some(Field field, String written) {
        var isToBeNamed = field == Field.Known.CODE_ALONE || field == Field.Known.SECTION;
        return isToBeNamed
                ? Stream.of()
                : values(field, written, MOST)
                        .filter(it -> it.text().length() <= LONGEST)
                        .limit(SOME);
    }

    private Stream<Proposal> values(Field field, String written, int most) {
        return begun(names.values(field, language), written, it -> it)
                .limit(most)
                .map(value -> new Query.Filter(field, Value.of(value)))
                .map(filter -> new Proposal(Kind.VALUE, printer.print(filter)));
    }

    /// Returns what begins as written, then what has a word that does.
    private static <T> Stream<T> begun(List<T> all, String written, Function<T, String> name) {
        var start = Fold.fold(written);
        return all.stream()
                .filter(it -> rank(Fold.fold(name.apply(it)), start) < 2)
                .sorted(Comparator.comparingInt(it -> rank(Fold.fold(name.apply(it)), start)));
    }

    private static int rank(String name, String start) {
        return name.startsWith(start)
                ? 0
                : PARTS.splitAsStream(name).anyMatch(part -> part.startsWith(start)) ? 1 : 2;
    }
}
