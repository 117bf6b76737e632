package fr.verbatim.study;

import fr.verbatim.codebook.Code;
import fr.verbatim.codebook.CodeGroup;
import fr.verbatim.codebook.CodeId;
import fr.verbatim.coding.Anchor;
import fr.verbatim.coding.Coding;
import fr.verbatim.coding.Decision;
import fr.verbatim.coding.Memo;
import fr.verbatim.coding.ReadMark;
import fr.verbatim.coding.SituationPassage;
import fr.verbatim.corpus.Description;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.corpus.Speaker;
import fr.verbatim.corpus.SpeakerRule;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The documents and codes that an entry of the journal has to do with. Confined to one thread.
final class Touched {

    private static final List<Table<?>> OWNERS =
            List.of(Tables.CODING, Tables.SITUATION_PASSAGE, Tables.MEMO, Tables.DECISION);

    private final Set<String> owners;
    private final Function<Address, Optional<Record>> present;
    private final Set<DocumentId> documents = new LinkedHashSet<>();
    private final Set<CodeId> codes = new LinkedHashSet<>();
    private final Set<String> gone = new LinkedHashSet<>();

    private Touched(JournalEntry entry, Function<Address, Optional<Record>> present) {
        this.owners =
                entry.images().stream()
                        .filter(image -> !image.table().equals(Tables.ANCHOR.name()))
                        .map(RowImage::key)
                        .collect(Collectors.toSet());
        this.present = present;
    }

    /// @param present finds a row of now that the entry did not touch itself
    /// @param past finds one that is gone, slowly
    static Touched by(
            JournalEntry entry,
            Function<Address, Optional<Record>> present,
            Function<Address, Optional<Record>> past) {
        var touched = new Touched(entry, present);
        for (var image : entry.images()) {
            touched.see(image.before());
            touched.see(image.after());
        }
        if (touched.documents.isEmpty()) {
            touched.gone.stream()
                    .limit(1)
                    .flatMap(owner -> OWNERS.stream().map(table -> address(table, owner)))
                    .flatMap(address -> past.apply(address).stream())
                    .limit(1)
                    .forEach(touched::see);
        }
        return touched;
    }

    Set<DocumentId> documents() {
        return documents;
    }

    Set<CodeId> codes() {
        return codes;
    }

    private void see(@Nullable Record row) {
        switch (row) {
            case Document document -> documents.add(document.id());
            case Speaker speaker -> documents.add(speaker.document());
            case SpeakerRule rule -> documents.add(rule.document());
            case Description said -> documents.add(said.document());
            case SituationPassage passage -> documents.add(passage.document());
            case Code code -> codes.add(code.id());
            case Coding coding -> {
                documents.add(coding.document());
                codes.add(coding.code());
            }
            case Decision decision -> {
                documents.add(decision.document());
                codes.add(decision.code());
            }
            case CodeGroup group -> codes.addAll(group.codes());
            case ReadMark mark -> documents.add(mark.document());
            case Memo memo -> seeSubject(memo);
            case Anchor anchor -> seeOwner(anchor.owner());
            case null, default -> {}
        }
    }

    private void seeSubject(Memo memo) {
        switch (memo.subject()) {
            case PASSAGE, DOCUMENT -> documents.add(new DocumentId(memo.about()));
            case CODE -> codes.add(new CodeId(memo.about()));
            case CODING -> seeOwner(memo.about());
            case CASE, STUDY -> {}
        }
    }

    /// What is anchored has a place in a document; it may have been moved without any other trace.
    private void seeOwner(String owner) {
        if (owners.contains(owner)) {
            return;
        }
        OWNERS.stream()
                .flatMap(table -> present.apply(address(table, owner)).stream())
                .findFirst()
                .ifPresentOrElse(this::see, () -> gone.add(owner));
    }

    private static Address address(Table<?> table, String key) {
        return new Address(table.name(), key);
    }
}
