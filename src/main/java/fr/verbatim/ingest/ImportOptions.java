package fr.verbatim.ingest;

import fr.verbatim.ingest.reading.Passwords;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// How files are to be imported, where it is not as usual. Immutable.
///
/// @param layout how speakers are written, one of those of [Import#withLayout(String)]; null to
///   find out
/// @param passwords what may open protected files; kept nowhere
public record ImportOptions(@Nullable String layout, Passwords passwords) {

    /// As usual.
    public static final ImportOptions USUAL = new ImportOptions(null, Passwords.NONE);

    /// Returns the same options, with a layout that the files keep.
    public ImportOptions withLayout(String layout) {
        return new ImportOptions(layout, passwords);
    }

    /// Returns the same options, with passwords; each is tried on each protected file.
    public ImportOptions withPasswords(List<String> passwords) {
        return new ImportOptions(layout, new Passwords(passwords));
    }
}
