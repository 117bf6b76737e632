package fr.verbatim.study;

import org.sqlite.util.OSInfo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// SQLite's native library, which its driver takes out of its jar at each start, unless the system
/// property `org.sqlite.lib.path` names a folder that has it.
public final class NativeLibrary {

    private NativeLibrary() {}

    /// Puts the library of this machine into a folder, which is made when it is not there; nothing
    /// where the driver has none for it.
    public static void takeOut(Path folder) throws IOException {
        var name = System.mapLibraryName("sqlitejdbc");
        var place = OSInfo.getNativeLibFolderPathForCurrentOS() + "/" + name;
        try (var library = OSInfo.class.getResourceAsStream("/org/sqlite/native/" + place)) {
            if (library != null) {
                Files.createDirectories(folder);
                var draft = folder.resolve(name + ".new");
                Files.copy(library, draft, StandardCopyOption.REPLACE_EXISTING);
                Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }
}
