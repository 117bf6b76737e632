package fr.verbatim.web.api;

import fr.verbatim.CoderPair;
import fr.verbatim.DocumentSummary;
import fr.verbatim.DocumentWork;
import fr.verbatim.Verbatim;
import fr.verbatim.analysis.guide.Asked;
import fr.verbatim.codebook.Palette;
import fr.verbatim.coding.Coder;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.Layers;
import fr.verbatim.corpus.Speaker;
import fr.verbatim.figure.CodeStrip;
import fr.verbatim.web.http.Call;
import fr.verbatim.web.http.Content;
import fr.verbatim.web.http.Refusal;
import fr.verbatim.web.http.Routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Documents, to be listed and read.
final class DocumentsApi {

    private DocumentsApi() {}

    /// A document to be read.
    ///
    /// @param text its text; all spans count its UTF-16 code units
    /// @param layers what lies over it
    /// @param speakers who speaks in it
    /// @param persons the names of the cases that speakers are joined to, by the speaker's label
    /// @param asked the questions of a guide that were asked in it
    record Read(
            Document document,
            String text,
            Layers layers,
            List<Speaker> speakers,
            Map<String, String> persons,
            List<Asked> asked) {}

    /// A document with what it holds, in numbers.
    ///
    /// @param isRead whether who asks has read it
    /// @param strip names its code strip as it is now: another name, another picture
    record Listed(
            Document document, int turns, int words, int extracts, boolean isRead, String strip) {}

    /// @param isRead whether who asks has read the document
    record Marked(boolean isRead) {}

    static void declare(Routes routes) {
        routes.get("/api/documents", DocumentsApi::list);
        routes.get("/api/documents/{id}", DocumentsApi::read);
        routes.get("/api/documents/{id}/work", DocumentsApi::work);
        routes.put("/api/documents/{id}/read", DocumentsApi::mark);
        routes.get("/api/documents/{id}/pairs", DocumentsApi::pairs);
        routes.get("/api/documents/{id}/strip.svg", DocumentsApi::strip);
    }

    private static List<Listed> list(Call call) {
        var study = call.study();
        return study.summaries().stream().map(it -> listed(study, it)).toList();
    }

    private static Listed listed(Verbatim study, DocumentSummary it) {
        var strip = Integer.toHexString(strip(study, it.document()).hashCode());
        var isRead = study.readMarks().has(it.document().id());
        return new Listed(it.document(), it.turns(), it.words(), it.extracts(), isRead, strip);
    }

    private static Marked mark(Call call) {
        var marked = call.body(Marked.class);
        call.study().readMarks().set(Documents.named(call), marked.isRead());
        return marked;
    }

    private static Read read(Call call) {
        var study = call.study();
        var now = study.snapshot();
        var document = Documents.named(call);
        var text = study.text(document);
        var speakers = now.speakers(document.id());
        return new Read(
                document,
                text.text(),
                text.layers(),
                speakers,
                speakers.stream()
                        .flatMap(
                                it ->
                                        now.person(document.id(), it.label()).stream()
                                                .map(
                                                        person ->
                                                                Map.entry(
                                                                        it.label(), person.name())))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                study.guides().asked(document));
    }

    /// What the coders `first` and `second` did, side by side.
    private static List<CoderPair> pairs(Call call) {
        return call.study()
                .pairs(Documents.named(call), coder(call, "first"), coder(call, "second"));
    }

    private static Coder coder(Call call, String parameter) {
        return call.parameter(parameter)
                .map(Coder::new)
                .orElseThrow(() -> new Refusal(400, "web.two-coders"));
    }

    private static Content strip(Call call) {
        return Content.svg(strip(call.study(), Documents.named(call)));
    }

    private static String strip(Verbatim study, Document document) {
        var codebook = study.codebook();
        var pieces = new ArrayList<CodeStrip.Piece>();
        for (var extract : study.work(document).extracts()) {
            var span = extract.span();
            var code = codebook.find(extract.code());
            if (span != null && code.isPresent()) {
                pieces.add(new CodeStrip.Piece(span, Palette.of(codebook, code.get())));
            }
        }
        return CodeStrip.svg(study.text(document).text().length(), pieces);
    }

    private static DocumentWork work(Call call) {
        return call.study().work(Documents.named(call));
    }
}
