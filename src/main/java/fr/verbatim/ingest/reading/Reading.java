package fr.verbatim.ingest.reading;

import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.Layers;
import fr.verbatim.message.Message;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was read in a file. Immutable.
///
/// A format's reader gives text, paragraphs, emphases, pages and tables; it gives turns only where
/// the format itself says who speaks, as captions do. Free text gets its turns afterwards, whatever
/// its format.
///
/// @param text the text and its layers
/// @param speakers who speaks, in the order of their first turn
/// @param metadata what the header block says, by lower-case key, in its order
/// @param doubts what the researcher should check
/// @param removed what was set aside or replaced
/// @param mediaType what the file is, such as `application/pdf`
/// @param encoding the character set of a text file; null for the others
/// @param tables the tables
/// @param bodyEnd where the body ends and the notes begin that stood at the foot of pages
/// @param recognition how sure the turns are; null until they are looked for
public record Reading(
        DocumentText text,
        List<Voice> speakers,
        Map<String, String> metadata,
        List<Message> doubts,
        List<Message> removed,
        String mediaType,
        @Nullable String encoding,
        List<Table> tables,
        int bodyEnd,
        @Nullable Recognition recognition) {

    public Reading {
        speakers = List.copyOf(speakers);
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
        doubts = List.copyOf(doubts);
        removed = List.copyOf(removed);
        tables = List.copyOf(tables);
    }

    /// Returns the same reading with what was found over its text.
    public Reading withTurns(Layers layers, List<Voice> speakers) {
        return new Reading(
                new DocumentText(text.text(), layers),
                speakers,
                metadata,
                doubts,
                removed,
                mediaType,
                encoding,
                tables,
                bodyEnd,
                recognition);
    }

    /// Returns the same reading with `more` under the keys that it does not have yet.
    public Reading withMetadata(Map<String, String> more) {
        var all = new LinkedHashMap<>(metadata);
        more.forEach(all::putIfAbsent);
        return new Reading(
                text,
                speakers,
                all,
                doubts,
                removed,
                mediaType,
                encoding,
                tables,
                bodyEnd,
                recognition);
    }

    /// Returns the same reading with further doubts.
    public Reading withDoubts(List<Message> more) {
        var all = new ArrayList<>(doubts);
        all.addAll(more);
        return new Reading(
                text,
                speakers,
                metadata,
                all,
                removed,
                mediaType,
                encoding,
                tables,
                bodyEnd,
                recognition);
    }

    /// Returns the same reading with how sure its turns are.
    public Reading withRecognition(Recognition recognition) {
        return new Reading(
                text,
                speakers,
                metadata,
                doubts,
                removed,
                mediaType,
                encoding,
                tables,
                bodyEnd,
                recognition);
    }
}
