package fr.verbatim.ingest.transcript;

import java.util.List;

/// What one tier of a time-aligned transcript holds. Immutable.
///
/// @param name the tier's name
/// @param speaker whose words it holds
/// @param utterances what is said, in the order of the file
record Tier(String name, String speaker, List<Utterance> utterances) {

    Tier {
        utterances = List.copyOf(utterances);
    }

    int words() {
        return utterances.stream()
                .mapToInt(it -> it.text().isBlank() ? 0 : it.text().split("\\s+").length)
                .sum();
    }
}
