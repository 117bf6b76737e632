package fr.verbatim.ingest.tables;

import fr.verbatim.corpus.Document;
import fr.verbatim.language.EditDistance;
import fr.verbatim.language.Fold;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Finds the document that a table means, although it writes the name with other accents, spaces,
/// capitals or without the end. Immutable.
final class DocumentNames {

    private static final int SHORTEST_BEGINNING = 4;
    private static final Pattern NUMBER_FIRST =
            Pattern.compile("^\\s*(\\p{L}{0,3}\\d{1,4})(?![\\p{L}\\p{N}]).*", Pattern.DOTALL);

    private static final Pattern ENDING =
            Pattern.compile("\\.(?:docx?|odt|rtf|txt|md|pdf|csv|vtt|srt|html?)$");
    private static final Pattern VERSION =
            Pattern.compile(
                    "(?:[\\s.,-]*(?:\\bv\\s?\\d+(?:\\.\\d+)*|\\bversion\\s?\\d*|\\(\\d+\\)"
                        + "|\\b(?:copie|copy|final|finale|def|relue?|corrigee?|anonymisee?|anon)\\b))+$");
    private static final int NEAREST = 3;

    private final List<Document> documents;

    DocumentNames(List<Document> documents) {
        this.documents = List.copyOf(documents);
    }

    /// Returns the document of that name; empty when there is none, or several come as near.
    Optional<Document> find(String name) {
        var key = Keys.of(name);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        return only(document -> document.path().equals(name) || document.name().equals(name))
                .or(
                        () ->
                                only(
                                        document ->
                                                Keys.of(document.name()).equals(key)
                                                        || Keys.of(document.path()).equals(key)))
                .or(() -> only(document -> Keys.of(fileName(document)).equals(key)))
                .or(() -> only(document -> bare(document.name()).equals(bare(name))))
                .or(() -> only(document -> oneBeginsOther(Keys.of(document.name()), key)))
                .or(() -> byNumber(name));
    }

    /// Returns the names of the documents that come nearest, the nearest first.
    List<String> nearest(String name) {
        var key = bare(name);
        return documents.stream()
                .map(Document::name)
                .sorted(
                        Comparator.comparingInt((String it) -> EditDistance.between(key, bare(it)))
                                .thenComparing(Comparator.naturalOrder()))
                .limit(NEAREST)
                .toList();
    }

    /// Returns the key of a name without its ending and without what versions and copies add to it.
    private static String bare(String name) {
        var folded = Fold.fold(name).replace('_', ' ').strip();
        return Keys.of(VERSION.matcher(ENDING.matcher(folded).replaceAll("")).replaceAll(""));
    }

    private Optional<Document> only(Predicate<Document> condition) {
        var found = documents.stream().filter(condition).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static String fileName(Document document) {
        return document.path().substring(document.path().lastIndexOf('/') + 1);
    }

    private static boolean oneBeginsOther(String one, String other) {
        return Math.min(one.length(), other.length()) >= SHORTEST_BEGINNING
                && (one.startsWith(other) || other.startsWith(one));
    }

    /// `E06_directrice` and `E06 directrice de la proximité` share a number that no other document
    /// has.
    private Optional<Document> byNumber(String name) {
        var number = number(name);
        return number.isEmpty()
                ? Optional.empty()
                : only(document -> number(document.name()).equals(number));
    }

    private static String number(String name) {
        var found = NUMBER_FIRST.matcher(name.replace('_', ' '));
        return found.matches() ? Keys.of(found.group(1)) : "";
    }
}
