package fr.verbatim.web.api;

import fr.verbatim.Unplaced;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.RevisionId;
import fr.verbatim.study.NotInStudy;
import fr.verbatim.text.Edit;
import fr.verbatim.web.http.Call;
import fr.verbatim.web.http.Routes;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Corrections of a transcript: its words, who speaks, where turns begin; and what could not
/// follow.
final class CorrectionsApi {

    private CorrectionsApi() {}

    /// Words to be put in the place of others.
    ///
    /// @param revision the text that the page shows
    record Edits(RevisionId revision, List<Words> edits) {}

    /// @param start where the words stand that are replaced, in UTF-16 code units
    record Words(int start, int end, String words) {}

    /// A turn, by a place in it.
    ///
    /// @param speaker who speaks from there on
    record Turn(RevisionId revision, int offset, String speaker) {}

    record Place(RevisionId revision, int offset) {}

    /// A place for what had to be placed again.
    record Placed(RevisionId revision, int start, int end) {}

    /// A document after a correction.
    ///
    /// @param unplaced what could not follow it
    record Corrected(Document document, List<Unplaced> unplaced) {}

    static void declare(Routes routes) {
        routes.post("/api/documents/{id}/text", CorrectionsApi::edit);
        routes.post("/api/documents/{id}/turns/split", CorrectionsApi::split);
        routes.post("/api/documents/{id}/turns/join", CorrectionsApi::join);
        routes.post("/api/documents/{id}/turns/speaker", CorrectionsApi::give);
        routes.get("/api/documents/{id}/unplaced", CorrectionsApi::unplaced);
        routes.post("/api/documents/{id}/unplaced/{item}/place", CorrectionsApi::place);
    }

    private static Corrected edit(Call call) {
        var asked = call.body(Edits.class);
        var document = Documents.named(call, asked.revision());
        var edits =
                asked.edits().stream()
                        .map(it -> new Edit(Documents.span(it.start(), it.end()), it.words()))
                        .toList();
        var edited = call.study().corrections().edit(document, edits);
        return new Corrected(edited.document(), edited.unplaced());
    }

    private static Corrected split(Call call) {
        var asked = call.body(Turn.class);
        var document = Documents.named(call, asked.revision());
        var _ = call.study().corrections().splitAt(document, asked.offset(), asked.speaker());
        return now(call);
    }

    private static Corrected join(Call call) {
        var asked = call.body(Place.class);
        var document = Documents.named(call, asked.revision());
        var _ = call.study().corrections().joinTurn(document, asked.offset());
        return now(call);
    }

    private static Corrected give(Call call) {
        var asked = call.body(Turn.class);
        var document = Documents.named(call, asked.revision());
        var _ = call.study().corrections().giveTurn(document, asked.offset(), asked.speaker());
        return now(call);
    }

    /// Turns are cut and joined without touching a word: all that lies over them stays.
    private static Corrected now(Call call) {
        return new Corrected(Documents.named(call), List.of());
    }

    private static List<Unplaced> unplaced(Call call) {
        return call.study().corrections().unplaced(Documents.named(call));
    }

    private static @Nullable Object place(Call call) {
        var asked = call.body(Placed.class);
        var document = Documents.named(call, asked.revision());
        var id = call.path("item");
        var corrections = call.study().corrections();
        var found =
                corrections.unplaced(document).stream()
                        .filter(it -> it.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NotInStudy("study.missing.coding", id));
        corrections.place(found, Documents.span(asked.start(), asked.end()));
        return null;
    }
}
