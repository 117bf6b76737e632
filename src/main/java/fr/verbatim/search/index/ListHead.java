package fr.verbatim.search.index;

import fr.verbatim.corpus.DocumentId;

import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

import java.io.IOException;

/// What the list of a document's units was made of. Immutable.
///
/// @param owner the document
/// @param version how it was indexed
/// @param revision its text
/// @param pipeline what annotated the text; empty when nothing did
record ListHead(DocumentId owner, String version, String revision, String pipeline) {

    static ListHead of(Wanted wanted) {
        return new ListHead(
                wanted.document().id(),
                Fields.CURRENT_VERSION,
                wanted.document().revision().value(),
                wanted.pipeline());
    }

    BytesRef encode() throws IOException {
        var out = new ByteBuffersDataOutput();
        out.writeString(owner.value());
        out.writeString(version);
        out.writeString(revision);
        out.writeString(pipeline);
        return new BytesRef(out.toArrayCopy());
    }

    static ListHead decode(BytesRef bytes) throws IOException {
        var in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        return new ListHead(
                new DocumentId(in.readString()), in.readString(), in.readString(), in.readString());
    }
}
