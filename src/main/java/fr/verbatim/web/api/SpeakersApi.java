package fr.verbatim.web.api;

import fr.verbatim.SpeakerView;
import fr.verbatim.corpus.CaseId;
import fr.verbatim.corpus.Role;
import fr.verbatim.study.NotInStudy;
import fr.verbatim.web.http.Call;
import fr.verbatim.web.http.Refusal;
import fr.verbatim.web.http.Routes;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Who speaks in a document: to be renamed, merged, split, given a role, joined to a case.
final class SpeakersApi {

    private SpeakersApi() {}

    /// What is changed of a speaker; what is null stays.
    ///
    /// @param label the speaker's name in the document
    /// @param name another name
    /// @param role another role
    /// @param person the case to join the speaker to
    /// @param newPerson the name of a new case to join the speaker to
    /// @param alone whether the speaker is joined to no case any more
    record Altered(
            String label,
            @Nullable String name,
            @Nullable Role role,
            @Nullable CaseId person,
            @Nullable String newPerson,
            boolean alone) {}

    /// All turns of some speakers, to be given to another one.
    record Merge(List<String> labels, String into) {}

    /// What a speaker says in some paragraphs, to be given to another one.
    ///
    /// @param from the number of the first paragraph, from 1
    record Split(String label, String other, int from, int to) {}

    static void declare(Routes routes) {
        routes.get("/api/documents/{id}/speakers", SpeakersApi::list);
        routes.patch("/api/documents/{id}/speakers", SpeakersApi::alter);
        routes.post("/api/documents/{id}/speakers/merge", SpeakersApi::merge);
        routes.post("/api/documents/{id}/speakers/split", SpeakersApi::split);
    }

    private static List<SpeakerView> list(Call call) {
        return call.study().corrections().speakers(Documents.named(call));
    }

    private static List<SpeakerView> alter(Call call) {
        var study = call.study();
        var corrections = study.corrections();
        var document = Documents.named(call);
        var asked = call.body(Altered.class);
        var label = asked.label();
        var role = asked.role();
        if (role != null) {
            corrections.role(document, label, role);
        }
        var person = asked.person();
        if (person != null) {
            var found =
                    study.snapshot()
                            .person(person)
                            .orElseThrow(
                                    () -> new NotInStudy("study.missing.case", person.value()));
            corrections.join(document, label, found);
        }
        var newPerson = asked.newPerson();
        if (newPerson != null) {
            corrections.joinToNew(document, label, newPerson);
        }
        if (asked.alone()) {
            corrections.join(document, label, null);
        }
        var name = asked.name();
        if (name != null && !name.strip().equals(label)) {
            corrections.rename(document, label, name);
        }
        return list(call);
    }

    private static List<SpeakerView> merge(Call call) {
        var asked = call.body(Merge.class);
        if (asked.labels().isEmpty()) {
            throw new Refusal(400, "web.no-speaker");
        }
        call.study().corrections().merge(Documents.named(call), asked.labels(), asked.into());
        return list(call);
    }

    private static List<SpeakerView> split(Call call) {
        var asked = call.body(Split.class);
        call.study()
                .corrections()
                .split(
                        Documents.named(call),
                        asked.label(),
                        asked.other(),
                        asked.from(),
                        asked.to());
        return list(call);
    }
}
