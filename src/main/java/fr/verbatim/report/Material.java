package fr.verbatim.report;

import fr.verbatim.codebook.Code;
import fr.verbatim.coding.Coding;
import fr.verbatim.coding.Passage;
import fr.verbatim.coding.Quotation;
import fr.verbatim.corpus.Document;
import fr.verbatim.pseudonym.MaskedTexts;
import fr.verbatim.report.tree.Quoted;
import fr.verbatim.study.Respondents;
import fr.verbatim.study.Snapshot;
import fr.verbatim.study.Study;
import fr.verbatim.study.StudyConflict;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.stream.Collectors;

/// What a report is made from: one snapshot, the texts it refers to, and how things are named.
/// Confined to one thread.
final class Material {
    private final Study study;
    private final Snapshot snapshot;
    private final String function;
    private final Locale locale;
    private final DocumentNames names;
    private final ShortIds ids;
    private final MaskedTexts masked;

    Material(CodeReport wanted) {
        study = wanted.study();
        snapshot = wanted.snapshot();
        function = wanted.function();
        locale = wanted.language();
        names = new DocumentNames(snapshot, locale);
        masked = new MaskedTexts(wanted.masks());
        ids =
                new ShortIds(
                        study.snapshot().codings().stream()
                                .map(coding -> coding.id().value())
                                .collect(Collectors.toSet()));
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /// Returns the variable that tells what respondents do.
    String function() {
        return function;
    }

    Locale locale() {
        return locale;
    }

    Respondents respondents() {
        return snapshot.respondents();
    }

    /// Returns the name to print for a document.
    String name(Document document) {
        return names.of(document);
    }

    Extracts extracts(Code code) {
        var seen = new LinkedHashMap<Passage, Coding>();
        var unplaced = 0;
        for (var coding : snapshot.codings()) {
            if (!coding.code().equals(code.id())) {
                continue;
            }
            var passage = snapshot.passage(coding);
            if (passage.isEmpty()) {
                unplaced++;
            } else {
                seen.merge(
                        passage.get(),
                        coding,
                        (first, other) -> first.retained() ? first : retainedOf(first, other));
            }
        }
        var all =
                seen.entrySet().stream()
                        .map(entry -> extract(entry.getValue(), entry.getKey()))
                        .sorted(Comparator.comparing(extract -> extract.document().kind()))
                        .toList();
        return new Extracts(all, unplaced);
    }

    private static Coding retainedOf(Coding first, Coding other) {
        return other.retained() ? other : first;
    }

    private Extract extract(Coding coding, Passage passage) {
        var document = document(passage);
        var text = study.text(document.revision());
        return new Extract(
                coding,
                document,
                passage,
                respondents().in(document, text, passage.span()),
                !respondents().of(document).isEmpty());
    }

    private Document document(Passage passage) {
        return snapshot.document(passage.document()).orElseThrow();
    }

    /// Returns the quotation of an extract, checked against the words that were coded.
    ///
    /// @throws StudyConflict when the study has changed since the snapshot was taken
    Quoted quoted(Extract extract) {
        var quotation = study.quote(extract.passage());
        var coded =
                snapshot.anchor(extract.document().id(), extract.coding().id().value())
                        .orElseThrow();
        if (!quotation.text().equals(coded.quote())) {
            throw new StudyConflict("report.study-changed", extract.document().name());
        }
        var text = study.text(extract.document().revision());
        var cuts = Cuts.of(text, extract.passage().span());
        return new Quoted(
                ids.of(extract.coding().id().value()),
                extract.document().language(),
                cuts.before(),
                masked.read(text, extract.passage().span()).getFirst(),
                cuts.after(),
                reference(quotation, extract.document()).text());
    }

    private Reference reference(Quotation quotation, Document document) {
        var named =
                new Quotation(
                        quotation.passage(),
                        quotation.text(),
                        name(document),
                        quotation.kind(),
                        quotation.words(),
                        quotation.speaker(),
                        quotation.role(),
                        quotation.variables(),
                        quotation.paragraph(),
                        quotation.page(),
                        quotation.startMs());
        return Reference.of(named, function, locale);
    }
}
