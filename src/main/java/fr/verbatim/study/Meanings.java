package fr.verbatim.study;

import fr.verbatim.codebook.Code;
import fr.verbatim.codebook.CodeId;
import fr.verbatim.coding.Coding;
import fr.verbatim.coding.CodingId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a code meant in the course of time: its definition, when to use it and when not. Immutable.
public final class Meanings {

    private final List<Meaning> all;
    private final Map<CodingId, String> recoded;

    /// What a code meant from some moment on. Immutable.
    ///
    /// @param since from when, as an ISO-8601 instant
    /// @param definition what it means
    /// @param include when to use it
    /// @param exclude when not to use it
    public record Meaning(String since, String definition, String include, String exclude) {

        static Meaning of(String since, Code code) {
            return new Meaning(since, code.definition(), code.include(), code.exclude());
        }

        boolean isAs(Meaning other) {
            return definition.equals(other.definition)
                    && include.equals(other.include)
                    && exclude.equals(other.exclude);
        }
    }

    private Meanings(List<Meaning> all, Map<CodingId, String> recoded) {
        this.all = List.copyOf(all);
        this.recoded = Map.copyOf(recoded);
    }

    /// @param entries those that touched the code, the oldest first
    /// @param recodings those that gave an extract another code
    static Meanings of(CodeId code, List<JournalEntry> entries, List<JournalEntry> recodings) {
        var all = new ArrayList<Meaning>();
        var address = new Address(Tables.CODE.name(), code.value());
        for (var entry : entries) {
            entry.images().stream()
                    .filter(image -> image.address().equals(address))
                    .flatMap(image -> Optional.ofNullable(image.after()).stream())
                    .map(row -> Meaning.of(entry.at(), Tables.CODE.cast(row)))
                    .filter(meaning -> all.isEmpty() || !meaning.isAs(all.getLast()))
                    .forEach(all::add);
        }
        var recoded = new HashMap<CodingId, String>();
        for (var entry : recodings) {
            if (entry.change() instanceof CodingChange.Recode(var id, var to) && to.equals(code)) {
                recoded.put(id, entry.at());
            }
        }
        return new Meanings(all, recoded);
    }

    /// Returns what the code meant, the oldest first; one at least, if the code was ever there.
    public List<Meaning> all() {
        return all;
    }

    /// Returns whether the code meant something else when it was given to an extract than it does
    /// now.
    public boolean isOutdated(Coding coding) {
        if (all.isEmpty()) {
            return false;
        }
        var given = recoded.getOrDefault(coding.id(), coding.created());
        return !at(given).isAs(all.getLast());
    }

    /// Returns what the code meant at some moment; what it meant first when it was not there yet.
    private Meaning at(String moment) {
        var then = all.getFirst();
        for (var meaning : all) {
            if (meaning.since().compareTo(moment) <= 0) {
                then = meaning;
            }
        }
        return then;
    }
}
