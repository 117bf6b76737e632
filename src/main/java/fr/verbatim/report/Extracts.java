package fr.verbatim.report;

import fr.verbatim.coding.Coding;
import fr.verbatim.study.Respondent;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The extracts of one code: interviews first, then the other kinds, each in the order of the
/// corpus. Immutable.
///
/// @param all every coded passage, once whoever coded it
/// @param unplaced how many codings have to be placed again: they are not among the extracts
record Extracts(List<Extract> all, int unplaced) {
    Extracts {
        all = List.copyOf(all);
    }

    /// Returns the extracts of interviews in which a respondent speaks.
    List<Extract> ofRespondents() {
        return all.stream().filter(extract -> !extract.respondents().isEmpty()).toList();
    }

    /// Returns the extracts of interviews in which no respondent speaks.
    List<Extract> ofNobody() {
        return all.stream()
                .filter(extract -> extract.document().kind().hasRespondents())
                .filter(extract -> extract.respondents().isEmpty())
                .toList();
    }

    /// Returns who speaks in at least one of them.
    Set<Respondent> respondents() {
        var found = new LinkedHashSet<Respondent>();
        all.forEach(extract -> found.addAll(extract.respondents()));
        return found;
    }

    boolean hasRetained() {
        return all.stream().map(Extract::coding).anyMatch(Coding::retained);
    }

    /// Returns the extracts to quote: those marked *retenu*, else the first of each respondent and
    /// of each document in which none speaks.
    List<Extract> quoted() {
        if (hasRetained()) {
            return all.stream().filter(extract -> extract.coding().retained()).toList();
        }
        var heard = new LinkedHashSet<String>();
        return all.stream().filter(extract -> isFirst(extract, heard)).toList();
    }

    private static boolean isFirst(Extract extract, Set<String> heard) {
        if (extract.respondents().isEmpty()) {
            return !extract.heard() && heard.add(extract.document().id().value());
        }
        return extract.respondents().stream()
                .map(Respondent::id)
                .map(heard::add)
                .reduce(false, Boolean::logicalOr);
    }
}
