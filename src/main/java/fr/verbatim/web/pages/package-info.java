/// What the browser loads: the page, its scripts and styles, Lit, and the words of the interface.
///
/// All screens are one page, [Shell], whose scripts ask for the data. Nothing of the corpus is ever
/// written into it.
@NullMarked
package fr.verbatim.web.pages;

import org.jspecify.annotations.NullMarked;
