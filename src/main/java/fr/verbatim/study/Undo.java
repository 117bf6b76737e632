package fr.verbatim.study;

/// An earlier entry of the journal is undone: the rows it touched are as they were before it.
/// Undoing an undo is a redo.
///
/// @param undoes the number of that entry
public record Undo(long undoes) implements Change {}
