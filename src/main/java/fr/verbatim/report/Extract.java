package fr.verbatim.report;

import fr.verbatim.coding.Coding;
import fr.verbatim.coding.Passage;
import fr.verbatim.corpus.Document;
import fr.verbatim.study.Respondent;

import java.util.List;

/// A coded passage with who speaks in it. Immutable.
///
/// @param coding the coding; of several coders' on the same passage, one that is *retenu*
/// @param document where it stands
/// @param passage where in the text
/// @param respondents the respondents who speak in it, in their order
/// @param heard whether a respondent is known to speak anywhere in the document
record Extract(
        Coding coding,
        Document document,
        Passage passage,
        List<Respondent> respondents,
        boolean heard) {
    Extract {
        respondents = List.copyOf(respondents);
    }
}
