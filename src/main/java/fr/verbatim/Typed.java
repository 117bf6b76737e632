package fr.verbatim;

import fr.verbatim.ingest.reading.Normaliser;

/// Gives what people type the one form that texts have: line ends are `\n`, letters are composed,
/// what is no character is left out. Pure functions.
final class Typed {

    private Typed() {}

    static String text(String typed) {
        return Normaliser.normalise(typed).text();
    }
}
