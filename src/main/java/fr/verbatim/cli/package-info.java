/// The command line: `verbatim` and its commands, each in its own class.
///
/// Start with [Main] and [Program], which runs one command line; [VerbatimCommand] holds the
/// options that all commands share; a [Task] is a command; [Failures] is where every refusal and
/// every fault ends, as words and an exit status. Words are found by [Words], and laid out by
/// [Terminal] and [TextTable].
@NullMarked
package fr.verbatim.cli;

import org.jspecify.annotations.NullMarked;
