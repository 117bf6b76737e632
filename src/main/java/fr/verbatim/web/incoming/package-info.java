/// Files that a browser sends to be imported: received, then read by a thread of their own, while
/// the page is told how far it has come.
///
/// Read [Incoming], one import, then [ImportsApi], its addresses. [SafeName] makes a name that
/// anybody may have written one that stays in its folder.
@NullMarked
package fr.verbatim.web.incoming;

import org.jspecify.annotations.NullMarked;
