package fr.verbatim.language;

import fr.verbatim.Golden;
import fr.verbatim.language.GoldSentence.Reading;
import fr.verbatim.language.GoldSentence.Tag;
import fr.verbatim.language.GoldSentence.Word;
import fr.verbatim.text.Span;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads the gold set, sentences annotated by hand in CoNLL-U against which annotation is measured.
/// Its README says what was decided, and how it is to be scored.
///
/// Any line that is not of the expected form is refused with its number.
final class GoldSet {

    static final String FOLDER = "src/test/resources/fr/verbatim/language/gold/";

    static final Set<String> PARTS_OF_SPEECH =
            Set.of(
                    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART",
                    "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X");

    private static final int COLUMNS = 10;
    private static final Map<String, String> SPACES =
            Map.of(
                    "SpaceAfter=No", "",
                    "SpacesAfter=\\u00A0", "\u00A0",
                    "SpacesAfter=\\u202F", "\u202F");

    private final String name;
    private final List<String> comments;
    private final List<GoldSentence> sentences = new ArrayList<>();

    private final List<String> values = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Word> words = new ArrayList<>();
    private String pendingSpace = "";
    private int next = 1;
    private int lastOfContraction;
    private int line;

    private GoldSet(String name, String origin) {
        this.name = name;
        this.comments = List.of("sent_id", "text", origin, "phenomena");
    }

    /// Returns what people say.
    static List<GoldSentence> spoken() throws IOException {
        return read("parle.conllu", "speaker");
    }

    /// Returns what observers and institutions write.
    static List<GoldSentence> written() throws IOException {
        return read("ecrit.conllu", "source");
    }

    /// Returns what people say in English.
    static List<GoldSentence> english() throws IOException {
        return read("spoken-english.conllu", "speaker");
    }

    private static List<GoldSentence> read(String name, String origin) throws IOException {
        return parse(name, Files.readString(Golden.file(FOLDER + name)), origin);
    }

    /// Reads `content`; `name` stands in messages only.
    static List<GoldSentence> parse(String name, String content, String origin) {
        var reader = new GoldSet(name, origin);
        for (var line : content.split("\n", -1)) {
            reader.line++;
            reader.read(line);
        }
        reader.expect(reader.values.isEmpty(), "the last sentence has no empty line after it");
        return List.copyOf(reader.sentences);
    }

    private void read(String content) {
        expect(content.equals(content.strip()), "space at an end of the line");
        if (content.isEmpty()) {
            if (!values.isEmpty()) {
                endSentence();
            }
        } else if (content.startsWith("# ")) {
            expect(words.isEmpty(), "a comment after words");
            expect(values.size() < comments.size(), "a comment too many");
            var key = "# " + comments.get(values.size()) + " = ";
            expect(content.startsWith(key), "not the comment '" + key + "'");
            values.add(content.substring(key.length()));
        } else {
            word(content.split("\t", -1));
        }
    }

    private void endSentence() {
        expect(values.size() == comments.size(), "a comment is missing");
        expect(next > lastOfContraction, "a contraction without its second half");
        expect(pendingSpace.isEmpty() || pendingSpace.equals(" "), "a space at the end");
        sentences.add(
                new GoldSentence(
                        values.get(0),
                        text.toString(),
                        values.get(2),
                        Set.of(values.get(3).split(", ", -1)),
                        words));
        expect(text.toString().equals(values.get(1)), "words that do not make the text");
        values.clear();
        text.setLength(0);
        words.clear();
        pendingSpace = "";
        next = 1;
        lastOfContraction = 0;
    }

    private void word(String[] columns) {
        expect(columns.length == COLUMNS, "not ten columns");
        expect(Arrays.stream(columns).noneMatch(String::isEmpty), "an empty column");
        for (var unused = 4; unused < COLUMNS - 1; unused++) {
            expect(columns[unused].equals("_"), "something in column " + (unused + 1));
        }
        if (columns[0].equals(next + "-" + (next + 1))) {
            expect(next > lastOfContraction, "a contraction inside another");
            expect(columns[2].equals("_") && columns[3].equals("_"), "a tag on a contraction");
            add(columns[1], List.of(), columns[9]);
            lastOfContraction = next + 1;
            return;
        }
        expect(columns[0].equals(Integer.toString(next)), "not the number " + next);
        var tag = tag(columns);
        if (next <= lastOfContraction) {
            expect(columns[9].equals("_"), "something in column 10");
            var whole = words.removeLast();
            var tags = new ArrayList<>(whole.tags());
            tags.add(tag);
            words.add(new Word(whole.span(), whole.form(), tags));
        } else {
            add(columns[1], List.of(tag), columns[9]);
        }
        next++;
    }

    private Tag tag(String[] columns) {
        var accepted = new ArrayList<Reading>();
        for (var item : columns[9].split("\\|", -1)) {
            if (item.startsWith("Alt=")) {
                for (var alternative : item.substring("Alt=".length()).split(";", -1)) {
                    var parts = alternative.split(":", 2);
                    expect(parts.length == 2, "an alternative without its lemma");
                    accepted.add(reading(parts[0], parts[1]));
                }
            }
        }
        return new Tag(columns[1], reading(columns[3], columns[2]), accepted);
    }

    private Reading reading(String upos, String lemma) {
        expect(PARTS_OF_SPEECH.contains(upos), "no universal part of speech: " + upos);
        expect(!lemma.isBlank() && !lemma.equals("_"), "no lemma");
        return new Reading(upos, lemma);
    }

    private void add(String form, List<Tag> tags, String misc) {
        text.append(pendingSpace);
        words.add(new Word(Span.at(text.length(), form.length()), form, tags));
        text.append(form);
        pendingSpace = " ";
        for (var item : misc.split("\\|", -1)) {
            var space = SPACES.get(item);
            if (space != null) {
                pendingSpace = space;
            } else {
                expect(item.equals("_") || item.startsWith("Alt="), "unknown: " + item);
            }
        }
    }

    private void expect(boolean holds, String problem) {
        if (!holds) {
            throw new IllegalArgumentException(name + ", line " + line + ": " + problem);
        }
    }
}
