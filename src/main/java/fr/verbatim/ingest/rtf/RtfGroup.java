package fr.verbatim.ingest.rtf;

/// What holds between a brace and the one that closes it: where words go, and how they look. A
/// group begins with what holds around it. Confined to one thread.
final class RtfGroup {

    /// What the words of a group are for.
    enum Purpose {
        WORDS,
        FONTS,
        STYLES,
        STYLE,
        AUTHOR,
        NOTHING
    }

    private final RtfFlow flow;
    private final Purpose around;
    private Purpose purpose;
    private boolean starred;
    private boolean hasTwo;

    private boolean bold;
    private boolean italic;
    private boolean deleted;
    private boolean hidden;
    private int font = RtfFonts.NO_FONT;
    private int fallback = 1;

    private int style;
    private int outline;
    private int list;
    private int listLevel;
    private boolean inTable;

    /// The group that holds the whole file.
    RtfGroup(RtfFlow body) {
        flow = body;
        around = Purpose.WORDS;
        purpose = Purpose.WORDS;
    }

    /// A group inside another.
    RtfGroup(RtfGroup outer) {
        this(outer, outer.flow);
    }

    /// A group inside another whose words are a text of their own.
    RtfGroup(RtfGroup outer, RtfFlow flow) {
        this.flow = flow;
        around = outer.hasTwo ? outer.around : outer.purpose;
        purpose = outer.purpose;
        bold = outer.bold;
        italic = outer.italic;
        deleted = outer.deleted;
        hidden = outer.hidden;
        font = outer.font;
        fallback = outer.fallback;
        style = outer.style;
        outline = outer.outline;
        list = outer.list;
        listLevel = outer.listLevel;
        inTable = outer.inTable;
    }

    RtfFlow flow() {
        return flow;
    }

    Purpose purpose() {
        return purpose;
    }

    void serves(Purpose other) {
        purpose = other;
    }

    /// Says that what comes may be passed over by who does not know it: `\*`.
    void star() {
        starred = true;
    }

    /// Returns whether it began with a star that nothing has followed yet, and forgets it.
    boolean takeStar() {
        var was = starred;
        starred = false;
        return was;
    }

    /// Says that its words are there twice, the second time in Unicode.
    void hasTwo() {
        hasTwo = true;
        purpose = Purpose.NOTHING;
    }

    /// Says that it holds the second of two, in Unicode.
    void isSecond() {
        purpose = around;
    }

    /// Takes back what paragraphs were given: `\pard`.
    void plainParagraph() {
        style = 0;
        outline = 0;
        list = 0;
        listLevel = 0;
        inTable = false;
    }

    /// Takes back what characters were given: `\plain`.
    void plainCharacters() {
        bold = false;
        italic = false;
        deleted = false;
        hidden = false;
        font = RtfFonts.NO_FONT;
    }

    boolean isBold() {
        return bold;
    }

    void bold(boolean is) {
        bold = is;
    }

    boolean isItalic() {
        return italic;
    }

    void italic(boolean is) {
        italic = is;
    }

    boolean isDeleted() {
        return deleted;
    }

    void deleted(boolean is) {
        deleted = is;
    }

    boolean isHidden() {
        return hidden;
    }

    void hidden(boolean is) {
        hidden = is;
    }

    int font() {
        return font;
    }

    void font(int number) {
        font = number;
    }

    /// Returns how many characters stand in for one of Unicode, after it.
    int fallback() {
        return fallback;
    }

    void fallback(int characters) {
        fallback = Math.max(0, characters);
    }

    int style() {
        return style;
    }

    void style(int number) {
        style = number;
    }

    /// Returns the depth of a heading, from 1; 0 where the paragraph does not say that it is one.
    int outline() {
        return outline;
    }

    /// @param level the level, from 0; 9 is plain text
    void outline(int level) {
        outline = level >= 0 && level < 9 ? level + 1 : 0;
    }

    boolean isInList() {
        return list > 0;
    }

    void list(int number) {
        list = number;
    }

    int listLevel() {
        return listLevel;
    }

    void listLevel(int level) {
        listLevel = Math.clamp(level, 0, 8);
    }

    boolean isInTable() {
        return inTable;
    }

    void inTable(boolean is) {
        inTable = is;
    }
}
