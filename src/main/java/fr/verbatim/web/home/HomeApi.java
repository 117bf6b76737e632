package fr.verbatim.web.home;

import fr.verbatim.message.Message;
import fr.verbatim.web.http.Call;
import fr.verbatim.web.http.Routes;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/// The beginning: what is served, and what else could be.
public final class HomeApi {

    /// @param folder where the workbench was started
    /// @param study the folder of the study that is served; null when there is none yet
    /// @param recent the studies opened before, the latest first
    /// @param hasSample whether a sample study can be made
    /// @param preparation how far the sample has come, while it is being made
    /// @param problem why it could not be made
    record Home(
            String folder,
            @Nullable String study,
            List<Known> recent,
            boolean hasSample,
            Studies.@Nullable Preparation preparation,
            @Nullable Message problem) {}

    /// A study opened before.
    record Known(String name, String folder) {}

    /// The study to be opened.
    record ToOpen(String folder) {}

    private final Studies studies;

    private HomeApi(Studies studies) {
        this.studies = studies;
    }

    public static void declare(Routes routes, Studies studies) {
        var home = new HomeApi(studies);
        routes.get("/api/home", _ -> home.now());
        routes.post("/api/home/study", _ -> home.create());
        routes.post("/api/home/sample", _ -> home.sample());
        routes.post("/api/home/open", home::open);
    }

    private Home now() {
        return new Home(
                studies.folder().toString(),
                studies.served().map(study -> study.folder().toString()).orElse(null),
                studies.recent().stream()
                        .map(folder -> new Known(name(folder), folder.toString()))
                        .toList(),
                studies.hasSample(),
                studies.preparation().orElse(null),
                studies.problem().orElse(null));
    }

    private static String name(Path folder) {
        var name = folder.getFileName();
        return name == null ? folder.toString() : name.toString();
    }

    private Home create() {
        studies.create();
        return now();
    }

    private Home sample() {
        studies.makeSample();
        return now();
    }

    private Home open(Call call) {
        studies.open(Path.of(call.body(ToOpen.class).folder()));
        return now();
    }
}
