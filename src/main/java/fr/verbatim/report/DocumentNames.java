package fr.verbatim.report;

import fr.verbatim.corpus.Case;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.Speaker;
import fr.verbatim.message.Message;
import fr.verbatim.study.Snapshot;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Names documents in print. A file whose name holds the name that its transcript gives to someone
/// who has a pseudonym is named by its kind and the pseudonym instead. Immutable.
final class DocumentNames {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NAME = Pattern.compile("\\p{L}{3,}");

    private final Snapshot snapshot;
    private final Locale locale;

    DocumentNames(Snapshot snapshot, Locale locale) {
        this.snapshot = snapshot;
        this.locale = locale;
    }

    String of(Document document) {
        var inName = words(document.name());
        var pseudonyms = new LinkedHashSet<String>();
        for (var speaker : snapshot.speakers(document.id())) {
            person(speaker)
                    .filter(person -> isNamed(speaker, person, inName))
                    .ifPresent(person -> pseudonyms.add(person.name()));
        }
        if (pseudonyms.isEmpty()) {
            return document.name();
        }
        return Message.of(
                        "report.document-of",
                        Words.of(document.kind()),
                        String.join(", ", pseudonyms))
                .text(locale);
    }

    private Optional<Case> person(Speaker speaker) {
        return Optional.ofNullable(speaker.person()).flatMap(snapshot::person);
    }

    /// A word that the pseudonym or a variable holds as well, such as a function, gives nobody
    /// away; nor does one with a digit, such as `E01`.
    private static boolean isNamed(Speaker speaker, Case person, Set<String> inName) {
        var given = words(speaker.label());
        given.removeAll(words(person.name()));
        person.variables().values().forEach(value -> given.removeAll(words(value)));
        given.retainAll(inName);
        return !given.isEmpty();
    }

    private static Set<String> words(String text) {
        var words = new LinkedHashSet<String>();
        var folded =
                Normalizer.normalize(text, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT);
        BETWEEN_WORDS
                .splitAsStream(folded)
                .filter(word -> NAME.matcher(word).matches())
                .forEach(words::add);
        return words;
    }
}
