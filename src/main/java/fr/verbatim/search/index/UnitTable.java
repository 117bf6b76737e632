package fr.verbatim.search.index;

import fr.verbatim.corpus.Role;
import fr.verbatim.text.Span;

import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;

/// The units of a document, in the order of its text: kept as numbers, made when looked at.
/// Immutable.
final class UnitTable extends AbstractList<Unit> implements RandomAccess {

    private final List<UnitVoice> voices;
    private final int[] starts;
    private final int[] ends;
    private final int[] words;
    private final int[] voiceOf;

    private UnitTable(List<UnitVoice> voices, int size) {
        this.voices = List.copyOf(voices);
        this.starts = new int[size];
        this.ends = new int[size];
        this.words = new int[size];
        this.voiceOf = new int[size];
    }

    @Override
    public Unit get(int unit) {
        return new Unit(
                unit, new Span(starts[unit], ends[unit]), voices.get(voiceOf[unit]), words[unit]);
    }

    @Override
    public int size() {
        return starts.length;
    }

    List<UnitVoice> voices() {
        return voices;
    }

    /// Returns the place of a unit's voice among [#voices()].
    int voice(int unit) {
        return voiceOf[unit];
    }

    int start(int unit) {
        return starts[unit];
    }

    int end(int unit) {
        return ends[unit];
    }

    int words(int unit) {
        return words[unit];
    }

    /// Returns the number of the first unit that ends after `offset`; how many there are when none
    /// does.
    int firstEndingAfter(int offset) {
        var low = 0;
        var high = ends.length;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (ends[middle] > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    static BytesRef encode(List<Unit> units) throws IOException {
        var out = new ByteBuffersDataOutput();
        out.writeVInt(units.size());
        var voices = units.stream().map(Unit::voice).distinct().toList();
        out.writeVInt(voices.size());
        for (var voice : voices) {
            out.writeByte((byte) (voice.speaker() == null ? 0 : 1));
            out.writeString(voice.speaker() == null ? "" : voice.speaker());
            out.writeString(voice.role().name());
            out.writeByte((byte) (voice.isTurn() ? 1 : 0));
        }
        var last = 0;
        for (var unit : units) {
            out.writeVInt(unit.span().start() - last);
            out.writeVInt(unit.span().length());
            out.writeVInt(unit.words());
            out.writeVInt(voices.indexOf(unit.voice()));
            last = unit.span().end();
        }
        return new BytesRef(out.toArrayCopy());
    }

    /// Returns how many units are encoded.
    static int size(BytesRef bytes) {
        return new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length).readVInt();
    }

    static UnitTable decode(BytesRef bytes) throws IOException {
        var in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        var size = in.readVInt();
        var voices = new ArrayList<UnitVoice>();
        for (int left = in.readVInt(); left > 0; left--) {
            voices.add(
                    new UnitVoice(speaker(in), Role.valueOf(in.readString()), in.readByte() == 1));
        }
        var table = new UnitTable(voices, size);
        var last = 0;
        for (int i = 0; i < table.size(); i++) {
            table.starts[i] = last + in.readVInt();
            table.ends[i] = table.starts[i] + in.readVInt();
            table.words[i] = in.readVInt();
            table.voiceOf[i] = in.readVInt();
            last = table.ends[i];
        }
        return table;
    }

    private static @Nullable String speaker(ByteArrayDataInput in) throws IOException {
        var isNamed = in.readByte() == 1;
        var label = in.readString();
        return isNamed ? label : null;
    }
}
