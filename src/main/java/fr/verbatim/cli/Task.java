package fr.verbatim.cli;

import fr.verbatim.Verbatim;

import java.util.concurrent.Callable;

/// A command. Its options and parameters are its fields; it answers its exit status.
abstract class Task implements Callable<Integer> {

    /// All is done.
    static final int DONE = 0;

    /// All is done, and there is something to look at.
    static final int FINDINGS = 1;

    /// Nothing is done.
    static final int REFUSED = 2;

    private final Session session;

    Task(Session session) {
        this.session = session;
    }

    final Session session() {
        return session;
    }

    /// Returns the study, opened when first asked for.
    final Verbatim study() {
        return session.study();
    }

    final Terminal terminal() {
        return session.terminal();
    }

    final Words words() {
        return session.words();
    }

    /// Prints a sentence.
    final void say(String key, Object... arguments) {
        terminal().line(words().text(key, arguments));
    }
}
