package fr.verbatim;

import fr.verbatim.analysis.Variable;
import fr.verbatim.codebook.Code;
import fr.verbatim.coding.Passage;
import fr.verbatim.coding.Quotation;
import fr.verbatim.corpus.DocumentKind;
import fr.verbatim.language.Fold;
import fr.verbatim.study.Respondent;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// The extracts of a code side by side: one column for each value of a variable, or for each kind
/// of material. A column without extract is there too: that nothing was coded is to be seen.
/// Immutable.
///
/// @param code the code; extracts of the codes below it are there as well
/// @param variable what the columns are values of; null for kinds of material
/// @param columns in the order of the values; what has no value comes last
/// @param unplaced how many extracts have to be placed again: they are in no column
public record ExtractColumns(
        Code code, @Nullable String variable, List<Column> columns, int unplaced) {

    /// What is said, what is done, what is written: the comparison that fieldwork rests on.
    public enum Material {
        SAID,
        DONE,
        WRITTEN,
        /// Contributions, answers, the field diary.
        OTHER;

        static Material of(DocumentKind kind) {
            return switch (kind) {
                case INTERVIEW, GROUP_INTERVIEW -> SAID;
                case OBSERVATION -> DONE;
                case INTERNAL_DOCUMENT -> WRITTEN;
                case WORKSHOP, SURVEY, FIELD_DIARY, OTHER -> OTHER;
            };
        }
    }

    /// One column. Immutable.
    ///
    /// @param value the value in the one form of its type, or the name of a [Material]; empty when
    ///   the variable has none
    /// @param respondents whose words the extracts are, each once
    /// @param of how many respondents there are on that side of the corpus
    /// @param documents in how many documents the extracts stand
    /// @param extracts in the order of the corpus
    public record Column(
            String value, int respondents, int of, int documents, List<Extract> extracts) {

        public Column {
            extracts = List.copyOf(extracts);
        }
    }

    public ExtractColumns {
        columns = List.copyOf(columns);
    }

    /// Sets the extracts of a code side by side by kind of material.
    static ExtractColumns byMaterial(Verbatim study, Code code) {
        var now = study.snapshot();
        var heard = new HashMap<String, Collection<Respondent>>();
        for (var document : now.documents()) {
            heard.computeIfAbsent(Material.of(document.kind()).name(), _ -> new LinkedHashSet<>())
                    .addAll(now.respondents().of(document));
        }
        var values =
                Arrays.stream(Material.values())
                        .map(Material::name)
                        .filter(
                                value ->
                                        !value.equals(Material.OTHER.name())
                                                || heard.containsKey(value))
                        .toList();
        return of(
                study,
                code,
                null,
                values,
                value -> heard.getOrDefault(value, List.of()).size(),
                quotation -> Material.of(quotation.kind()).name());
    }

    /// Sets the extracts of a code side by side by a variable of documents and cases.
    ///
    /// @throws NameUnknown when nothing has such a variable
    static ExtractColumns by(Verbatim study, Code code, String name) {
        var variable =
                study.variables().stream()
                        .filter(it -> Fold.fold(it.name()).equals(Fold.fold(name)))
                        .findFirst()
                        .orElseThrow(() -> unknown(study, name));
        var forms = new HashMap<String, String>();
        variable.values()
                .forEach(
                        it ->
                                forms.put(
                                        Fold.fold(it.written()).strip(),
                                        it.fits() ? it.read() : it.written().strip()));
        Function<Map<String, String>, String> value =
                variables ->
                        Respondent.find(variables, variable.name())
                                .map(it -> forms.getOrDefault(Fold.fold(it).strip(), it))
                                .orElse("");
        var respondents = study.respondents().all();
        return of(
                study,
                code,
                variable.name(),
                values(variable),
                it ->
                        (int)
                                respondents.stream()
                                        .filter(who -> value.apply(who.variables()).equals(it))
                                        .count(),
                quotation -> value.apply(quotation.variables()));
    }

    private static List<String> values(Variable variable) {
        var all = new ArrayList<>(variable.different());
        variable.misfits().stream().map(it -> it.written().strip()).distinct().forEach(all::add);
        return all;
    }

    private static NameUnknown unknown(Verbatim study, String name) {
        var names = study.variables().stream().map(Variable::name).toList();
        return new NameUnknown("verbatim.no-such-variable", name, Names.nearest(names, name));
    }

    private static ExtractColumns of(
            Verbatim study,
            Code code,
            @Nullable String variable,
            List<String> values,
            Function<String, Integer> respondents,
            Function<Quotation, String> value) {
        var byValue = new LinkedHashMap<String, List<Extract>>();
        values.forEach(it -> byValue.put(it, new ArrayList<>()));
        var unplaced = 0;
        var without = new ArrayList<Extract>();
        for (var extract : study.extracts(code)) {
            var quotation = extract.quotation();
            if (quotation == null) {
                unplaced++;
                continue;
            }
            var its = value.apply(quotation);
            if (its.isEmpty()) {
                without.add(extract);
            } else {
                byValue.computeIfAbsent(its, _ -> new ArrayList<>()).add(extract);
            }
        }
        if (!without.isEmpty()) {
            byValue.put("", without);
        }
        var columns =
                byValue.entrySet().stream()
                        .map(
                                it ->
                                        column(
                                                study,
                                                it.getKey(),
                                                respondents.apply(it.getKey()),
                                                it.getValue()))
                        .toList();
        return new ExtractColumns(code, variable, columns, unplaced);
    }

    private static Column column(Verbatim study, String value, int of, List<Extract> extracts) {
        var passages =
                extracts.stream()
                        .map(Extract::quotation)
                        .filter(Objects::nonNull)
                        .map(Quotation::passage)
                        .toList();
        return new Column(
                value,
                study.respondents(passages).size(),
                of,
                (int) passages.stream().map(Passage::document).distinct().count(),
                extracts);
    }
}
