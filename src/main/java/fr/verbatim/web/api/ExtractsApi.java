package fr.verbatim.web.api;

import fr.verbatim.Extract;
import fr.verbatim.ExtractEdit;
import fr.verbatim.Marking;
import fr.verbatim.Verbatim;
import fr.verbatim.codebook.Code;
import fr.verbatim.codebook.CodeId;
import fr.verbatim.coding.Passage;
import fr.verbatim.coding.Register;
import fr.verbatim.coding.Tone;
import fr.verbatim.corpus.RevisionId;
import fr.verbatim.study.NotInStudy;
import fr.verbatim.web.http.Call;
import fr.verbatim.web.http.Refusal;
import fr.verbatim.web.http.Routes;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Extracts: to be listed, coded, coded otherwise, moved, qualified, taken off.
final class ExtractsApi {

    private ExtractsApi() {}

    /// A passage to be coded.
    ///
    /// @param revision the text that the page shows
    /// @param start where the passage starts in it, in UTF-16 code units
    /// @param codes the identities of the codes
    /// @param situation the name of the situation that it belongs to; null for none
    record ToCode(
            RevisionId revision,
            int start,
            int end,
            List<CodeId> codes,
            @Nullable Register register,
            @Nullable Tone tone,
            boolean retained,
            @Nullable String situation) {}

    /// What is changed of an extract; what is null stays.
    ///
    /// @param code another code
    /// @param place another place
    /// @param qualities how it speaks, all of it
    record Altered(
            @Nullable CodeId code,
            @Nullable Place place,
            ExtractEdit.@Nullable Qualities qualities) {}

    record Place(RevisionId revision, int start, int end) {}

    static void declare(Routes routes) {
        routes.get("/api/extracts", ExtractsApi::list);
        routes.post("/api/documents/{id}/extracts", ExtractsApi::code);
        routes.patch("/api/extracts/{id}", ExtractsApi::alter);
        routes.delete("/api/extracts/{id}", ExtractsApi::remove);
        routes.post("/api/extracts/{id}/join", ExtractsApi::join);
    }

    /// Those of a code and of the codes below it, of a document, or of both.
    private static List<Extract> list(Call call) {
        var study = call.study();
        var document = call.parameter("document").map(id -> Documents.with(study, id));
        var code = call.parameter("code").map(id -> code(study, new CodeId(id)));
        if (code.isEmpty()) {
            return document.map(study::extracts)
                    .orElseThrow(() -> new Refusal(400, "web.code-or-document"));
        }
        return study.extracts(code.get()).stream()
                .filter(it -> document.isEmpty() || it.document().equals(document.get().name()))
                .toList();
    }

    private static List<Extract> code(Call call) {
        var study = call.study();
        var asked = call.body(ToCode.class);
        if (asked.codes().isEmpty()) {
            throw new Refusal(400, "web.no-code");
        }
        var passage =
                Documents.passage(
                        Documents.named(call), asked.revision(), asked.start(), asked.end());
        var situation = asked.situation();
        return study.code(
                passage,
                asked.codes().stream().map(id -> code(study, id)).toList(),
                Marking.NONE
                        .withRegister(asked.register())
                        .withTone(asked.tone())
                        .withRetained(asked.retained())
                        .withSituation(situation == null ? "" : situation));
    }

    private static Extract alter(Call call) {
        var study = call.study();
        var extract = study.extract(call.path("id"));
        var asked = call.body(Altered.class);
        var code = asked.code();
        var place = asked.place();
        return study.edit(
                extract,
                new ExtractEdit(
                        code == null ? null : code(study, code),
                        place == null ? null : passage(study, extract, place),
                        asked.qualities()));
    }

    private static Passage passage(Verbatim study, Extract extract, Place place) {
        return Documents.passage(
                study.document(extract.document()), place.revision(), place.start(), place.end());
    }

    private static @Nullable Object remove(Call call) {
        var study = call.study();
        study.uncode(study.extract(call.path("id")));
        return null;
    }

    /// Makes one extract of this one and of those of the same code and coder that overlap it.
    private static Extract join(Call call) {
        var study = call.study();
        var extract = study.extract(call.path("id"));
        var code = code(study, extract);
        return study.codes().doubles(code).stream()
                .filter(group -> group.stream().anyMatch(it -> it.id().equals(extract.id())))
                .findFirst()
                .map(group -> study.codes().join(group))
                .orElseThrow(() -> new Refusal(409, "web.nothing-to-join", code.name()));
    }

    private static Code code(Verbatim study, Extract extract) {
        return study.code(extract.code());
    }

    static Code code(Verbatim study, CodeId id) {
        return study.codebook()
                .find(id)
                .orElseThrow(() -> new NotInStudy("study.missing.code", id.value()));
    }
}
