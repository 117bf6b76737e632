package fr.verbatim.study;

import fr.verbatim.codebook.Code;
import fr.verbatim.codebook.CodeGroup;
import fr.verbatim.coding.Coding;
import fr.verbatim.coding.Decision;
import fr.verbatim.coding.Memo;
import fr.verbatim.coding.ReadMark;
import fr.verbatim.coding.SituationPassage;
import fr.verbatim.corpus.Description;
import fr.verbatim.corpus.Speaker;
import fr.verbatim.corpus.SpeakerRule;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Which rows a row needs.
final class References {

    private References() {}

    /// Returns where the rows stand without which `row` means nothing.
    static List<Address> of(Record row) {
        return switch (row) {
            case Speaker speaker ->
                    both(
                            to(Tables.DOCUMENT, speaker.document()),
                            to(Tables.CASE, speaker.person()));
            case SpeakerRule rule -> both(to(Tables.DOCUMENT, rule.document()), null);
            case Description said -> both(to(Tables.DOCUMENT, said.document()), null);
            case Code code -> both(to(Tables.CODE, code.parent()), null);
            case Coding coding ->
                    both(to(Tables.DOCUMENT, coding.document()), to(Tables.CODE, coding.code()));
            case SituationPassage passage ->
                    both(
                            to(Tables.SITUATION, passage.situation()),
                            to(Tables.DOCUMENT, passage.document()));
            case Decision decision ->
                    both(
                            to(Tables.DOCUMENT, decision.document()),
                            to(Tables.CODE, decision.code()));
            case Memo memo -> both(to(memo), null);
            case ReadMark mark -> both(to(Tables.DOCUMENT, mark.document()), null);
            case CodeGroup group ->
                    group.codes().stream()
                            .map(code -> new Address(Tables.CODE.name(), code.value()))
                            .toList();
            default -> List.of();
        };
    }

    private static @Nullable Address to(Memo memo) {
        return switch (memo.subject()) {
            case PASSAGE, DOCUMENT -> to(Tables.DOCUMENT, memo.about());
            case CODING -> to(Tables.CODING, memo.about());
            case CODE -> to(Tables.CODE, memo.about());
            case CASE -> to(Tables.CASE, memo.about());
            case STUDY -> null;
        };
    }

    private static @Nullable Address to(Table<?> table, @Nullable Object identity) {
        return identity == null ? null : new Address(table.name(), identity.toString());
    }

    private static List<Address> both(@Nullable Address one, @Nullable Address other) {
        return Stream.of(one, other).filter(Objects::nonNull).toList();
    }
}
