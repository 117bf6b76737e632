/// The ground of the workbench: who may ask, what a request is, what an error looks like.
///
/// Start with [Routes], which holds every address; a [Handler] answers a [Call]; [Guard] lets only
/// the pages of this very server in; [Problems] says what went wrong.
@NullMarked
package fr.verbatim.web.http;

import org.jspecify.annotations.NullMarked;
