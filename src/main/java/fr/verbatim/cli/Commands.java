package fr.verbatim.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

import java.lang.reflect.InvocationTargetException;

/// Makes the commands of one run, each with its [Session].
final class Commands implements IFactory {

    private final Session session;

    Commands(Session session) {
        this.session = session;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (!Task.class.isAssignableFrom(type)) {
            return CommandLine.defaultFactory().create(type);
        }
        try {
            return type.getDeclaredConstructor(Session.class).newInstance(session);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("a command only keeps its session", e);
        }
    }
}
