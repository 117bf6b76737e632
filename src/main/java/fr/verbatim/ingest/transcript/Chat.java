package fr.verbatim.ingest.transcript;

import fr.verbatim.corpus.Role;
import fr.verbatim.ingest.plain.PlainText;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.reading.Source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// CLAN's `.cha`: a line a speaker, `*L1:`, between `@Begin` and `@End`. Thread-safe.
///
/// Its signs are kept as they are written. Lines that begin with `%` describe the line before them
/// and are set aside.
final class Chat implements TranscriptFormat {

    private static final Pattern LINE = Pattern.compile("\\*([^:\\s]{1,20}):\\s*(.*)");
    private static final Pattern TIMES = Pattern.compile("\\u0015(\\d+)_(\\d+)\\u0015");
    private static final Pattern EVENT = Pattern.compile("&=\\S+|\\[[^\\]]*]|\\(\\.+\\)|\\bxxx\\b");
    private static final Set<String> INTERVIEWERS =
            Set.of("Investigator", "Interviewer", "Enquirer", "Observer");

    @Override
    public String name() {
        return "chat";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public String mediaType() {
        return "text/x-chat";
    }

    @Override
    public boolean recognises(Beginning beginning) {
        var text = beginning.text();
        return text.startsWith("@") && text.lines().limit(20).anyMatch("@Begin"::equals);
    }

    @Override
    public Reading read(Source source) {
        var decoded = PlainText.of(source);
        var transcript = new Transcript(source);
        transcript.doubtEncoding(decoded);
        var names = new HashMap<String, String>();
        var described = 0;
        for (var line : lines(decoded.text())) {
            if (line.startsWith("@Participants:")) {
                names.putAll(participants(line, transcript));
            } else if (line.startsWith("*")) {
                say(line, names, transcript);
            } else if (line.startsWith("%")) {
                described++;
            }
        }
        if (described > 0) {
            transcript.assembly().removed("ingest.dependent-lines", described);
        }
        return transcript.build(decoded.encoding());
    }

    /// Joins to each line those that go on with it, which begin with a blank.
    private static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        for (var line : text.replace("\uFEFF", "").lines().toList()) {
            var goesOn = line.startsWith("\t") || line.startsWith(" ");
            if (goesOn && !lines.isEmpty()) {
                lines.add(lines.removeLast() + " " + line.strip());
            } else if (!line.isBlank()) {
                lines.add(line);
            }
        }
        return lines;
    }

    /// Reads `code name role` of each participant; the name may be missing.
    private static Map<String, String> participants(String line, Transcript transcript) {
        var names = new HashMap<String, String>();
        for (var participant : line.substring(line.indexOf(':') + 1).split(",", -1)) {
            var words = List.of(participant.strip().split("\\s+"));
            var code = words.getFirst();
            var name = words.size() > 2 ? words.get(1).replace('_', ' ') : code;
            var label = names.containsValue(name) ? code : name;
            names.put(code, label);
            if (words.size() > 1 && INTERVIEWERS.contains(words.getLast())) {
                transcript.assembly().role(label, Role.INTERVIEWER);
            }
        }
        return names;
    }

    private static void say(String line, Map<String, String> names, Transcript transcript) {
        var found = LINE.matcher(line);
        if (!found.matches()) {
            return;
        }
        var speaker = names.getOrDefault(found.group(1), found.group(1));
        var written = found.group(2);
        var times = TIMES.matcher(written);
        Long start = null;
        Long end = null;
        while (times.find()) {
            start = start == null ? transcript.milliseconds(times.group(1)) : start;
            end = transcript.milliseconds(times.group(2));
        }
        transcript.say(speech(TIMES.matcher(written).replaceAll("")).take(speaker, start, end));
    }

    private static Speech speech(String words) {
        var speech = new Speech();
        var from = 0;
        var event = EVENT.matcher(words);
        while (event.find()) {
            speech.words(words.substring(from, event.start())).mark(event.group());
            from = event.end();
        }
        return speech.words(words.substring(from));
    }
}
