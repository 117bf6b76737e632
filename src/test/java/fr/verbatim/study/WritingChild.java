package fr.verbatim.study;

import fr.verbatim.coding.Coder;

import java.nio.file.Path;

/// Adds so many codings, as fast as it can: a main class for tests.
final class WritingChild {

    private WritingChild() {}

    /// Works until it is killed or done.
    ///
    /// @param arguments the study's folder, the coder, how many codings
    public static void main(String[] arguments) {
        try (var study = Study.open(Path.of(arguments[0]), new Coder(arguments[1]))) {
            var document = study.snapshot().documents().getFirst().id();
            for (var left = Integer.parseInt(arguments[2]); left > 0; left--) {
                Child.acknowledge(
                        study.apply(
                                new CodingChange.Add(
                                        Fieldwork.coding(
                                                study.newId(), document, "c1", study.coder()),
                                        Fieldwork.span("on parle"))));
            }
        }
    }
}
