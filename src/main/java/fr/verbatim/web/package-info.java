/// The workbench: a server on this machine, and the pages that a browser shows.
///
/// Start with [Workbench], which puts the parts together. `http` is the ground: who may ask, what a
/// request is, what an error looks like. `api` answers data, one class for each noun of the study.
/// `pages` answers what is shown: the page, its scripts, its words. [Live] tells the pages when the
/// study has changed.
@NullMarked
package fr.verbatim.web;

import org.jspecify.annotations.NullMarked;
