package fr.verbatim.ingest.plain;

import fr.verbatim.ingest.reading.Blanks;
import fr.verbatim.ingest.reading.Silence;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// One caption, or the part of one that a single voice says. Immutable.
///
/// @param utterance what ties captions cut from one utterance: the GUID and number before the last
///   dash of their identifier; empty when there is none
/// @param time when it is shown
/// @param speaker whose voice it is, when the file says so
/// @param text what is said, without markup; a line end begins a paragraph
record Caption(String utterance, CaptionTime time, @Nullable String speaker, String text) {

    private static final Pattern PART =
            Pattern.compile("([0-9A-Fa-f]{8}-[-0-9A-Fa-f]{27}(?:/\\d+)?)-\\d+");
    private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^\\s<>]*)?\\s+([^<>]*)>");
    private static final Pattern TAG =
            Pattern.compile(
                    "</?(?:c|i|b|u|v|ruby|rt|lang|font)\\b[^<>]*>|<[\\d:.]+>|\\{\\\\[^{}]*}");

    /// Returns the parts of a caption, one a voice.
    static List<Caption> parts(String id, CaptionTime time, String payload) {
        var part = PART.matcher(id.strip());
        var utterance = part.matches() ? part.group(1) : "";
        var parts = new ArrayList<Caption>();
        var voice = VOICE.matcher(payload);
        String speaker = null;
        var from = 0;
        while (voice.find()) {
            add(
                    parts,
                    new Caption(
                            utterance,
                            time,
                            speaker,
                            plain(payload.substring(from, voice.start()))));
            speaker = voice.group(1).strip().replaceFirst("^//", "");
            from = voice.end();
        }
        add(parts, new Caption(utterance, time, speaker, plain(payload.substring(from))));
        return parts;
    }

    private static void add(List<Caption> parts, Caption caption) {
        var bare = caption.withoutLabel();
        if (!Blanks.isBlank(bare.text)) {
            parts.add(bare);
        }
    }

    /// Returns this caption without the name that its words repeat, and without the `//` that
    /// noScribe puts around what is said while another speaks.
    private Caption withoutLabel() {
        if (speaker == null) {
            return this;
        }
        var words = text.startsWith("//") ? text.substring(2).strip() : text;
        if (words.startsWith(speaker + ":")) {
            words = words.substring(speaker.length() + 1).strip();
        }
        return withSpeaker(
                speaker, words.endsWith("//") ? words.substring(0, words.length() - 2) : words);
    }

    private static String plain(String payload) {
        return TAG.matcher(payload)
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", "\u00A0")
                .replace("&lrm;", "")
                .replace("&rlm;", "")
                .replace("&amp;", "&")
                .replaceAll("[ \\t\\r\\n]+", " ")
                .strip();
    }

    Caption withSpeaker(@Nullable String speaker, String text) {
        return new Caption(utterance, time, speaker, text);
    }

    /// Returns captions that go on with one another as one; a paragraph begins after a pause.
    static Caption joined(List<Caption> captions) {
        var first = captions.getFirst();
        var text = new StringBuilder(first.text);
        var last = first;
        for (var caption : captions.subList(1, captions.size())) {
            var paragraph = !last.isCutFrom(caption) && last.silence(caption) != Silence.REST;
            text.append(paragraph ? '\n' : ' ').append(caption.text);
            last = caption;
        }
        return new Caption(
                last.utterance,
                new CaptionTime(first.time.startMs(), last.time.endMs()),
                first.speaker,
                text.toString());
    }

    /// Returns whether `next` is the same voice going on: the same utterance, or what a known voice
    /// says next.
    boolean goesOnWith(Caption next) {
        return Objects.equals(speaker, next.speaker)
                && (isCutFrom(next) || (speaker != null && silence(next) != Silence.BREAK));
    }

    private boolean isCutFrom(Caption next) {
        return !utterance.isEmpty() && utterance.equals(next.utterance);
    }

    private Silence silence(Caption next) {
        return Silence.between(time.endMs(), next.time.startMs());
    }
}
