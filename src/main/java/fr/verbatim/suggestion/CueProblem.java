package fr.verbatim.suggestion;

import fr.verbatim.codebook.Code;
import fr.verbatim.message.Message;

/// A cue that cannot be evaluated. Immutable.
///
/// @param code the code it belongs to
/// @param cue the cue as the codebook has it
/// @param problem what is wrong with it
public record CueProblem(Code code, String cue, Message problem) {}
