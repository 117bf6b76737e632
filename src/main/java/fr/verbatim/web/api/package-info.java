/// The data of the workbench as JSON: one class for each noun of the study, each a thin skin over
/// the Java API. The addresses are those of `openapi.yaml`, which a test holds against them.
@NullMarked
package fr.verbatim.web.api;

import org.jspecify.annotations.NullMarked;
