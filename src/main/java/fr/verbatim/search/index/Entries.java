package fr.verbatim.search.index;

import fr.verbatim.corpus.DocumentId;
import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.RevisionId;
import fr.verbatim.corpus.Role;
import fr.verbatim.language.Fold;
import fr.verbatim.language.Token;
import fr.verbatim.language.annotation.Annotation;
import fr.verbatim.text.Span;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.IntFunction;

/// Writes a document of the study as entries of the index, and reads the list of its units again.
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
            var entry = owned(wanted.document().id());
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
        var list = owned(wanted.document().id());
        list.add(new StringField(Fields.LIST, "", Field.Store.NO));
        list.add(new StoredField(Fields.REVISION, wanted.document().revision().value()));
        list.add(new StoredField(Fields.VERSION, Fields.CURRENT_VERSION));
        // An annotation that cannot be read counts as none, until it is made again.
        list.add(new StoredField(Fields.PIPELINE, annotation == null ? "" : wanted.pipeline()));
        if (known != null) {
            list.add(new StoredField(Fields.ANNOTATION, known.encode()));
        }
        list.add(new StoredField(Fields.UNITS, encode(units)));
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
    static @Nullable Annotation annotation(Document list) {
        var bytes = list.getBinaryValue(Fields.ANNOTATION);
        return bytes == null
                ? null
                : Annotation.decode(BytesRef.deepCopyOf(bytes).bytes).orElse(null);
    }

    /// Returns the document that an entry lists; null when another version wrote it.
    static @Nullable IndexedDocument read(Document list) throws IOException {
        var version = list.get(Fields.VERSION);
        var owner = list.get(Fields.OWNER);
        var revision = list.get(Fields.REVISION);
        var pipeline = list.get(Fields.PIPELINE);
        var units = list.getBinaryValue(Fields.UNITS);
        if (owner == null
                || revision == null
                || pipeline == null
                || units == null
                || !Fields.CURRENT_VERSION.equals(version)) {
            return null;
        }
        var in =
                new DataInputStream(
                        new ByteArrayInputStream(units.bytes, units.offset, units.length));
        return new IndexedDocument(
                new DocumentId(owner),
                new RevisionId(revision),
                pipeline,
                list.getBinaryValue(Fields.ANNOTATION) != null,
                decode(in));
    }

    private static Document owned(DocumentId id) {
        var entry = new Document();
        entry.add(new StringField(Fields.OWNER, id.value(), Field.Store.YES));
        return entry;
    }

    private static Field words(
            String field, List<Token> words, IntFunction<String> form, FieldType type) {
        return new Field(field, new UnitWords(words, form), type);
    }

    private static byte[] encode(List<Units.WithWords> units) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeInt(units.size());
        for (var withWords : units) {
            var unit = withWords.unit();
            var speaker = unit.speaker();
            out.writeInt(unit.span().start());
            out.writeInt(unit.span().end());
            out.writeBoolean(speaker != null);
            out.writeUTF(speaker == null ? "" : speaker);
            out.writeUTF(unit.role().name());
            out.writeBoolean(unit.isTurn());
            out.writeInt(unit.words());
        }
        return bytes.toByteArray();
    }

    private static List<Unit> decode(DataInputStream in) throws IOException {
        var units = new ArrayList<Unit>();
        for (int count = in.readInt(); units.size() < count; ) {
            var span = new Span(in.readInt(), in.readInt());
            var named = in.readBoolean();
            var speaker = in.readUTF();
            units.add(
                    new Unit(
                            units.size(),
                            span,
                            named ? speaker : null,
                            Role.valueOf(in.readUTF()),
                            in.readBoolean(),
                            in.readInt()));
        }
        return units;
    }
}
