package fr.verbatim;

import fr.verbatim.codebook.Code;

/// What merging a code into another would do, to the extracts of all coders. Immutable.
///
/// @param code the code that would leave the codebook
/// @param into the code that would take its extracts
/// @param extracts how many extracts would change their code
/// @param twins how many of them stand on the very passage to which the same coder gave the other
///   code already: two become one
/// @param overlapping how many of them overlap one that the same coder gave the other code, twins
///   included; they become one with it, or stay side by side, as one chooses
/// @param memos how many memos would be about the other code
/// @param children how many codes would stand below the other code
public record MergePreview(
        Code code, Code into, int extracts, int twins, int overlapping, int memos, int children) {}
