package fr.verbatim.web.api;

import fr.verbatim.Extract;
import fr.verbatim.ExtractColumns;
import fr.verbatim.analysis.Variable;
import fr.verbatim.codebook.CodeId;
import fr.verbatim.report.Reference;
import fr.verbatim.web.http.Call;
import fr.verbatim.web.http.Refusal;
import fr.verbatim.web.http.Routes;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/// The extracts of a code side by side.
final class ColumnsApi {

    private ColumnsApi() {}

    /// @param variable what the columns are values of; null for kinds of material
    /// @param variables by what else they can be set side by side
    /// @param unplaced how many extracts have to be placed again
    record Columns(
            @Nullable String variable,
            List<String> variables,
            List<Column> columns,
            int unplaced) {}

    record Column(String value, int respondents, int of, int documents, List<Cell> extracts) {}

    /// @param reference where it comes from, in the reader's language
    record Cell(Extract extract, String reference) {}

    static void declare(Routes routes) {
        routes.get("/api/columns", ColumnsApi::columns);
    }

    private static Columns columns(Call call) {
        var study = call.study();
        var id = call.parameter("code").orElseThrow(() -> new Refusal(400, "web.no-code"));
        var code = ExtractsApi.code(study, new CodeId(id));
        var columns =
                call.parameter("variable")
                        .map(variable -> study.columns(code, variable))
                        .orElseGet(() -> study.columns(code));
        var language = call.language();
        return new Columns(
                columns.variable(),
                study.variables().stream().map(Variable::name).toList(),
                columns.columns().stream().map(column -> column(column, language)).toList(),
                columns.unplaced());
    }

    private static Column column(ExtractColumns.Column column, Locale language) {
        return new Column(
                column.value(),
                column.respondents(),
                column.of(),
                column.documents(),
                column.extracts().stream().map(extract -> cell(extract, language)).toList());
    }

    private static Cell cell(Extract extract, Locale language) {
        var quotation = extract.quotation();
        return new Cell(
                extract,
                quotation == null ? extract.document() : Reference.of(quotation, language).text());
    }
}
