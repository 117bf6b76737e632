package fr.verbatim;

import fr.verbatim.codebook.Code;
import fr.verbatim.corpus.Case;
import fr.verbatim.corpus.Document;
import fr.verbatim.study.Snapshot;

import java.util.List;

/// Finds documents and codes by what people call them. Immutable: it belongs to one snapshot.
final class Lookup {

    private final Snapshot now;

    Lookup(Snapshot now) {
        this.now = now;
    }

    Document document(String nameOrPath) {
        var documents = now.documents();
        var found =
                Names.find(
                        documents,
                        document -> List.of(document.name(), document.path()),
                        nameOrPath);
        if (found.size() == 1) {
            return found.getFirst();
        }
        var names = (found.isEmpty() ? documents : found).stream().map(Document::name).toList();
        if (names.isEmpty()) {
            throw new NameUnknown("verbatim.no-documents", nameOrPath);
        }
        throw new NameUnknown(
                found.isEmpty() ? "verbatim.no-such-document" : "verbatim.several-documents",
                nameOrPath,
                Names.nearest(names, nameOrPath));
    }

    Case person(String name) {
        var found = Names.find(now.cases(), person -> List.of(person.name()), name);
        if (found.size() != 1) {
            var names = now.cases().stream().map(Case::name).toList();
            throw new NameUnknown(
                    "verbatim.no-such-case", name, Names.nearest(names, name), names.size());
        }
        return found.getFirst();
    }

    Code code(String keyOrName) {
        return now.codebook().find(keyOrName).orElseGet(() -> codeBeginning(keyOrName));
    }

    private Code codeBeginning(String start) {
        var codes = now.codebook().codes();
        var found = Names.find(codes, code -> List.of(code.name(), code.key()), start);
        if (found.size() == 1) {
            return found.getFirst();
        }
        var names = (found.isEmpty() ? codes : found).stream().map(Code::name).toList();
        if (names.isEmpty()) {
            throw new NameUnknown("verbatim.no-codes", start);
        }
        throw new NameUnknown(
                found.isEmpty() ? "verbatim.no-such-code" : "verbatim.several-codes",
                start,
                Names.nearest(names, start));
    }
}
