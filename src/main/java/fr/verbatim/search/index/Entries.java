package fr.verbatim.search.index;

import fr.verbatim.corpus.DocumentId;
import fr.verbatim.corpus.DocumentText;
import fr.verbatim.language.Fold;
import fr.verbatim.language.Token;
import fr.verbatim.language.annotation.Annotation;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.IntFunction;

/// Writes a document of the study as entries of the index. [Lists] reads them again.
final class Entries {

    private static final FieldType WORDS = new FieldType();

    static {
        WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        WORDS.setTokenized(true);
        WORDS.setOmitNorms(true);
        WORDS.freeze();
    }

    private static final FieldType TAGS = new FieldType();

    static {
        TAGS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        TAGS.setTokenized(true);
        TAGS.setOmitNorms(true);
        TAGS.freeze();
    }

    private Entries() {}

    /// Returns one entry for each unit, in order, and last the one that lists them.
    ///
    /// @param annotation what is known of the words; null when nothing is
    static List<Document> of(Wanted wanted, DocumentText text, @Nullable Annotation annotation)
            throws IOException {
        var entries = new ArrayList<Document>();
        var units = Units.of(text);
        var all = units.stream().mapToInt(it -> it.words().size()).sum();
        var known = annotation != null && annotation.size() == all ? annotation : null;
        var first = 0;
        for (var unit : units) {
            var entry = owned(wanted.document().id(), Field.Store.NO);
            var words = unit.words();
            entry.add(words(Fields.EXACT, words, i -> words.get(i).form(), WORDS));
            entry.add(words(Fields.FOLDED, words, i -> words.get(i).folded(), WORDS));
            entry.add(new BinaryDocValuesField(Fields.PLACES, WordPlaces.encode(words)));
            if (known == null) {
                entry.add(
                        words(
                                Fields.LEMMA,
                                words,
                                i -> Fields.MARK + words.get(i).folded(),
                                WORDS));
            } else {
                addAnnotation(entry, words, first, known);
            }
            first += words.size();
            entries.add(entry);
        }
        var list = owned(wanted.document().id(), Field.Store.YES);
        list.add(new StringField(Fields.LIST, "", Field.Store.NO));
        list.add(new BinaryDocValuesField(Fields.HEAD, ListHead.of(wanted).encode()));
        if (known != null) {
            list.add(new BinaryDocValuesField(Fields.ANNOTATION, new BytesRef(known.encode())));
        }
        list.add(
                new BinaryDocValuesField(
                        Fields.UNITS,
                        UnitTable.encode(units.stream().map(Units.WithWords::unit).toList())));
        entries.add(list);
        return entries;
    }

    /// @param first the number of the unit's first word in the document
    private static void addAnnotation(
            Document entry, List<Token> words, int first, Annotation annotation) {
        entry.add(words(Fields.LEMMA, words, i -> Fold.fold(annotation.lemma(first + i)), WORDS));
        entry.add(words(Fields.TAG, words, i -> annotation.tag(first + i).name(), TAGS));
        var readings = new HashSet<String>();
        for (int i = 0; i < words.size(); i++) {
            readings.add(
                    words.get(i).folded() + Fields.MARK + Fold.fold(annotation.lemma(first + i)));
        }
        readings.forEach(it -> entry.add(new StringField(Fields.READING, it, Field.Store.NO)));
    }

    /// Returns the annotation that an entry holds; null when it holds none.
    static @Nullable Annotation annotation(LeafReader leaf, int list) throws IOException {
        var annotations = leaf.getBinaryDocValues(Fields.ANNOTATION);
        return annotations != null && annotations.advanceExact(list)
                ? Annotation.decode(BytesRef.deepCopyOf(annotations.binaryValue()).bytes)
                        .orElse(null)
                : null;
    }

    private static Document owned(DocumentId id, Field.Store store) {
        var entry = new Document();
        entry.add(new StringField(Fields.OWNER, id.value(), store));
        return entry;
    }

    private static Field words(
            String field, List<Token> words, IntFunction<String> form, FieldType type) {
        return new Field(field, new UnitWords(words, form), type);
    }
}
