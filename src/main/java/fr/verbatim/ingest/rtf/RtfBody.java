package fr.verbatim.ingest.rtf;

import com.rtfparserkit.parser.IRtfListener;
import com.rtfparserkit.rtf.Command;
import com.rtfparserkit.rtf.CommandType;

import fr.verbatim.ingest.reading.Assembly;
import fr.verbatim.ingest.reading.DocumentUnreadable;
import fr.verbatim.ingest.rtf.RtfGroup.Purpose;

import java.util.ArrayDeque;
import java.util.Deque;

/// Follows the groups of a file, and sends words where they belong. Confined to one thread.
///
/// Bytes are read in the character set of their font here, and what stands in for a character of
/// Unicode is passed over here: the parser’s own way of doing both loses letters where a group or a
/// command follows.
final class RtfBody implements IRtfListener {

    private static final int LONGEST_TEXT = 20_000_000;

    private final RtfBytes bytes;
    private final String file;
    private final Assembly assembly;
    private final RtfFonts fonts = new RtfFonts();
    private final RtfStyles styles = new RtfStyles();
    private final RtfAsides asides = new RtfAsides();
    private final Deque<RtfGroup> outer = new ArrayDeque<>();
    private RtfGroup group;
    private int characters;

    /// How many characters are still to be passed over.
    private int passing;

    RtfBody(Assembly assembly, RtfBytes bytes, String file) {
        this.assembly = assembly;
        this.bytes = bytes;
        this.file = file;
        group = new RtfGroup(new RtfFlow(RtfFlow.Kind.BODY, new RtfTables(assembly)));
    }

    /// Appends the notes, and tells what was set aside.
    void tell() {
        asides.tell(assembly);
        if (fonts.unknown() > 0) {
            assembly.doubt("ingest.encoding-guessed", file, "windows-1252");
        }
    }

    @Override
    public void processDocumentStart() {
        // The outermost group begins it.
    }

    @Override
    public void processDocumentEnd() {
        group.flow().place().close();
    }

    @Override
    public void processGroupStart() {
        passing = 0;
        if (group.takeStar()) {
            group.serves(Purpose.NOTHING);
        }
        bytes.opened();
        outer.push(group);
        group = new RtfGroup(group);
        if (group.purpose() == Purpose.STYLES) {
            styles.begin();
            group.serves(Purpose.STYLE);
        }
    }

    @Override
    public void processGroupEnd() {
        passing = 0;
        bytes.closed();
        if (outer.isEmpty()) {
            return;
        }
        var ended = group;
        var around = outer.getFirst();
        if (ended.flow() != around.flow()) {
            endParagraph();
            asides.take(ended.flow(), around.flow());
        } else if (outer.size() == 1) {
            endParagraph();
        }
        if (ended.purpose() == Purpose.STYLE && around.purpose() == Purpose.STYLES) {
            styles.end();
        }
        group = outer.pop();
    }

    @Override
    public void processBinaryBytes(byte[] data) {
        // Pictures and objects.
    }

    @Override
    public void processString(String string) {
        words(string);
    }

    @Override
    public void processCharacterBytes(byte[] data) {
        if (data.length == 0) {
            return;
        }
        if (group.takeStar()) {
            group.serves(Purpose.NOTHING);
        }
        var from = Math.min(passing, data.length);
        passing -= from;
        if (from < data.length && group.purpose() != Purpose.NOTHING) {
            words(new String(data, from, data.length - from, fonts.of(group.font())));
        }
    }

    private void words(String words) {
        switch (group.purpose()) {
            case WORDS -> speak(words);
            case STYLE -> styles.name(words);
            case AUTHOR -> asides.author(words);
            case FONTS, STYLES, NOTHING -> {
                // Names of fonts, codes of fields, pictures.
            }
        }
    }

    private void speak(String words) {
        characters += words.length();
        if (characters > LONGEST_TEXT) {
            throw new DocumentUnreadable(
                    "ingest.too-large", file, characters >> 20, LONGEST_TEXT >> 20);
        }
        if (!asides.leavesOut(words, group)) {
            group.flow().append(words, group);
        }
    }

    @Override
    public void processCommand(
            Command command, int parameter, boolean hasParameter, boolean optional) {
        if (command == Command.optionalcommand) {
            group.star();
            return;
        }
        var written = RtfCharacters.of(command);
        if (written != 0) {
            group.takeStar();
            character(written);
            return;
        }
        passing = 0;
        var starred = group.takeStar();
        if (!begins(command) && (starred || command.getCommandType() == CommandType.Destination)) {
            group.serves(Purpose.NOTHING);
        }
        if (group.purpose() != Purpose.NOTHING) {
            obey(command, parameter, !hasParameter || parameter != 0);
        }
    }

    private void character(char c) {
        if (passing > 0) {
            passing--;
        } else {
            words(String.valueOf(c));
        }
    }

    /// Gives the group the purpose that a command says, and returns whether it is one that says
    /// any.
    private boolean begins(Command command) {
        switch (command) {
            case rtf, field, fldrslt, object, result, shp, shpinst, shpgrp, docmd -> {
                return true;
            }
            case fonttbl -> serves(Purpose.FONTS);
            case stylesheet -> serves(Purpose.STYLES);
            case atnauthor -> {
                asides.newAuthor();
                serves(Purpose.AUTHOR);
            }
            case footnote -> begin(RtfFlow.Kind.FOOTNOTE);
            case annotation -> begin(RtfFlow.Kind.COMMENT);
            case header, headerl, headerr, headerf, footer, footerl, footerr, footerf ->
                    begin(RtfFlow.Kind.RUNNING);
            case shptxt, dptxbxtext -> begin(RtfFlow.Kind.BOX);
            case listtext, pntext, pn -> {
                group.flow().isItem();
                serves(Purpose.NOTHING);
            }
            case upr -> group.hasTwo();
            case ud -> group.isSecond();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void serves(Purpose purpose) {
        if (group.purpose() != Purpose.NOTHING) {
            group.serves(purpose);
        }
    }

    private void begin(RtfFlow.Kind kind) {
        if (group.purpose() == Purpose.WORDS && !outer.isEmpty()) {
            group = new RtfGroup(group, new RtfFlow(kind, new RtfApart()));
        }
    }

    private void obey(Command command, int parameter, boolean isOn) {
        switch (command) {
            case ansi -> fonts.document(1252);
            case mac -> fonts.document(10000);
            case pc -> fonts.document(437);
            case pca -> fonts.document(850);
            case ansicpg -> fonts.document(parameter > 0 ? parameter : 1252);
            case deff -> fonts.usual(parameter);
            case fcharset -> fonts.charset(parameter, false);
            case cpg -> fonts.charset(parameter, true);
            case f -> font(parameter);
            case uc -> group.fallback(parameter);
            case u -> unicode(parameter);
            case sbasedon -> styles.basedOn(parameter);
            case s -> style(parameter);
            case outlinelevelN -> outline(parameter);
            case pard -> group.plainParagraph();
            case plain -> group.plainCharacters();
            case b -> group.bold(isOn);
            case i -> group.italic(isOn);
            case deleted, mvf -> group.deleted(isOn);
            case v -> group.hidden(isOn);
            case ls -> group.list(parameter);
            case ilvl -> group.listLevel(parameter);
            case intbl -> group.inTable(true);
            case itap -> group.inTable(parameter > 0);
            case lastrow -> group.flow().place().lastRow();
            case par, sect, nestcell -> endParagraph();
            case cell -> {
                endParagraph();
                group.flow().place().endCell();
            }
            case row -> group.flow().place().endRow();
            case ftnalt -> group.flow().isEndnote();
            default -> {
                // How things look does not matter to a transcript.
            }
        }
    }

    private void font(int number) {
        if (group.purpose() == Purpose.FONTS) {
            fonts.define(number);
        } else {
            group.font(number);
        }
    }

    private void style(int number) {
        if (group.purpose() == Purpose.STYLE) {
            styles.number(number);
        } else {
            group.style(number);
        }
    }

    private void outline(int level) {
        if (group.purpose() == Purpose.STYLE) {
            styles.level(level >= 0 && level < 9 ? level + 1 : 0);
        } else {
            group.outline(level);
        }
    }

    private void unicode(int number) {
        words(String.valueOf((char) number));
        passing = group.fallback();
    }

    private void endParagraph() {
        if (group.purpose() == Purpose.WORDS) {
            group.flow()
                    .endParagraph(group, Math.max(group.outline(), styles.heading(group.style())));
        }
    }
}
