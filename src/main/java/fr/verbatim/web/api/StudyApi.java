package fr.verbatim.web.api;

import fr.verbatim.coding.Coder;
import fr.verbatim.study.Viewpoint;
import fr.verbatim.web.http.Call;
import fr.verbatim.web.http.Routes;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The study as a whole.
final class StudyApi {

    private StudyApi() {}

    /// @param name the name of the study's folder
    /// @param number the number of its last change
    /// @param coder who asks
    /// @param coders who has coded something, and who asks
    record Summary(
            String name,
            long number,
            Coder coder,
            List<Coder> coders,
            int documents,
            int respondents,
            int codes,
            int extracts) {}

    static void declare(Routes routes) {
        routes.get("/api/study", StudyApi::summary);
    }

    private static Summary summary(Call call) {
        var study = call.study();
        var now = study.snapshot();
        var everybody = now.from(Viewpoint.everyone());
        var folder = study.folder().toAbsolutePath().normalize().getFileName();
        return new Summary(
                folder == null ? "" : folder.toString(),
                now.number(),
                study.coder(),
                Stream.concat(
                                Stream.of(study.coder()),
                                everybody.codings().stream().map(coding -> coding.coder()))
                        .distinct()
                        .sorted(Comparator.comparing(Coder::value))
                        .toList(),
                now.documents().size(),
                now.respondents().all().size(),
                (int) now.codebook().codes().stream().filter(code -> code.applied()).count(),
                now.codings().size());
    }
}
