package fr.verbatim.report.tree;

import java.util.List;

/// A list without order. Immutable.
public record Items(List<String> items) implements Block {
    public Items {
        items = List.copyOf(items);
    }
}
