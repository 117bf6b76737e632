package fr.verbatim;

import fr.verbatim.codebook.Code;
import fr.verbatim.codebook.Shade;

/// A code with how much it is used. Immutable.
///
/// The numbers are of the code itself, not of those below it, and of what is seen.
///
/// @param code the code
/// @param shade how it is drawn
/// @param respondents how many respondents speak in its extracts
/// @param extracts how many extracts it has
/// @param documents in how many documents
public record CodeCounts(Code code, Shade shade, int respondents, int extracts, int documents) {}
