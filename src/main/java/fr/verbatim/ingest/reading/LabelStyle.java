package fr.verbatim.ingest.reading;

import fr.verbatim.message.Message;

/// How a document says who speaks.
public enum LabelStyle {
    /// The format itself says it, as captions do.
    GIVEN,
    /// A table has a column of names, or one column a speaker.
    TABLE,
    /// `Nom : ...`
    COLON,
    /// `[Nom] ...`, or `[Nom]` alone on its line.
    BRACKET,
    /// `<v Nom>...`
    TAG,
    /// A heading that is nothing but a name.
    HEADING,
    /// A name in bold.
    BOLD,
    /// A name alone on its line.
    OWN_LINE,
    /// `Q. ...`, `Int. ...`
    POINT,
    /// `Nom – ...`
    DASH,
    /// A name and a tab.
    TAB,
    /// `S au revoir`: initials and nothing else.
    INITIAL,
    /// No name: one voice is in capitals, bold or italics.
    EMPHASIS,
    /// No name: a dash begins each turn, as in a novel.
    DIALOGUE,
    /// Nobody speaks, or nobody was recognised.
    NONE;

    /// Returns what people are told of it.
    public Message toMessage() {
        return Message.of("ingest.style." + name());
    }
}
