package fr.verbatim.ingest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Passwords that the researcher gives for protected files; each is tried on each of them.
/// Immutable.
///
/// They live as long as one import: nothing writes them anywhere, and they do not show when this is
/// printed.
///
/// @param words the passwords, in the order in which they are tried
public record Passwords(List<String> words) {

    /// No password.
    public static final Passwords NONE = new Passwords(List.of());

    public Passwords {
        words = List.copyOf(words);
    }

    /// Returns these passwords, and one more.
    public Passwords with(String word) {
        var all = new ArrayList<>(words);
        all.add(word);
        return new Passwords(all);
    }

    /// Returns the lines of a text that are not empty, a password each. Blanks belong to it.
    public static Passwords ofLines(String text) {
        return new Passwords(
                text.replace("\uFEFF", "").lines().filter(line -> !line.isEmpty()).toList());
    }

    /// Tries the passwords on a file until one opens it.
    ///
    /// @param usual what is tried before them, such as the empty password
    /// @param attempt opens the file, or answers empty when the password is wrong
    /// @throws DocumentUnreadable when none does; it says whether any was given
    public <T, E extends Exception> T open(String name, List<String> usual, Attempt<T, E> attempt)
            throws E {
        for (var word : Stream.concat(usual.stream(), words.stream()).toList()) {
            var opened = attempt.open(word);
            if (opened.isPresent()) {
                return opened.get();
            }
        }
        throw refusal(name);
    }

    /// Opens a file with one password.
    @FunctionalInterface
    public interface Attempt<T, E extends Exception> {

        /// Answers empty when the password is wrong.
        Optional<T> open(String password) throws E;
    }

    /// Returns the refusal of a protected file that none of these opens.
    public DocumentUnreadable refusal(String name) {
        return words.isEmpty()
                ? new DocumentUnreadable("ingest.encrypted", name)
                : new DocumentUnreadable("ingest.wrong-password", name, words.size());
    }

    @Override
    public String toString() {
        return "Passwords[" + words.size() + "]";
    }
}
