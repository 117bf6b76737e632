package fr.verbatim.web.api;

import fr.verbatim.corpus.CaseId;
import fr.verbatim.corpus.Description;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.corpus.DocumentKind;
import fr.verbatim.corpus.Role;
import fr.verbatim.corpus.Speaker;
import fr.verbatim.corpus.WordStatus;
import fr.verbatim.ingest.reading.Recognition;
import fr.verbatim.message.Message;
import fr.verbatim.study.Snapshot;
import fr.verbatim.web.http.Call;
import fr.verbatim.web.http.Routes;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The corpus as a table: what is said of each document, and who speaks in it.
final class CorpusApi {

    private CorpusApi() {}

    /// What a table of the corpus says of a document, beside its summary.
    ///
    /// @param document its identity
    /// @param layout how it is read, when somebody said so
    /// @param speakers who speaks in it
    /// @param mine how many of its extracts are those of who asks
    record Entry(DocumentId document, @Nullable String layout, List<Voice> speakers, int mine) {}

    /// @param person the name of the case that the speaker is joined to
    /// @param personId the identity of that case
    record Voice(String label, Role role, @Nullable String person, @Nullable CaseId personId) {}

    /// What is said of a document; what is null stays, a variable with an empty value is taken
    /// away.
    record Said(
            @Nullable DocumentKind kind,
            @Nullable WordStatus words,
            @Nullable String language,
            @Nullable Map<String, String> variables) {}

    /// What the import told of a file.
    ///
    /// @param isKept whether that was kept: not of files read long ago
    /// @param isUnsure whether its turns of speech were found with little confidence
    record Told(
            boolean isKept,
            boolean isUnsure,
            @Nullable String encoding,
            List<Message> doubts,
            List<Message> removed) {}

    static void declare(Routes routes) {
        routes.get("/api/corpus", CorpusApi::list);
        routes.get("/api/documents/{id}/account", CorpusApi::account);
        routes.patch("/api/documents/{id}", CorpusApi::describe);
    }

    private static List<Entry> list(Call call) {
        var study = call.study();
        var now = study.snapshot();
        return now.documents().stream()
                .map(
                        document ->
                                new Entry(
                                        document.id(),
                                        now.description(document.id()).layout(),
                                        now.speakers(document.id()).stream()
                                                .map(speaker -> voice(now, speaker))
                                                .toList(),
                                        (int)
                                                now.codings(document.id()).stream()
                                                        .filter(
                                                                it ->
                                                                        it.coder()
                                                                                .equals(
                                                                                        study
                                                                                                .coder()))
                                                        .count()))
                .toList();
    }

    private static Told account(Call call) {
        var account = call.study().account(Documents.named(call)).account();
        if (account == null) {
            return new Told(false, false, null, List.of(), List.of());
        }
        var recognition = account.recognition();
        return new Told(
                true,
                recognition != null
                        && !recognition.roles().isEmpty()
                        && recognition.confidence() < Recognition.LOW,
                account.encoding(),
                account.doubts(),
                account.removed());
    }

    private static Voice voice(Snapshot now, Speaker speaker) {
        var person = speaker.person();
        return new Voice(
                speaker.label(),
                speaker.role(),
                person == null ? null : now.person(person).map(it -> it.name()).orElse(null),
                person);
    }

    private static Document describe(Call call) {
        var document = Documents.named(call);
        var said = call.body(Said.class);
        return call.study()
                .corrections()
                .describe(
                        document,
                        new Description(
                                document.id(),
                                said.kind(),
                                said.words(),
                                said.language(),
                                null,
                                Objects.requireNonNullElse(said.variables(), Map.of())));
    }
}
