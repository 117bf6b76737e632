/// The tables that stand beside the documents: who the people are, and codings made elsewhere.
///
/// Start with [CaseTable] and [CodingTable]; both find documents by [DocumentNames], and the second
/// places words by [Quotes].
@NullMarked
package fr.verbatim.ingest.tables;

import org.jspecify.annotations.NullMarked;
