package fr.verbatim.web.api;

import fr.verbatim.analysis.Variable;
import fr.verbatim.analysis.VariableType;
import fr.verbatim.corpus.Case;
import fr.verbatim.corpus.CaseId;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.study.NotInStudy;
import fr.verbatim.study.Snapshot;
import fr.verbatim.web.http.Call;
import fr.verbatim.web.http.Routes;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The cases of the study and their variables, as a table.
final class CasesApi {

    private CasesApi() {}

    /// @param variables the variables that cases have, in the order they are met
    record Table(List<Column> variables, List<Row> cases) {}

    /// A variable.
    ///
    /// @param type what nearly all its values are
    /// @param values its different values
    /// @param misfits its values that are not of that type, as written
    record Column(String name, VariableType type, List<String> values, List<String> misfits) {}

    /// A case with who speaks for it.
    record Row(Case person, List<Joined> speakers) {}

    /// A speaker who is joined to a case.
    ///
    /// @param name the document's name
    record Joined(DocumentId document, String name, String label) {}

    record New(String name) {}

    /// What is changed of a case; what is null stays.
    ///
    /// @param values values by variable; an empty one takes the variable away
    record Altered(@Nullable String name, @Nullable Map<String, String> values) {}

    /// Values of several cases at once.
    record Filled(List<Cell> cells) {}

    record Cell(CaseId person, String variable, String value) {}

    record Renamed(String variable, String name) {}

    record Removed(String variable) {}

    static void declare(Routes routes) {
        routes.get("/api/cases", CasesApi::table);
        routes.post("/api/cases", CasesApi::create);
        routes.patch("/api/cases", CasesApi::fill);
        routes.patch("/api/cases/{id}", CasesApi::alter);
        routes.delete("/api/cases/{id}", CasesApi::remove);
        routes.post("/api/variables/rename", CasesApi::renameVariable);
        routes.post("/api/variables/remove", CasesApi::removeVariable);
    }

    private static Case create(Call call) {
        return call.study().cases().create(call.body(New.class).name());
    }

    private static @Nullable Object fill(Call call) {
        var values = new LinkedHashMap<CaseId, Map<String, String>>();
        for (var cell : call.body(Filled.class).cells()) {
            values.computeIfAbsent(cell.person(), _ -> new LinkedHashMap<>())
                    .put(cell.variable(), cell.value());
        }
        call.study().cases().fill(values);
        return null;
    }

    private static Case alter(Call call) {
        var cases = call.study().cases();
        var person = named(call);
        var asked = call.body(Altered.class);
        var values = asked.values();
        if (values != null) {
            cases.fill(Map.of(person.id(), values));
        }
        var name = asked.name();
        return name == null ? named(call) : cases.rename(person, name);
    }

    private static @Nullable Object remove(Call call) {
        call.study().cases().remove(named(call));
        return null;
    }

    private static @Nullable Object renameVariable(Call call) {
        var asked = call.body(Renamed.class);
        call.study().cases().renameVariable(asked.variable(), asked.name());
        return null;
    }

    private static @Nullable Object removeVariable(Call call) {
        call.study().cases().removeVariable(call.body(Removed.class).variable());
        return null;
    }

    private static Case named(Call call) {
        var id = call.path("id");
        return call.study()
                .snapshot()
                .person(new CaseId(id))
                .orElseThrow(() -> new NotInStudy("study.missing.case", id));
    }

    private static Table table(Call call) {
        var study = call.study();
        var now = study.snapshot();
        return new Table(
                study.variables().stream()
                        .filter(it -> it.values().stream().anyMatch(Variable.Value::isCase))
                        .map(CasesApi::column)
                        .toList(),
                now.cases().stream()
                        .map(person -> new Row(person, joined(now, person.id())))
                        .toList());
    }

    private static Column column(Variable variable) {
        return new Column(
                variable.name(),
                variable.type(),
                variable.different(),
                variable.misfits().stream()
                        .filter(Variable.Value::isCase)
                        .map(Variable.Value::written)
                        .distinct()
                        .toList());
    }

    private static List<Joined> joined(Snapshot now, CaseId person) {
        return now.documents().stream()
                .flatMap(
                        document ->
                                now.speakers(document.id()).stream()
                                        .filter(speaker -> person.equals(speaker.person()))
                                        .map(
                                                speaker ->
                                                        new Joined(
                                                                document.id(),
                                                                document.name(),
                                                                speaker.label())))
                .toList();
    }
}
