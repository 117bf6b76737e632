package fr.verbatim.ingest.office;

import fr.verbatim.ingest.reading.Assembly;
import fr.verbatim.ingest.reading.DocumentUnreadable;
import fr.verbatim.ingest.reading.Reader;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.reading.Source;
import fr.verbatim.ingest.xml.Xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.xml.stream.XMLStreamConstants;

/// Reads pptx files: each slide a page, its title a heading, its bullets list items with their
/// level; diagrams and charts after the slide, the speaker's notes at the end. Thread-safe.
public final class PptxReader implements Reader {

    private static final String PRESENTATION = "ppt/presentation.xml";

    @Override
    public String name() {
        return "pptx";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Reading read(Source source) {
        try (var archive = Archive.open(source)) {
            var assembly = new Assembly();
            var slides = slides(archive);
            var notes = new ArrayList<Optional<String>>();
            for (var i = 0; i < slides.size(); i++) {
                assembly.beginPage(i + 1);
                notes.add(slide(archive, slides.get(i), assembly));
            }
            for (var i = 0; i < notes.size(); i++) {
                var number = String.valueOf(i + 1);
                notes.get(i).ifPresent(part -> note(archive, part, number, assembly));
            }
            return assembly.build(source.mediaType(), null);
        }
    }

    /// Returns the parts of the slides, in the order of the show.
    private static List<String> slides(Archive archive) {
        var relations = Relations.of(archive, PRESENTATION);
        var slides = new ArrayList<String>();
        try (var xml = open(archive, PRESENTATION)) {
            for (var event = xml.next(); event >= 0; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("sldId")) {
                    relations.target(xml.relation()).ifPresent(slides::add);
                }
            }
        }
        return slides;
    }

    private static Xml open(Archive archive, String part) {
        return archive.xml(part)
                .orElseThrow(() -> new DocumentUnreadable("ingest.no-body", archive.name()));
    }

    /// Appends a slide, and what its diagrams and charts say; returns the part of its notes.
    private static Optional<String> slide(Archive archive, String part, Assembly assembly) {
        append(archive, part, new SlideText(assembly));
        var relations = Relations.of(archive, part);
        for (var drawing : relations.ofTypes("/diagramData", "/chart")) {
            append(archive, drawing, new SlideText(assembly));
        }
        return relations.ofTypes("/notesSlide").stream().findFirst();
    }

    private static void append(Archive archive, String part, SlideText text) {
        archive.xml(part)
                .ifPresent(
                        xml -> {
                            try (xml) {
                                text.read(xml);
                            }
                        });
    }

    private static void note(Archive archive, String part, String number, Assembly assembly) {
        var words = new SlideNotes();
        archive.xml(part)
                .ifPresent(
                        xml -> {
                            try (xml) {
                                words.read(xml);
                            }
                        });
        words.run().ifPresent(run -> assembly.note(number, run));
    }
}
