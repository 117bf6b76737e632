package fr.verbatim.ingest.transcript;

import fr.verbatim.corpus.Section;
import fr.verbatim.ingest.plain.PlainText;
import fr.verbatim.ingest.reading.Assembly;
import fr.verbatim.ingest.reading.DocumentUnreadable;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.reading.Source;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Collects utterances, and the parts they stand in, as a format's reader comes upon them. Confined
/// to one thread.
final class Transcript {

    private final Source source;
    private final Assembly assembly = new Assembly();
    private final List<Utterance> pending = new ArrayList<>();
    private @Nullable String title;
    private Section.Kind kind = Section.Kind.HEADING;
    private int partStart;
    private int wrongTimes;

    Transcript(Source source) {
        this.source = source;
    }

    /// Returns what takes metadata, roles, doubts and what was set aside.
    Assembly assembly() {
        return assembly;
    }

    void doubtEncoding(PlainText decoded) {
        decoded.doubt(source, assembly);
    }

    /// Adds an utterance after the others; one that ends before it begins is counted as doubtful.
    void say(Utterance utterance) {
        var start = utterance.startMs();
        var end = utterance.endMs();
        if (start != null && end != null && end < start) {
            wrongTimes++;
        }
        pending.add(utterance);
    }

    /// Reads a time in seconds; one that makes no sense is counted as doubtful.
    @Nullable Long seconds(@Nullable String written) {
        return doubted(Times.seconds(written), written);
    }

    /// Reads a time in milliseconds; one that makes no sense is counted as doubtful.
    @Nullable Long milliseconds(@Nullable String written) {
        return doubted(Times.milliseconds(written), written);
    }

    private @Nullable Long doubted(@Nullable Long time, @Nullable String written) {
        if (time == null && written != null && !written.isBlank()) {
            wrongTimes++;
        }
        return time;
    }

    /// Counts one more time that makes no sense.
    void wrongTime() {
        wrongTimes++;
    }

    /// Begins a part of that title; the part before ends.
    void begin(Section.Kind kind, String title) {
        end();
        partStart = assembly.length() == 0 ? 0 : assembly.length() + 1;
        this.kind = kind;
        this.title = title.strip();
    }

    /// Ends the part begun last; what follows stands in none.
    void end() {
        Utterance.write(pending, assembly);
        pending.clear();
        if (title != null && !title.isEmpty() && assembly.length() > partStart) {
            assembly.section(new Span(partStart, assembly.length()), kind, title);
        }
        title = null;
    }

    /// Returns what was collected.
    ///
    /// @throws DocumentUnreadable when nobody says a word
    Reading build(@Nullable String encoding) {
        end();
        if (assembly.length() == 0) {
            throw new DocumentUnreadable("ingest.no-speech", source.name());
        }
        if (wrongTimes > 0) {
            assembly.doubt("ingest.wrong-times", wrongTimes);
        }
        return assembly.build(source.mediaType(), encoding);
    }
}
