package fr.verbatim.language.french;

/// The small article at the beginning of a name, such as `la` in `la Duchère`, which changes with
/// the name and melts with `de` and `à`.
public enum Article {
    NONE("", "de ", "à "),
    LE("le ", "du ", "au "),
    LA("la ", "de la ", "à la "),
    ELIDED("l'", "de l'", "à l'"),
    LES("les ", "des ", "aux ");

    private final String alone;
    private final String withDe;
    private final String withTo;

    Article(String alone, String withDe, String withTo) {
        this.alone = alone;
        this.withDe = withDe;
        this.withTo = withTo;
    }

    /// Returns the article that a name begins with, in small letters: `Le Goff` has none.
    public static Article of(String name) {
        for (var article : values()) {
            if (article != NONE && name.replace('’', '\'').startsWith(article.alone)) {
                return article;
            }
        }
        return NONE;
    }

    /// Returns the name without its article.
    public String off(String name) {
        return name.substring(alone.length()).strip();
    }

    /// Returns the article as it stands before a name, with its space or apostrophe (`'`).
    public String alone() {
        return alone;
    }

    /// Returns `de` and the article; of none, `de ` as before a consonant.
    String withDe() {
        return withDe;
    }

    /// Returns `à` and the article.
    String withTo() {
        return withTo;
    }
}
