package fr.verbatim.ingest.child;

import fr.verbatim.ingest.reading.DocumentUnreadable;
import fr.verbatim.ingest.reading.MessageTrees;
import fr.verbatim.ingest.reading.Passwords;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.reading.UnsupportedFormat;
import fr.verbatim.message.Message;
import fr.verbatim.study.Json;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What parent and child say to each other: a length in four bytes, then JSON. Thread-safe.
///
/// The parent sends the path of a file, and what may open it; the child answers a reading, or why
/// there is none.
final class Wire {

    private static final int LONGEST_FRAME = 512 << 20;

    private final ObjectMapper mapper = Json.MAPPER;

    /// What a parent asks: passwords go this way, and never into the arguments of a process, which
    /// everybody on the machine can read. Immutable.
    ///
    /// @param passwords what may open the file, should it be protected
    record Request(Path path, Passwords passwords) {}

    /// What a child answers. Immutable.
    ///
    /// @param reading what was read; null when it could not be
    /// @param refusal why it could not be read; null when it was
    /// @param detail what went wrong inside; null when there is no more to know
    /// @param unsupported whether the file is no document at all
    record Answer(
            @Nullable Reading reading,
            @Nullable Message refusal,
            @Nullable String detail,
            boolean unsupported) {

        static Answer of(Reading reading) {
            return new Answer(reading, null, null, false);
        }

        static Answer of(DocumentUnreadable refusal) {
            return new Answer(null, refusal.toMessage(), refusal.detail().orElse(null), false);
        }

        static Answer of(UnsupportedFormat refusal) {
            return new Answer(null, refusal.toMessage(), null, true);
        }
    }

    /// An answer as it travels: messages hold arguments of several types, and go as trees.
    private record Frame(
            boolean unsupported,
            @Nullable JsonNode refusal,
            @Nullable String detail,
            @Nullable JsonNode doubts,
            @Nullable JsonNode removed,
            @Nullable Reading reading) {

        private Frame {
            refusal = there(refusal);
            doubts = there(doubts);
            removed = there(removed);
        }

        private static @Nullable JsonNode there(@Nullable JsonNode node) {
            return node == null || node.isNull() ? null : node;
        }
    }

    void send(DataOutputStream out, byte[] frame) throws IOException {
        out.writeInt(frame.length);
        out.write(frame);
        out.flush();
    }

    /// Returns the next frame; empty when the other side has gone.
    Optional<byte[]> receive(DataInputStream in) throws IOException {
        var first = in.read();
        if (first < 0) {
            return Optional.empty();
        }
        var length = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
        if (length < 0 || length > LONGEST_FRAME) {
            throw new IOException("a frame of " + length + " bytes");
        }
        var frame = new byte[length];
        in.readFully(frame);
        return Optional.of(frame);
    }

    byte[] toBytes(Request request) {
        var tree = mapper.createObjectNode();
        tree.put("path", request.path().toAbsolutePath().toString());
        var passwords = tree.putArray("passwords");
        request.passwords().words().forEach(passwords::add);
        return mapper.writeValueAsBytes(tree);
    }

    Request toRequest(byte[] frame) {
        var tree = mapper.readTree(frame);
        var passwords = Passwords.NONE;
        for (var word : tree.get("passwords")) {
            passwords = passwords.with(word.asString());
        }
        return new Request(Path.of(tree.get("path").asString()), passwords);
    }

    byte[] toBytes(Answer answer) {
        var refusal = answer.refusal();
        var reading = answer.reading();
        return mapper.writeValueAsBytes(
                new Frame(
                        answer.unsupported(),
                        refusal == null ? null : MessageTrees.toTree(refusal),
                        answer.detail(),
                        reading == null ? null : MessageTrees.toTree(reading.doubts()),
                        reading == null ? null : MessageTrees.toTree(reading.removed()),
                        reading == null ? null : withMessages(reading, List.of(), List.of())));
    }

    Answer toAnswer(byte[] frame) {
        var read = mapper.readValue(frame, Frame.class);
        var reading = read.reading();
        return new Answer(
                reading == null
                        ? null
                        : withMessages(
                                reading,
                                MessageTrees.toMessages(read.doubts()),
                                MessageTrees.toMessages(read.removed())),
                read.refusal() == null ? null : MessageTrees.toMessage(read.refusal()),
                read.detail(),
                read.unsupported());
    }

    private static Reading withMessages(
            Reading reading, List<Message> doubts, List<Message> removed) {
        return new Reading(
                reading.text(),
                reading.speakers(),
                reading.metadata(),
                doubts,
                removed,
                reading.mediaType(),
                reading.encoding(),
                reading.tables(),
                reading.bodyEnd(),
                reading.recognition());
    }
}
