package fr.verbatim.report;

import fr.verbatim.corpus.Document;
import fr.verbatim.ingest.ImportResult;
import fr.verbatim.ingest.ReadingAccount;
import fr.verbatim.ingest.SpeakerCount;
import fr.verbatim.ingest.reading.Recognition;
import fr.verbatim.message.Message;
import fr.verbatim.report.tree.Block;
import fr.verbatim.report.tree.Items;
import fr.verbatim.report.tree.Paragraph;
import fr.verbatim.report.tree.ReportTable;
import fr.verbatim.report.tree.Section;
import fr.verbatim.study.Study;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Tells what was understood of one file: what it is, who speaks, what its header says, its parts,
/// what was set aside. Confined to one thread.
final class Understood {
    private static final int MOST_PARTS = 40;

    private final Study study;
    private final Phrases phrases;

    Understood(Study study, Phrases phrases) {
        this.study = study;
        this.phrases = phrases;
    }

    /// Returns the section of a file; empty when it is no document of the study.
    Optional<Section> section(ImportResult result) {
        return switch (result) {
            case ImportResult.Imported one -> Optional.of(section(one.document()));
            case ImportResult.Unchanged(var document) -> Optional.of(section(document));
            case ImportResult.Moved(var document, var _) -> Optional.of(section(document));
            case ImportResult.Skipped _, ImportResult.Failed _ -> Optional.empty();
        };
    }

    /// Returns what is to be checked in a file, whenever it was read.
    List<Message> doubts(ImportResult result) {
        return switch (result) {
            case ImportResult.Imported one -> one.doubts();
            case ImportResult.Unchanged(var document) -> account(document).doubts();
            case ImportResult.Moved(var document, var _) -> account(document).doubts();
            case ImportResult.Skipped _, ImportResult.Failed _ -> List.of();
        };
    }

    private ReadingAccount account(Document document) {
        return ReadingAccount.find(study, document).orElse(ReadingAccount.NONE);
    }

    private Section section(Document document) {
        var account = account(document);
        var blocks = new ArrayList<>(blocks(document, account));
        list(blocks, "report.import.set-aside", said(account.removed()));
        list(blocks, "report.import.to-check", said(account.doubts()));
        return new Section(document.name(), blocks, List.of());
    }

    private List<String> said(List<Message> messages) {
        return messages.stream().map(phrases::say).toList();
    }

    private List<Block> blocks(Document document, ReadingAccount account) {
        var blocks = new ArrayList<Block>();
        blocks.add(Paragraph.lead(about(document, account.encoding())));
        var text = study.text(document.revision());
        var speakers = SpeakerCount.of(study.snapshot(), document, text);
        if (!speakers.isEmpty()) {
            blocks.add(speakers(speakers, account.recognition()));
        }
        if (!document.variables().isEmpty()) {
            blocks.add(variables(document));
        }
        list(
                blocks,
                "report.import.parts",
                text.layers().sections().stream()
                        .map(part -> part.title().strip())
                        .filter(title -> !title.isEmpty())
                        .limit(MOST_PARTS)
                        .toList());
        return blocks;
    }

    private String about(Document document, @Nullable String encoding) {
        var path = document.path();
        var ending = path.substring(path.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        return String.join(
                " · ",
                phrases.say(Words.of(document.kind())),
                phrases.say(Words.of(document.words())),
                phrases.say("report.import.language." + document.language()),
                encoding == null ? ending : ending + ", " + encoding,
                "corpus/" + path);
    }

    private ReportTable speakers(List<SpeakerCount> speakers, @Nullable Recognition recognition) {
        var reasons = new HashMap<String, String>();
        if (recognition != null) {
            recognition
                    .roles()
                    .forEach(it -> reasons.put(it.label(), phrases.say(it.reason().toMessage())));
        }
        return new ReportTable(
                phrases.say("report.import.speakers"),
                List.of(
                        new ReportTable.Column(phrases.say("report.import.speaker"), false),
                        new ReportTable.Column(phrases.say("report.import.role"), false),
                        new ReportTable.Column(phrases.say("report.import.reason"), false),
                        new ReportTable.Column(phrases.say("report.import.case"), false),
                        new ReportTable.Column(phrases.say("report.import.turns"), true),
                        new ReportTable.Column(phrases.say("report.import.words"), true)),
                speakers.stream()
                        .map(it -> row(it, reasons.getOrDefault(it.label(), "–")))
                        .toList(),
                recognition == null
                        ? ""
                        : phrases.say(
                                "report.import.heard",
                                phrases.say(recognition.style().toMessage()),
                                recognition.confidence()));
    }

    private List<String> row(SpeakerCount speaker, String reason) {
        return List.of(
                speaker.label(),
                phrases.say("report.import.role." + speaker.role().name()),
                reason,
                speaker.person() == null ? "–" : speaker.person(),
                phrases.say("report.import.number", speaker.turns()),
                phrases.say("report.import.number", speaker.words()));
    }

    private ReportTable variables(Document document) {
        return ReportTable.ofWords(
                phrases.say("report.import.variables"),
                List.of(phrases.say("report.import.variable"), phrases.say("report.import.value")),
                document.variables().entrySet().stream()
                        .map(entry -> List.of(entry.getKey(), entry.getValue()))
                        .toList(),
                "");
    }

    private void list(List<Block> blocks, String title, List<String> items) {
        if (!items.isEmpty()) {
            blocks.add(Paragraph.definition(phrases.say(title), ""));
            blocks.add(new Items(items));
        }
    }
}
