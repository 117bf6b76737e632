package fr.verbatim.web.api;

import fr.verbatim.coding.Coder;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.study.Viewpoint;
import fr.verbatim.web.http.Call;
import fr.verbatim.web.http.Routes;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Who codes, and where: for choosing whom to compare. Numbers only, which tell nothing of the
/// codes that somebody else gave.
final class CodersApi {

    private CodersApi() {}

    /// @param extracts how many extracts the coder has in each document where there are some
    record Work(Coder coder, Map<DocumentId, Long> extracts) {}

    static void declare(Routes routes) {
        routes.get("/api/coders", CodersApi::list);
    }

    private static List<Work> list(Call call) {
        var codings = call.study().snapshot().from(Viewpoint.everyone()).codings();
        return codings.stream()
                .map(coding -> coding.coder())
                .distinct()
                .sorted((a, b) -> a.value().compareTo(b.value()))
                .map(
                        coder ->
                                new Work(
                                        coder,
                                        codings.stream()
                                                .filter(it -> it.coder().equals(coder))
                                                .collect(
                                                        Collectors.groupingBy(
                                                                it -> it.document(),
                                                                Collectors.counting()))))
                .toList();
    }
}
