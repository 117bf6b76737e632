/// Files read in processes apart, because some of them loop, or fill the memory.
///
/// Start with [ReadingProcesses], a pool of children; [ReadingChild] is what runs in each; [Wire]
/// is what they say to each other.
@NullMarked
package fr.verbatim.ingest.child;

import org.jspecify.annotations.NullMarked;
