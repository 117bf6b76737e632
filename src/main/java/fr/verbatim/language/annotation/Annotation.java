package fr.verbatim.language.annotation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The words of a document, understood: arrays, by the number of the word in the document, from 0.
/// Immutable.
///
/// Words are counted through all units in the order of the text. Kept, it takes about three bytes a
/// word.
public final class Annotation {

    private static final int FORMAT = 1;

    /// Of a document without words.
    public static final Annotation EMPTY =
            new Annotation(new byte[0], new int[0], new String[0], new int[0]);

    private final byte[] tags;
    private final int[] lemmas;
    private final String[] vocabulary;
    private final int[] sentenceEnds;

    private Annotation(byte[] tags, int[] lemmas, String[] vocabulary, int[] sentenceEnds) {
        this.tags = tags;
        this.lemmas = lemmas;
        this.vocabulary = vocabulary;
        this.sentenceEnds = sentenceEnds;
    }

    /// Returns the annotation of the stretches of a document, one after the other.
    public static Annotation of(List<AnnotatedWords> stretches) {
        var size = stretches.stream().mapToInt(it -> it.readings().size()).sum();
        var tags = new byte[size];
        var lemmas = new int[size];
        var vocabulary = new ArrayList<String>();
        var numbers = new HashMap<String, Integer>();
        var ends = new ArrayList<Integer>();
        var word = 0;
        for (var stretch : stretches) {
            for (int end : stretch.sentenceEnds()) {
                ends.add(word + end);
            }
            for (var reading : stretch.readings()) {
                tags[word] = (byte) reading.tag().number();
                lemmas[word] = number(reading.lemma(), numbers, vocabulary);
                word++;
            }
        }
        return new Annotation(
                tags,
                lemmas,
                vocabulary.toArray(String[]::new),
                ends.stream().mapToInt(Integer::intValue).toArray());
    }

    private static int number(String lemma, Map<String, Integer> numbers, List<String> vocabulary) {
        return numbers.computeIfAbsent(
                lemma,
                _ -> {
                    vocabulary.add(lemma);
                    return vocabulary.size() - 1;
                });
    }

    /// Returns how many words there are.
    public int size() {
        return tags.length;
    }

    public PartOfSpeech tag(int word) {
        return PartOfSpeech.at(tags[word]);
    }

    public String lemma(int word) {
        return vocabulary[lemmas[word]];
    }

    /// Returns how many sentences there are.
    public int sentences() {
        return sentenceEnds.length;
    }

    /// Returns the number of the sentence in which a word stands.
    public int sentenceOf(int word) {
        var found = Arrays.binarySearch(sentenceEnds, word + 1);
        return found >= 0 ? found : -found - 1;
    }

    /// Returns the number of the word after the last one of a sentence.
    public int endOfSentence(int sentence) {
        return sentenceEnds[sentence];
    }

    /// Returns it as bytes, which [#decode] reads.
    public byte[] encode() {
        var bytes = new ByteArrayOutputStream(4 * size() + 64);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            write(out, vocabulary.length);
            for (var lemma : vocabulary) {
                out.writeUTF(lemma);
            }
            write(out, size());
            out.write(tags);
            for (int lemma : lemmas) {
                write(out, lemma);
            }
            write(out, sentenceEnds.length);
            var last = 0;
            for (int end : sentenceEnds) {
                write(out, end - last);
                last = end;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// Returns the annotation that `bytes` hold; empty when they hold none.
    public static Optional<Annotation> decode(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != FORMAT) {
                return Optional.empty();
            }
            var vocabulary = new String[count(in, bytes)];
            for (int i = 0; i < vocabulary.length; i++) {
                vocabulary[i] = in.readUTF();
            }
            var tags = new byte[count(in, bytes)];
            in.readFully(tags);
            var lemmas = new int[tags.length];
            for (int i = 0; i < lemmas.length; i++) {
                lemmas[i] = read(in);
            }
            var ends = new int[count(in, bytes)];
            var last = 0;
            for (int i = 0; i < ends.length; i++) {
                last += read(in);
                ends[i] = last;
            }
            var annotation = new Annotation(tags, lemmas, vocabulary, ends);
            return in.read() < 0 && annotation.isSound()
                    ? Optional.of(annotation)
                    : Optional.empty();
        } catch (IOException _) {
            // Cut short: what was derived is derived again.
            return Optional.empty();
        }
    }

    private boolean isSound() {
        for (byte tag : tags) {
            if (tag < 0 || tag >= PartOfSpeech.count()) {
                return false;
            }
        }
        return Arrays.stream(lemmas).allMatch(it -> it < vocabulary.length)
                && (tags.length == 0 || lastEnd() == tags.length);
    }

    private int lastEnd() {
        return sentenceEnds.length == 0 ? 0 : sentenceEnds[sentenceEnds.length - 1];
    }

    /// Reads a number of things that take a byte each at least.
    private static int count(DataInputStream in, byte[] bytes) throws IOException {
        var count = read(in);
        if (count > bytes.length) {
            throw new IOException("more things than bytes: " + count);
        }
        return count;
    }

    private static void write(DataOutputStream out, int value) throws IOException {
        var rest = value;
        while (rest > 0x7F) {
            out.writeByte((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    private static int read(DataInputStream in) throws IOException {
        var value = 0;
        for (int shift = 0; shift < 32; shift += 7) {
            var part = in.readByte();
            value |= (part & 0x7F) << shift;
            if (part >= 0) {
                if (value < 0) {
                    break;
                }
                return value;
            }
        }
        throw new IOException("a number without end");
    }
}
