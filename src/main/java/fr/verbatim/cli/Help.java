package fr.verbatim.cli;

import org.jspecify.annotations.Nullable;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of the help. A line must not end after an apostrophe: while the help is laid out, an
/// apostrophe that counts as a letter stands for it.
final class Help extends ResourceBundle {

    private static final ResourceBundle.Control EXACT_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final char APOSTROPHE = '’';
    private static final char LETTER = 'ʼ';

    private final ResourceBundle words;

    Help(Locale locale) {
        this.words = getBundle("fr.verbatim.cli.help", locale, EXACT_LANGUAGE);
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return words.containsKey(key) ? words.getString(key).replace(APOSTROPHE, LETTER) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return words.getKeys();
    }

    /// Returns a writer that puts the apostrophes back.
    static PrintWriter restored(PrintWriter out) {
        return new PrintWriter(
                new FilterWriter(out) {
                    @Override
                    public void write(int character) throws IOException {
                        write(String.valueOf((char) character), 0, 1);
                    }

                    @Override
                    public void write(char[] characters, int start, int length) throws IOException {
                        write(new String(characters, start, length), 0, length);
                    }

                    @Override
                    public void write(String text, int start, int length) throws IOException {
                        out.write(
                                text.substring(start, start + length).replace(LETTER, APOSTROPHE));
                    }
                },
                true);
    }
}
