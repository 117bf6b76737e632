package fr.verbatim.search.index;

import fr.verbatim.corpus.DocumentId;
import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.RevisionId;
import fr.verbatim.corpus.Role;
import fr.verbatim.language.Token;
import fr.verbatim.text.Span;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Writes a document of the study as entries of the index, and reads the list of its units again.
final class Entries {

    private static final FieldType WORDS = new FieldType();

    static {
        WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        WORDS.setTokenized(true);
        WORDS.setOmitNorms(true);
        WORDS.freeze();
    }

    private Entries() {}

    /// Returns one entry for each unit, in order, and last the one that lists them.
    static List<Document> of(DocumentId id, RevisionId revision, DocumentText text)
            throws IOException {
        var entries = new ArrayList<Document>();
        var units = Units.of(text);
        for (var unit : units) {
            var entry = owned(id);
            entry.add(words(Fields.EXACT, unit.words(), Token::form));
            entry.add(words(Fields.FOLDED, unit.words(), Token::folded));
            entry.add(new BinaryDocValuesField(Fields.PLACES, WordPlaces.encode(unit.words())));
            entries.add(entry);
        }
        var list = owned(id);
        list.add(new StringField(Fields.LIST, "", Field.Store.NO));
        list.add(new StoredField(Fields.REVISION, revision.value()));
        list.add(new StoredField(Fields.VERSION, Fields.CURRENT_VERSION));
        list.add(new StoredField(Fields.UNITS, encode(units)));
        entries.add(list);
        return entries;
    }

    /// Returns the document that an entry lists; null when another version wrote it.
    static @Nullable IndexedDocument read(Document list) throws IOException {
        var version = list.get(Fields.VERSION);
        var owner = list.get(Fields.OWNER);
        var revision = list.get(Fields.REVISION);
        var units = list.getBinaryValue(Fields.UNITS);
        if (owner == null
                || revision == null
                || units == null
                || !Fields.CURRENT_VERSION.equals(version)) {
            return null;
        }
        var in =
                new DataInputStream(
                        new ByteArrayInputStream(units.bytes, units.offset, units.length));
        return new IndexedDocument(new DocumentId(owner), new RevisionId(revision), decode(in));
    }

    private static Document owned(DocumentId id) {
        var entry = new Document();
        entry.add(new StringField(Fields.OWNER, id.value(), Field.Store.YES));
        return entry;
    }

    private static Field words(String field, List<Token> words, Function<Token, String> form) {
        return new Field(field, new UnitWords(words, form), WORDS);
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
