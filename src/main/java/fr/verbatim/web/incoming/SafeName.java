package fr.verbatim.web.incoming;

import fr.verbatim.web.http.Refusal;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// The name of a file that a browser sends, with the folders it stands in, made such that it stays
/// where it is put: no way up, no way to a root, no letter that a file system would read as
/// something else. Immutable.
///
/// @param parts the folders, then the file
record SafeName(List<String> parts) {

    private static final int MOST_PARTS = 12;

    /// File systems allow 255 bytes; a number may still be added.
    private static final int LONGEST_PART = 120;

    private static final Pattern SEPARATOR = Pattern.compile("[/\\\\]");

    /// Control and format characters, and those that Windows allows in no name.
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}<>:\"|?*]");

    SafeName {
        parts = List.copyOf(parts);
    }

    /// Returns the name as it may be written to a disk.
    ///
    /// @throws Refusal when nothing of it can
    static SafeName of(String given) {
        var parts =
                Arrays.stream(SEPARATOR.split(Normalizer.normalize(given, Normalizer.Form.NFC)))
                        .map(part -> UNFIT.matcher(part).replaceAll("_").strip())
                        .filter(part -> !part.isEmpty() && !part.equals("."))
                        .toList();
        if (parts.isEmpty()
                || parts.size() > MOST_PARTS
                || parts.stream().anyMatch(SafeName::isUnfit)) {
            throw new Refusal(400, "web.import-name", given);
        }
        return new SafeName(parts);
    }

    /// A lone half of a character cannot be written; a name that ends with a dot is another one on
    /// Windows, and two dots lead out of the folder.
    private static boolean isUnfit(String part) {
        return part.length() > LONGEST_PART
                || part.endsWith(".")
                || part.codePoints().anyMatch(SafeName::isLoneSurrogate);
    }

    private static boolean isLoneSurrogate(int character) {
        return Character.getType(character) == Character.SURROGATE;
    }

    /// Returns where the file stands in a folder.
    Path in(Path folder) {
        var file = folder;
        for (var part : parts) {
            file = file.resolve(part);
        }
        if (!file.normalize().startsWith(folder) || file.normalize().equals(folder)) {
            throw new Refusal(400, "web.import-name", this);
        }
        return file;
    }

    @Override
    public String toString() {
        return String.join("/", parts);
    }
}
