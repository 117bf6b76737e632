package fr.verbatim.web.http;

import fr.verbatim.Verbatim;

/// Gives each request the study as its sender sees it.
@FunctionalInterface
public interface StudyDoor {

    /// Returns the study, changed in the name of `coder`.
    ///
    /// @param coder the name of who asks; empty for whoever started the workbench
    /// @param blind whether only that coder's own work is seen
    Verbatim study(String coder, boolean blind);
}
