package fr.verbatim.report;

import fr.verbatim.message.FileTrouble;
import fr.verbatim.report.format.ReportFormat;
import fr.verbatim.report.tree.Report;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/// Writes reports to files. Thread-safe.
public final class Reports {
    private Reports() {}

    /// Writes `report` to `target`, in the format that the ending of its name asks for. The file is
    /// there whole or not at all; folders that are missing are made.
    ///
    /// @param force whether a file that exists is replaced
    /// @throws ReportFileRefused when the ending is not known, the file exists, or it cannot be
    ///   written
    public static void write(Report report, Path target, boolean force) {
        var format = format(target);
        check(target, force);
        write(format.render(report), target);
    }

    /// Writes bytes to `target` likewise.
    static void write(byte[] bytes, Path target, boolean force) {
        check(target, force);
        write(bytes, target);
    }

    /// Writes a picture (SVG) to `target` likewise.
    ///
    /// @throws ReportFileRefused when its name does not end in `.svg`, it exists, or it cannot be
    ///   written
    public static void writePicture(byte[] picture, Path target, boolean force) {
        checkPicture(target);
        check(target, force);
        write(picture, target);
    }

    /// Refuses a file whose name is not that of a picture.
    ///
    /// @throws ReportFileRefused when it does not end in `.svg`
    public static void checkPicture(Path target) {
        if (!target.toString().toLowerCase(Locale.ROOT).endsWith(".svg")) {
            throw new ReportFileRefused("report.file.ending", target, ".svg");
        }
    }

    private static void check(Path target, boolean force) {
        if (Files.isDirectory(target)) {
            throw new ReportFileRefused("report.file.folder", target);
        }
        if (Files.exists(target) && !force) {
            throw new ReportFileRefused("report.file.exists", target);
        }
    }

    private static void write(byte[] bytes, Path target) {
        try {
            replace(target.toAbsolutePath(), bytes);
        } catch (IOException e) {
            throw new ReportFileRefused("report.file.cannot-write", target, FileTrouble.of(e));
        }
    }

    /// Returns the format of a file to be written.
    ///
    /// @throws ReportFileRefused when the ending of its name is not known
    public static ReportFormat format(Path target) {
        var name = target.getFileName();
        return ReportFormat.ofName(name == null ? "" : name.toString())
                .orElseThrow(
                        () ->
                                new ReportFileRefused(
                                        "report.file.ending",
                                        target,
                                        String.join(", ", ReportFormat.endings())));
    }

    private static void replace(Path target, byte[] bytes) throws IOException {
        var folder = target.getParent();
        if (folder == null) {
            throw new IOException(target.toString());
        }
        Files.createDirectories(folder);
        var draft = folder.resolve("." + target.getFileName() + ".tmp");
        try {
            Files.write(draft, bytes);
            move(draft, target);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void move(Path draft, Path target) throws IOException {
        try {
            Files.move(
                    draft,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
