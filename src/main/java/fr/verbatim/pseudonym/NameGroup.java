package fr.verbatim.pseudonym;

import fr.verbatim.coding.NameKind;
import fr.verbatim.coding.Sex;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The places where one name is written, however it is accented. Immutable.
///
/// @param mentions the places, at least one
/// @param parts the same person named by a part of the name
record NameGroup(List<NameMention> mentions, List<NameGroup> parts) {

    NameGroup {
        mentions = List.copyOf(mentions);
        parts = List.copyOf(parts);
    }

    /// Returns what two ways to write one name have in common.
    static String key(String written) {
        return NameWords.of(written).stream()
                .map(NameWords.Word::folded)
                .collect(Collectors.joining(" "));
    }

    static List<NameGroup> of(List<NameMention> mentions) {
        Map<String, List<NameMention>> byKey = new LinkedHashMap<>();
        for (var mention : mentions) {
            byKey.computeIfAbsent(key(mention.written()), _ -> new ArrayList<>()).add(mention);
        }
        return byKey.values().stream().map(all -> new NameGroup(all, List.of())).toList();
    }

    /// Returns the groups, those that name a part of one full name only being joined to it; longer
    /// names come first.
    static List<NameGroup> joined(List<NameGroup> groups) {
        var wholes =
                groups.stream()
                        .filter(it -> it.kind() == NameKind.PERSON && it.words().size() > 1)
                        .toList();
        Map<NameGroup, List<NameGroup>> partsOf = new LinkedHashMap<>();
        var joined = new ArrayList<NameGroup>();
        for (var group : groups) {
            var owners =
                    group.words().size() == 1
                            ? wholes.stream()
                                    .filter(it -> it.words().contains(group.key()))
                                    .toList()
                            : List.<NameGroup>of();
            if (owners.size() == 1) {
                partsOf.computeIfAbsent(owners.getFirst(), _ -> new ArrayList<>()).add(group);
            } else {
                joined.add(group);
            }
        }
        return joined.stream()
                .map(it -> new NameGroup(it.mentions(), partsOf.getOrDefault(it, List.of())))
                .sorted(Comparator.comparingInt((NameGroup it) -> -it.words().size()))
                .toList();
    }

    String key() {
        return key(mentions.getFirst().written());
    }

    private List<String> words() {
        return List.of(key().split(" ", -1));
    }

    /// Returns how it is written most often, rather not all in capitals.
    String written() {
        var calm =
                mentions.stream()
                        .map(NameMention::written)
                        .filter(it -> it.chars().anyMatch(Character::isLowerCase))
                        .toList();
        return most(calm.isEmpty() ? mentions.stream().map(NameMention::written).toList() : calm);
    }

    /// A place where nothing tells the kind has no vote where others have.
    NameKind kind() {
        var told =
                mentions.stream()
                        .map(NameMention::kind)
                        .filter(kind -> kind != NameKind.OTHER)
                        .toList();
        return told.isEmpty() ? NameKind.OTHER : most(told);
    }

    /// Returns whether it comes after a title somewhere.
    boolean isEverTitled() {
        return mentions.stream().anyMatch(NameMention::isTitled);
    }

    /// Returns whether it comes after a title more often than not.
    boolean isTitled() {
        return 2 * mentions.stream().filter(NameMention::isTitled).count() > mentions.size();
    }

    @Nullable Sex sex() {
        var sexes = mentions.stream().map(NameMention::sex).filter(Objects::nonNull).toList();
        return sexes.isEmpty() ? null : most(sexes);
    }

    /// Returns the article that precedes it more often than not; empty for none.
    String article() {
        var article = most(mentions.stream().map(NameMention::article).toList());
        var times = mentions.stream().filter(it -> it.article().equals(article)).count();
        return 2 * times > mentions.size() ? article : "";
    }

    /// Of two that are as frequent, the first in their own order.
    private static <T extends Comparable<? super T>> T most(List<T> values) {
        return values.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .min(
                        Map.Entry.<T, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }
}
