package fr.verbatim.report;

import fr.verbatim.codebook.Code;
import fr.verbatim.codebook.CodeId;
import fr.verbatim.codebook.Codebook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/// The codes to report on, found by what their author called them. Immutable.
final class ChosenCodes {
    private static final String BETWEEN = " › ";

    private final Codebook codebook;
    private final List<Code> codes;

    /// Finds the codes of `codebook` that `names` name; all, when there are no names.
    ///
    /// @throws UnknownCode when one is not there, or none can be reported on
    ChosenCodes(Codebook codebook, List<String> names) {
        this.codebook = codebook;
        if (codebook.codes().isEmpty()) {
            throw new UnknownCode("report.codebook-empty");
        }
        var chosen = new LinkedHashSet<CodeId>();
        for (var name : names) {
            chosen.addAll(codebook.family(find(name).id()));
        }
        this.codes =
                codebook.codes().stream()
                        .filter(Code::applied)
                        .filter(code -> names.isEmpty() || chosen.contains(code.id()))
                        .toList();
        if (codes.isEmpty()) {
            throw names.isEmpty()
                    ? new UnknownCode("report.codebook-empty")
                    : new UnknownCode(
                            "report.rubrique-empty",
                            names.stream()
                                    .map(NearestName::shortened)
                                    .collect(Collectors.joining(", ")));
        }
    }

    /// Returns the codes, without rubriques, in the order of the codebook.
    List<Code> codes() {
        return codes;
    }

    /// Returns the code at the top of the tree above `code`: itself, when there is none above.
    Code root(Code code) {
        return codebook.parent(code).map(this::root).orElse(code);
    }

    /// Returns the names from the top of the tree down to the code.
    String path(Code code) {
        var names = new ArrayList<String>();
        names.add(code.name());
        for (var above = codebook.parent(code); above.isPresent(); ) {
            names.addFirst(above.get().name());
            above = codebook.parent(above.get());
        }
        return String.join(BETWEEN, names);
    }

    private Code find(String name) {
        return codebook.find(name)
                .orElseThrow(
                        () ->
                                NearestName.to(name, codebook)
                                        .map(
                                                near ->
                                                        new UnknownCode(
                                                                "report.unknown-code-near",
                                                                NearestName.shortened(name),
                                                                NearestName.shortened(near)))
                                        .orElseGet(
                                                () ->
                                                        new UnknownCode(
                                                                "report.unknown-code",
                                                                NearestName.shortened(name))));
    }
}
