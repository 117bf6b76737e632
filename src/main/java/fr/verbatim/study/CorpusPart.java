package fr.verbatim.study;

import fr.verbatim.coding.CodingId;
import fr.verbatim.coding.SituationId;
import fr.verbatim.corpus.DocumentId;

import java.util.Set;

/// What of a study stands in a part of its corpus. Immutable.
///
/// @param query what makes the part, as it was asked
/// @param documents those that have a passage in it
/// @param respondents the identities of those who speak in it
/// @param codings those of which all words stand in it
/// @param situations those that have a word in it
public record CorpusPart(
        String query,
        Set<DocumentId> documents,
        Set<String> respondents,
        Set<CodingId> codings,
        Set<SituationId> situations) {
    public CorpusPart {
        documents = Set.copyOf(documents);
        respondents = Set.copyOf(respondents);
        codings = Set.copyOf(codings);
        situations = Set.copyOf(situations);
    }
}
