package fr.verbatim.web.http;

import fr.verbatim.Verbatim;

import java.util.Optional;
import java.util.Set;

/// Gives each request the study as its sender sees it.
@FunctionalInterface
public interface StudyDoor {

    /// Returns the study, changed in the name of `coder`.
    ///
    /// @param coder the name of who asks; empty for whoever started the workbench
    /// @param visible the names of the coders whose work is seen; empty for everybody's
    Verbatim study(String coder, Optional<Set<String>> visible);
}
