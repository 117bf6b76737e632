package fr.verbatim.web.api;

import fr.verbatim.SituationView;
import fr.verbatim.coding.Register;
import fr.verbatim.coding.Situation;
import fr.verbatim.coding.SituationId;
import fr.verbatim.corpus.DocumentKind;
import fr.verbatim.corpus.RevisionId;
import fr.verbatim.study.NotInStudy;
import fr.verbatim.web.http.Call;
import fr.verbatim.web.http.Routes;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Situations: to be listed, marked, unmarked.
final class SituationsApi {

    private SituationsApi() {}

    /// A passage to be marked as part of a situation.
    ///
    /// @param name the situation's name; it is made when missing
    /// @param register told or observed; null for what the document's kind says
    record ToMark(
            RevisionId revision, int start, int end, String name, @Nullable Register register) {}

    record Renamed(String name) {}

    static void declare(Routes routes) {
        routes.get("/api/situations", SituationsApi::list);
        routes.post("/api/documents/{id}/situations", SituationsApi::mark);
        routes.patch("/api/situations/{id}", SituationsApi::rename);
        routes.delete("/api/situations/{id}", SituationsApi::remove);
    }

    private static List<SituationView> list(Call call) {
        return call.study().situations().views();
    }

    private static Situation mark(Call call) {
        var asked = call.body(ToMark.class);
        var document = Documents.named(call);
        var register = asked.register();
        var usual = document.kind() == DocumentKind.OBSERVATION ? Register.OBSERVED : Register.TOLD;
        return call.study()
                .situations()
                .mark(
                        asked.name(),
                        register == null ? usual : register,
                        Documents.passage(document, asked.revision(), asked.start(), asked.end()));
    }

    private static Situation rename(Call call) {
        return call.study().situations().rename(named(call), call.body(Renamed.class).name());
    }

    private static @Nullable Object remove(Call call) {
        call.study().situations().remove(named(call));
        return null;
    }

    private static Situation named(Call call) {
        var id = new SituationId(call.path("id"));
        return call.study().situations().all().stream()
                .filter(situation -> situation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotInStudy("study.missing.situation", id.value()));
    }
}
