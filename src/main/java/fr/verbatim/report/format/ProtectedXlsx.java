package fr.verbatim.report.format;

import fr.verbatim.report.tree.Report;

import org.apache.poi.poifs.crypt.CipherAlgorithm;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.HashAlgorithm;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;

/// Writes the tables of a report as a workbook that opens with a password: the *agile* encryption
/// of Office, AES-256. Pure functions.
public final class ProtectedXlsx {

    /// How many characters a password has at least.
    public static final int SHORTEST_PASSWORD = 8;

    private static final int KEY_BITS = 256;

    private ProtectedXlsx() {}

    /// Returns the bytes of the file.
    public static byte[] of(Report report, String password) throws IOException {
        var encryption =
                new EncryptionInfo(
                        EncryptionMode.agile,
                        CipherAlgorithm.aes256,
                        HashAlgorithm.sha512,
                        KEY_BITS,
                        -1,
                        null);
        var encryptor = encryption.getEncryptor();
        encryptor.confirmPassword(password);
        try (var files = new POIFSFileSystem();
                var bytes = new ByteArrayOutputStream()) {
            try (var out = encryptor.getDataStream(files)) {
                out.write(ReportFormat.XLSX.render(report));
            }
            files.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }
}
