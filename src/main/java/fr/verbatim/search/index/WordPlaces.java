package fr.verbatim.search.index;

import fr.verbatim.language.Token;

import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/// Where the words of a stretch of text stand, in order. Immutable.
public final class WordPlaces {

    private final int[] starts;
    private final int[] ends;

    private WordPlaces(int[] starts, int[] ends) {
        this.starts = starts;
        this.ends = ends;
    }

    /// Returns the places of `words`.
    public static WordPlaces of(List<Token> words) {
        return new WordPlaces(
                words.stream().mapToInt(word -> word.span().start()).toArray(),
                words.stream().mapToInt(word -> word.span().end()).toArray());
    }

    static BytesRef encode(List<Token> words) {
        try {
            var out = new ByteBuffersDataOutput();
            out.writeVInt(words.size());
            var last = 0;
            for (var word : words) {
                out.writeVInt(word.span().start() - last);
                out.writeVInt(word.span().length());
                last = word.span().end();
            }
            return new BytesRef(out.toArrayCopy());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static WordPlaces decode(BytesRef bytes) {
        var in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        var starts = new int[in.readVInt()];
        var ends = new int[starts.length];
        var last = 0;
        for (int i = 0; i < starts.length; i++) {
            starts[i] = last + in.readVInt();
            ends[i] = starts[i] + in.readVInt();
            last = ends[i];
        }
        return new WordPlaces(starts, ends);
    }

    static WordPlaces joined(List<WordPlaces> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        return new WordPlaces(
                parts.stream().flatMapToInt(part -> Arrays.stream(part.starts)).toArray(),
                parts.stream().flatMapToInt(part -> Arrays.stream(part.ends)).toArray());
    }

    public int size() {
        return starts.length;
    }

    public int start(int word) {
        return starts[word];
    }

    public int end(int word) {
        return ends[word];
    }

    /// Returns the number of words that start before `offset`.
    public int startingBefore(int offset) {
        return countBelow(starts, offset);
    }

    /// Returns the number of words that end at `offset` or before.
    public int endingBy(int offset) {
        return countBelow(ends, offset + 1);
    }

    /// Returns how many whole words stand between two offsets.
    public int between(int from, int to) {
        return Math.max(0, endingBy(to) - startingBefore(from));
    }

    private static int countBelow(int[] sorted, int value) {
        var found = Arrays.binarySearch(sorted, value);
        return found >= 0 ? found : -found - 1;
    }
}
