package fr.verbatim.ingest.transcript;

import fr.verbatim.ingest.plain.PlainText;
import fr.verbatim.ingest.reading.Assembly;
import fr.verbatim.ingest.reading.DocumentUnreadable;
import fr.verbatim.ingest.reading.Source;
import fr.verbatim.ingest.xml.Xml;

import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The characters of an XML file, whose declaration may lie about their encoding: what the bytes
/// prove is believed first. Immutable.
///
/// @param text the characters, without mark or declaration
/// @param encoding the name of the character set
/// @param doubt the key of what should be checked; empty when nothing
/// @param declared the encoding that the file says it has; empty when it says none
record XmlText(String text, String encoding, String doubt, String declared) {

    private static final int LONGEST_DECLARATION = 200;
    private static final Pattern DECLARED =
            Pattern.compile("<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z][\\w.:-]{0,40})[\"']");
    private static final Pattern DECLARATION = Pattern.compile("\\A\\s*<\\?xml[^>]{0,200}\\?>");

    private static final int DEFINITIONS_WITHIN = 1 << 16;

    /// An entity made of others.
    private static final Pattern BOMB =
            Pattern.compile("<!ENTITY\\s[^\"'>]{1,200}[\"'][^\"'>]{0,200}&\\w");

    private static final int MOST_BUILT = 3;

    static XmlText of(Source source) {
        var bytes = source.bytes();
        var head =
                new String(
                        bytes,
                        0,
                        Math.min(bytes.length, LONGEST_DECLARATION),
                        StandardCharsets.ISO_8859_1);
        var found = DECLARED.matcher(head);
        var declared = found.find() ? found.group(1) : "";
        var proved = PlainText.decode(bytes);
        if (proved.certain()) {
            var lies = old(declared).isPresent() && proved.text().chars().anyMatch(c -> c > 0x7F);
            return new XmlText(
                    bare(proved.text()),
                    proved.encoding(),
                    lies
                            ? "ingest.encoding-belied"
                            : proved.broken() > 0 ? "ingest.encoding-guessed" : "",
                    declared);
        }
        return old(declared)
                .map(
                        charset ->
                                new XmlText(
                                        bare(new String(bytes, charset)),
                                        charset.name(),
                                        "",
                                        declared))
                .orElseGet(
                        () ->
                                new XmlText(
                                        bare(proved.text()),
                                        proved.encoding(),
                                        "ingest.encoding-guessed",
                                        declared));
    }

    /// Returns the character set of that name, when it is none of Unicode; what is called
    /// ISO-8859-1 is read as windows-1252, as browsers do.
    private static Optional<Charset> old(String name) {
        var upper = name.toUpperCase(Locale.ROOT);
        if (upper.isEmpty() || upper.startsWith("UTF")) {
            return Optional.empty();
        }
        if (upper.equals("ISO-8859-1") || upper.equals("US-ASCII") || upper.equals("LATIN1")) {
            return Optional.of(Charset.forName("windows-1252"));
        }
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static String bare(String text) {
        return DECLARATION.matcher(text.replace("\uFEFF", "")).replaceFirst("");
    }

    void tellDoubt(Source source, Assembly assembly) {
        if (!doubt.isEmpty()) {
            assembly.doubt(doubt, source.name(), encoding, declared);
        }
    }

    /// Opens the text.
    ///
    /// @throws DocumentUnreadable when it defines entities by others, which grow without measure
    Xml open(Source source) {
        var definitions = text.substring(0, Math.min(text.length(), DEFINITIONS_WITHIN));
        if (BOMB.matcher(definitions).results().limit(MOST_BUILT).count() == MOST_BUILT) {
            throw new DocumentUnreadable("ingest.bomb", source.name());
        }
        return Xml.of(source.name(), new StringReader(text));
    }
}
