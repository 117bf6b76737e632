package fr.verbatim.web.api;

import fr.verbatim.codebook.CodeId;
import fr.verbatim.coding.Memo;
import fr.verbatim.coding.Passage;
import fr.verbatim.corpus.CaseId;
import fr.verbatim.study.NotInStudy;
import fr.verbatim.web.http.Call;
import fr.verbatim.web.http.Refusal;
import fr.verbatim.web.http.Routes;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Memos: to be read, written, thrown away.
final class MemosApi {

    private MemosApi() {}

    /// A memo to be written.
    ///
    /// @param subject what it is about
    /// @param about the identity of that: of the document for a passage; empty for the study
    /// @param type a name of the user's choice, or empty
    /// @param place where, when it is about a passage
    record Written(
            Memo.Subject subject,
            String about,
            String type,
            String text,
            ExtractsApi.@Nullable Place place) {}

    /// A memo with the name of what it is about.
    ///
    /// @param passage where that stands; null when it is no passage
    record Listed(Memo memo, String subject, @Nullable Passage passage) {}

    record Rewritten(String type, String text) {}

    /// A case that a memo may be about.
    record Person(CaseId id, String name) {}

    static void declare(Routes routes) {
        routes.get("/api/memos", MemosApi::list);
        routes.get("/api/memos/cases", MemosApi::cases);
        routes.post("/api/memos", MemosApi::write);
        routes.patch("/api/memos/{id}", MemosApi::rewrite);
        routes.delete("/api/memos/{id}", MemosApi::remove);
    }

    private static List<Listed> list(Call call) {
        var memos = call.study().memos();
        return memos.all().stream()
                .map(
                        memo ->
                                new Listed(
                                        memo,
                                        memos.subject(memo),
                                        memos.passage(memo).orElse(null)))
                .toList();
    }

    private static List<Person> cases(Call call) {
        return call.study().snapshot().cases().stream()
                .map(it -> new Person(it.id(), it.name()))
                .toList();
    }

    private static Memo rewrite(Call call) {
        var memos = call.study().memos();
        var asked = call.body(Rewritten.class);
        return memos.rewrite(memos.beginning(call.path("id")), asked.type(), asked.text());
    }

    private static Memo write(Call call) {
        var study = call.study();
        var memos = study.memos();
        var asked = call.body(Written.class);
        var about = asked.about();
        var type = asked.type().strip();
        return switch (asked.subject()) {
            case STUDY -> memos.write(type, asked.text());
            case DOCUMENT -> memos.write(Documents.with(study, about), type, asked.text());
            case CODE ->
                    memos.write(ExtractsApi.code(study, new CodeId(about)), type, asked.text());
            case CODING -> memos.write(study.extract(about), type, asked.text());
            case CASE ->
                    memos.write(
                            study.snapshot()
                                    .person(new CaseId(about))
                                    .orElseThrow(() -> new NotInStudy("study.missing.case", about)),
                            type,
                            asked.text());
            case PASSAGE -> {
                var place = asked.place();
                if (place == null) {
                    throw new Refusal(400, "web.missing-field", "place");
                }
                var passage =
                        Documents.passage(
                                Documents.with(study, about),
                                place.revision(),
                                place.start(),
                                place.end());
                yield memos.write(passage, type, asked.text());
            }
        };
    }

    private static @Nullable Object remove(Call call) {
        var memos = call.study().memos();
        memos.remove(memos.beginning(call.path("id")));
        return null;
    }
}
