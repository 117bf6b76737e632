package fr.verbatim.study;

import fr.verbatim.message.Message;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Where a study stands, and what may harm it there: SQLite's write-ahead log needs a disk of the
/// same machine, and a program that synchronises folders copies the database while it is being
/// written. Immutable.
///
/// @param folder the study's folder, absolute
/// @param store the type of the file system, as the operating system names it; empty when unknown
record Location(Path folder, String store) {

    private static final List<String> NETWORK =
            List.of("nfs", "cifs", "smb", "sshfs", "webdav", "davfs", "afpfs", "9p");

    /// Beginnings of the names that synchronised folders have, in small letters.
    private static final List<String> SYNCED =
            List.of(
                    "dropbox",
                    "onedrive",
                    "google drive",
                    "googledrive",
                    "my drive",
                    "mon drive",
                    "nextcloud",
                    "owncloud",
                    "icloud",
                    "com~apple~clouddocs");

    static Location of(Path folder) {
        var absolute = folder.toAbsolutePath().normalize();
        try {
            var real = absolute.toRealPath();
            return new Location(real, Files.getFileStore(real).type());
        } catch (IOException | SecurityException _) {
            // Where the system does not tell, the folder's name still may.
            return new Location(absolute, "");
        }
    }

    List<Message> warnings() {
        var warnings = new ArrayList<Message>();
        var type = store.toLowerCase(Locale.ROOT);
        if (NETWORK.stream().anyMatch(type::contains)) {
            warnings.add(Message.of("study.warning.network", folder, store));
        }
        synced().ifPresent(name -> warnings.add(Message.of("study.warning.synced", folder, name)));
        return warnings;
    }

    private Optional<String> synced() {
        for (var part : folder) {
            var name = part.toString();
            var folded = name.toLowerCase(Locale.ROOT).replace('\u00a0', ' ');
            if (SYNCED.stream().anyMatch(folded::startsWith)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }
}
