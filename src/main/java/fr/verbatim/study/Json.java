package fr.verbatim.study;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;

import fr.verbatim.codebook.CodeId;
import fr.verbatim.coding.Coder;
import fr.verbatim.coding.CodingId;
import fr.verbatim.coding.MemoId;
import fr.verbatim.coding.SituationId;
import fr.verbatim.corpus.CaseId;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.corpus.GuideId;
import fr.verbatim.corpus.RevisionId;
import fr.verbatim.corpus.SpeakerId;
import fr.verbatim.message.Message;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

import java.util.Locale;
import java.util.function.Function;

/// The one mapper that writes the records of the API as JSON and reads them back: in the database,
/// the journal, on the command line. Identities are plain strings; everything else is a record's
/// components by name.
public final class Json {

    /// Thread-safe, like every Jackson mapper.
    public static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .changeDefaultVisibility(
                            visibility ->
                                    visibility
                                            .withFieldVisibility(Visibility.ANY)
                                            .withGetterVisibility(Visibility.NONE)
                                            .withIsGetterVisibility(Visibility.NONE))
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .addModule(identities())
                    .build();

    private Json() {}

    /// Returns the same mapper for somebody to read: a message is its sentence in that language.
    public static JsonMapper in(Locale language) {
        var sentences = new SimpleModule("sentences");
        sentences.addSerializer(
                Message.class,
                new ValueSerializer<Message>() {
                    @Override
                    public void serialize(
                            Message message, JsonGenerator json, SerializationContext context) {
                        json.writeString(message.text(language));
                    }
                });
        return MAPPER.rebuild().addModule(sentences).build();
    }

    private static SimpleModule identities() {
        var module = new SimpleModule("identities");
        plain(module, DocumentId.class, DocumentId::value, DocumentId::new);
        plain(module, CaseId.class, CaseId::value, CaseId::new);
        plain(module, SpeakerId.class, SpeakerId::value, SpeakerId::new);
        plain(module, GuideId.class, GuideId::value, GuideId::new);
        plain(module, RevisionId.class, RevisionId::value, RevisionId::new);
        plain(module, CodeId.class, CodeId::value, CodeId::new);
        plain(module, CodingId.class, CodingId::value, CodingId::new);
        plain(module, SituationId.class, SituationId::value, SituationId::new);
        plain(module, MemoId.class, MemoId::value, MemoId::new);
        plain(module, Coder.class, Coder::value, Coder::new);
        return module;
    }

    private static <T> void plain(
            SimpleModule module,
            Class<T> type,
            Function<T, String> write,
            Function<String, T> read) {
        module.addSerializer(
                type,
                new ValueSerializer<T>() {
                    @Override
                    public void serialize(
                            T value, JsonGenerator json, SerializationContext context) {
                        json.writeString(write.apply(value));
                    }
                });
        module.addDeserializer(
                type,
                new ValueDeserializer<T>() {
                    @Override
                    public T deserialize(JsonParser json, DeserializationContext context) {
                        if (!json.hasToken(JsonToken.VALUE_STRING)) {
                            throw MismatchedInputException.from(json, type, "not a string");
                        }
                        return read.apply(json.getString());
                    }
                });
    }
}
