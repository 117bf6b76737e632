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

    static void declare(Routes routes) {
        routes.get("/api/situations", SituationsApi::list);
        routes.post("/api/documents/{id}/situations", SituationsApi::mark);
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

    private static @Nullable Object remove(Call call) {
        var situations = call.study().situations();
        var id = new SituationId(call.path("id"));
        situations.remove(
                situations.all().stream()
                        .filter(situation -> situation.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NotInStudy("study.missing.situation", id.value())));
        return null;
    }
}
