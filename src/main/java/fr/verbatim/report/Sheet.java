package fr.verbatim.report;

import fr.verbatim.pseudonym.Masks;
import fr.verbatim.report.tree.Block;
import fr.verbatim.report.tree.Paragraph;
import fr.verbatim.report.tree.Report;
import fr.verbatim.search.SubCorpus;
import fr.verbatim.study.Study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A report that is a few lines and tables about one query, names hidden. Confined to one thread.
final class Sheet {

    private final Study study;
    private final Masks masks;
    private final Phrases phrases;
    private final String title;
    private final List<Block> blocks = new ArrayList<>();

    Sheet(Study study, Masks masks, Locale language, String title, Object... arguments) {
        this.study = study;
        this.masks = masks;
        this.phrases = new Phrases(language);
        this.title = phrases.say(title, arguments);
    }

    Phrases phrases() {
        return phrases;
    }

    Sheet line(String key, Object... arguments) {
        blocks.add(Paragraph.body(phrases.say(key, arguments)));
        return this;
    }

    /// Says in which part of the corpus it is, unless it is all of it.
    Sheet in(SubCorpus part) {
        return part.isWhole() ? this : line("report.in-part", part.query());
    }

    Sheet add(Block block) {
        blocks.add(block);
        return this;
    }

    Report report() {
        var date = LocalDate.parse(study.now().substring(0, 10));
        var folder = study.folder().toAbsolutePath().normalize().getFileName();
        return MaskedReport.of(
                new Report(
                        title,
                        List.of(folder + " · " + phrases.date(date)),
                        phrases.locale(),
                        date,
                        study.coder().value(),
                        blocks,
                        List.of()),
                masks);
    }
}
