package fr.verbatim.ingest.transcript;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The moments that annotations refer to, in milliseconds. Confined to one thread.
final class TimeSlots {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<@Nullable Long> times = new ArrayList<>();

    /// Adds a moment after the others; its time may not be known.
    void add(String id, @Nullable Long time) {
        numbers.put(id, times.size());
        times.add(time);
    }

    /// Gives moments without a time one between their neighbours, at even distances.
    void interpolate() {
        var known = -1;
        for (var i = 0; i < times.size(); i++) {
            var time = times.get(i);
            if (time == null) {
                continue;
            }
            var before = known < 0 ? null : times.get(known);
            for (var j = known + 1; before != null && j < i; j++) {
                times.set(j, before + (time - before) * (j - known) / (i - known));
            }
            known = i;
        }
    }

    @Nullable Long time(String id) {
        var number = numbers.get(id);
        return number == null ? null : times.get(number);
    }
}
