package fr.verbatim.search;

import fr.verbatim.message.Message;
import fr.verbatim.search.query.Field;
import fr.verbatim.search.query.Query;

import java.util.List;

/// All the answers to a query, in the order of the documents' paths and of their texts. Immutable.
///
/// @param query what was asked
/// @param list the answers
/// @param respondents how many respondents say something in them
/// @param allRespondents how many respondents the study has
/// @param annotated how many documents were searched by the lemmas of their words; the others were
///   searched by their forms
/// @param documents how many documents were searched
/// @param part the part of the corpus in which they were sought: respondents are those who speak
///   there, the documents are still all
public record Hits(
        Query query,
        List<Hit> list,
        int respondents,
        int allRespondents,
        int annotated,
        int documents,
        SubCorpus part) {

    public Hits {
        list = list instanceof HitList ? list : List.copyOf(list);
    }

    /// Returns the same answers in another order.
    public Hits inOrder(List<Hit> sorted) {
        return new Hits(query, sorted, respondents, allRespondents, annotated, documents, part);
    }

    /// Returns what has to be known about the answers: that some documents have no lemmas and parts
    /// of speech yet, when they are asked for.
    public List<Message> notices() {
        var isAsked =
                query.all()
                        .anyMatch(
                                part ->
                                        part instanceof Query.Sequence sequence
                                                && sequence.asksForAnnotation());
        return isAsked && annotated < documents
                ? List.of(Message.of("search.no-annotation", documents - annotated, documents))
                : List.of();
    }

    public int count() {
        return list.size();
    }

    /// Returns how many documents have an answer.
    public int documentsFound() {
        return list instanceof HitList found
                ? found.documentsFound()
                : (int) list.stream().map(hit -> hit.document().id()).distinct().count();
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    /// What the hits of one value of a field amount to: « 23 hits with 9 respondents out of 20 ».
    /// Immutable.
    ///
    /// @param field what was counted by
    /// @param value a document's name, a speaker's, a code's, a variable's value ...; empty where
    ///   there is none
    /// @param respondents how many respondents say something in the hits
    /// @param allRespondents how many respondents have that value, hits or not
    /// @param hits how many hits
    /// @param words how many words of the part of the corpus stand in units of that value, hits or
    ///   not; for marked passages, inside them
    public record Count(
            Field field, String value, int respondents, int allRespondents, int hits, int words) {

        /// Returns the hits for 1,000 words; 0 where there are no words.
        public double perThousandWords() {
            return words == 0 ? 0 : 1000.0 * hits / words;
        }
    }
}
