package fr.verbatim;

import fr.verbatim.coding.Coder;
import fr.verbatim.message.Message;

import org.jspecify.annotations.Nullable;

/// One line of the study's history (*Historique*): who did what, when. Immutable.
///
/// @param number its number: 1 for the first change of the study, without gaps
/// @param at when, as an ISO-8601 instant
/// @param coder who
/// @param batch the name shared by the changes that are undone together
/// @param undoes the number of the line that this one undoes; null when it is not an undo
/// @param what what was done, to be put in words
public record HistoryLine(
        long number, String at, Coder coder, String batch, @Nullable Long undoes, Message what) {}
