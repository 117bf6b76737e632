package fr.verbatim.analysis.guide;

import fr.verbatim.Verbatim;
import fr.verbatim.coding.Coder;
import fr.verbatim.ingest.ImportListener;
import fr.verbatim.ingest.Samples;

import java.nio.file.Path;
import java.util.List;

/// A study made of interviews and guides given as text.
final class Interviews implements AutoCloseable {

    private final Path folder;
    private final Verbatim study;

    Interviews(Path folder) {
        this.folder = folder;
        this.study = Verbatim.create(folder, new Coder("A"));
    }

    Verbatim study() {
        return study;
    }

    Interviews guide(String yaml) {
        var file = folder.resolve("guides").resolve(Integer.toHexString(yaml.hashCode()) + ".yaml");
        Samples.text(folder, "guides/" + file.getFileName(), yaml);
        study.guides().importFile(file);
        return this;
    }

    Interviews interview(String name, String text) {
        Samples.text(folder, "corpus/entretiens/" + name + ".txt", text);
        study.importCorpus(ImportListener.NONE);
        return this;
    }

    List<Asked> asked(String document) {
        return study.guides().asked(study.document(document));
    }

    /// Returns how each respondent comes to each theme of the only guide: `Nadia: SPONTANEOUS ...`.
    List<String> raisings(String guide) {
        return table(guide).rows().stream()
                .map(
                        row ->
                                row.respondent().name()
                                        + ": "
                                        + String.join(
                                                " ",
                                                row.cells().stream()
                                                        .map(cell -> cell.raising().name())
                                                        .toList()))
                .toList();
    }

    ThemeTable table(String guide) {
        return study.guides().themes(study.guides().named(guide));
    }

    @Override
    public void close() {
        study.close();
    }
}
