/// Measures of the import and of the search, each beside the library that it rests on. Start with
/// [Bench]; `src/bench/run` builds and runs it.
@NullMarked
package fr.verbatim.bench;

import org.jspecify.annotations.NullMarked;
