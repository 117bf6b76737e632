package fr.verbatim.search.index;

import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.RevisionId;
import fr.verbatim.language.annotation.Annotation;
import fr.verbatim.language.annotation.FormDictionary;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// A text that is in no study. Immutable.
///
/// @param text the text
/// @param known what is known of its words; null when nothing is
record OneText(DocumentText text, @Nullable Annotation known) implements Sources {

    @Override
    public DocumentText text(RevisionId revision) {
        return text;
    }

    @Override
    public String pipeline(Document document) {
        return "";
    }

    @Override
    public Optional<Annotation> annotation(Document document) {
        return Optional.ofNullable(known);
    }

    @Override
    public FormDictionary dictionary() {
        return FormDictionary.NONE;
    }
}
