package fr.verbatim.report.tree;

import java.util.List;
import java.util.stream.Stream;

/// A part of a report, which may hold further parts. Immutable.
///
/// @param title its heading
/// @param blocks what stands below the heading
/// @param sections the parts that follow the blocks
public record Section(String title, List<Block> blocks, List<Section> sections) {
    public Section {
        blocks = List.copyOf(blocks);
        sections = List.copyOf(sections);
    }

    Stream<Block> allBlocks() {
        return Stream.concat(blocks.stream(), sections.stream().flatMap(Section::allBlocks));
    }
}
