package fr.verbatim.cli;

import fr.verbatim.coding.NameKind;
import fr.verbatim.language.FieldWords;
import fr.verbatim.language.Fold;
import fr.verbatim.message.VerbatimException;
import fr.verbatim.pseudonym.NameProposal;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Has names proposed and tells how it goes on: a bar on a terminal, nothing elsewhere. Confined to
/// one run.
final class NameSearch {

    private final Task task;

    NameSearch(Task task) {
        this.task = task;
    }

    /// Returns the proposals of one kind.
    ///
    /// @param kind its name; null for all kinds
    List<NameProposal> proposals(@Nullable String kind) {
        var wanted = kind == null ? null : kind(kind);
        var words = task.words();
        try (var _ = new Interruption();
                var bar = new ProgressBar(task.session().environment())) {
            bar.show(0, 1, words.text("cli.pseudonyms.starting"), "");
            return task
                    .study()
                    .pseudonyms()
                    .suggestions(
                            (done, all) ->
                                    bar.show(
                                            done,
                                            all,
                                            words.text("cli.pseudonyms.reading", done, all),
                                            ""))
                    .stream()
                    .filter(it -> wanted == null || it.kind() == wanted)
                    .toList();
        } catch (InterruptedException e) {
            throw new VerbatimException("cli.pseudonyms.interrupted");
        }
    }

    /// Returns the kind of names called so.
    static NameKind kind(String name) {
        return FieldWords.nameKind(name)
                .orElseThrow(
                        () ->
                                new VerbatimException(
                                        "cli.pseudonyms.kind",
                                        name,
                                        Arrays.stream(NameKind.values())
                                                .map(it -> FieldWords.names(it).getFirst())
                                                .collect(Collectors.joining(", "))));
    }

    /// Returns the proposal for a name.
    static NameProposal named(List<NameProposal> proposals, String name) {
        return proposals.stream()
                .filter(
                        it ->
                                it.forms().stream()
                                        .anyMatch(
                                                form ->
                                                        Fold.fold(form.written())
                                                                .equals(Fold.fold(name))))
                .findFirst()
                .orElseThrow(() -> new VerbatimException("cli.pseudonyms.not-proposed", name));
    }
}
