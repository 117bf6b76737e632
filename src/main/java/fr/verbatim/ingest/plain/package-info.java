/// Text files: plain, Markdown, tables and captions.
///
/// Start with [PlainText], which finds the character set; then one reader per family.
@NullMarked
package fr.verbatim.ingest.plain;

import org.jspecify.annotations.NullMarked;
