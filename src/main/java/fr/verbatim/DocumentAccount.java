package fr.verbatim;

import fr.verbatim.corpus.Document;
import fr.verbatim.ingest.ReadingAccount;

import org.jspecify.annotations.Nullable;

/// A document with what the import told of its file. Immutable.
///
/// @param document the document
/// @param account how sure its turns are, what to check, what was set aside; null when its file was
///   read before the study kept that
public record DocumentAccount(Document document, @Nullable ReadingAccount account) {}
