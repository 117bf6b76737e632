package fr.verbatim.study;

import fr.verbatim.coding.Coder;
import fr.verbatim.message.VerbatimException;

import java.nio.file.Path;
import java.util.Random;

/// Codes at random, and much else, until it has made so many changes: a main class for tests.
final class CodingChild {

    private CodingChild() {}

    /// Works until it is killed or done.
    ///
    /// @param arguments the study's folder, the coder, a seed, how many changes
    public static void main(String[] arguments) {
        var random = new Random(Long.parseLong(arguments[2]));
        try (var study = Study.open(Path.of(arguments[0]), new Coder(arguments[1]))) {
            var changes = new RandomChanges(study, random);
            for (var left = Integer.parseInt(arguments[3]); left > 0; ) {
                var change = random.nextInt(3) > 0 ? changes.add(study.snapshot()) : changes.next();
                try {
                    Child.acknowledge(study.apply(change));
                    left--;
                } catch (VerbatimException refused) {
                    System.err.println(refused.getMessage());
                }
            }
        }
    }
}
