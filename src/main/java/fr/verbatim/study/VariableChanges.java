package fr.verbatim.study;

import fr.verbatim.corpus.Case;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Renames and removes variables, in all documents and cases. What is done to a document's holds
/// when its file is read again. Confined to one transaction.
final class VariableChanges {

    private final Transaction rows;
    private final Consumer<CorpusChange.DescribeDocument> describing;

    VariableChanges(Transaction rows, Consumer<CorpusChange.DescribeDocument> describing) {
        this.rows = rows;
        this.describing = describing;
    }

    void rename(List<String> names, String name) {
        change(variables -> renamed(variables, names, name));
    }

    private static Map<String, String> renamed(
            Map<String, String> variables, List<String> names, String name) {
        var renamed = new LinkedHashMap<String, String>();
        variables.forEach(
                (key, value) -> {
                    var to = names.contains(key) ? name : key;
                    var known = renamed.getOrDefault(to, "");
                    if (known.isBlank() || (key.equals(name) && !value.isBlank())) {
                        renamed.put(to, value);
                    }
                });
        return renamed;
    }

    void remove(List<String> names) {
        change(
                variables -> {
                    var left = new LinkedHashMap<>(variables);
                    names.forEach(left::remove);
                    return left;
                });
    }

    private void change(UnaryOperator<Map<String, String>> change) {
        for (var document : rows.all(Tables.DOCUMENT)) {
            var variables = change.apply(document.variables());
            if (!List.copyOf(variables.entrySet())
                    .equals(List.copyOf(document.variables().entrySet()))) {
                describing.accept(
                        new CorpusChange.DescribeDocument(
                                document.id(),
                                document.kind(),
                                document.words(),
                                document.language(),
                                variables));
            }
        }
        for (var person : rows.all(Tables.CASE)) {
            var variables = change.apply(person.variables());
            if (!variables.equals(person.variables())) {
                rows.put(Tables.CASE, new Case(person.id(), person.name(), variables));
            }
        }
    }
}
