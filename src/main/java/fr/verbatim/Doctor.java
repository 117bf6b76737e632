package fr.verbatim;

import fr.verbatim.corpus.Document;
import fr.verbatim.message.Message;
import fr.verbatim.study.Study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Checks a study's database, index, corpus and quotations against each other. Confined to one
/// check.
final class Doctor {

    private static final Set<String> NO_DOCUMENTS =
            Set.of("cases.csv", "cases.xlsx", "codings.csv", "readme", "thumbs.db", "desktop.ini");

    private final Study study;
    private final LazySearch search;
    private final List<Message> findings = new ArrayList<>();

    Doctor(Study study, LazySearch search) {
        this.study = study;
        this.search = search;
    }

    Diagnosis examine() {
        findings.addAll(study.warnings());
        findings.addAll(study.check());
        var documents = study.snapshot().documents();
        documents.forEach(this::file);
        newFiles(documents);
        unplaced();
        return new Diagnosis(findings, search.open().notices());
    }

    /// Compares a document with the file it was read from.
    private void file(Document document) {
        var file = study.corpus().resolve(document.path());
        if (!Files.isRegularFile(file)) {
            findings.add(
                    Message.of("verbatim.doctor.file-missing", document.name(), document.path()));
        } else if (!sha256(file).equals(document.source())) {
            findings.add(
                    Message.of(
                            document.edited()
                                    ? "verbatim.doctor.file-and-text-changed"
                                    : "verbatim.doctor.file-changed",
                            document.name(),
                            document.path()));
        }
    }

    private void newFiles(List<Document> documents) {
        var known = documents.stream().map(Document::path).collect(Collectors.toSet());
        var unread =
                files().stream().map(this::inCorpus).filter(path -> !known.contains(path)).toList();
        if (!unread.isEmpty()) {
            findings.add(
                    Message.of(
                            "verbatim.doctor.files-unread",
                            unread.size(),
                            String.join(", ", unread.subList(0, Math.min(5, unread.size())))));
        }
    }

    private void unplaced() {
        var unplaced = study.snapshot().unplaced();
        if (!unplaced.isEmpty()) {
            findings.add(
                    Message.of(
                            "verbatim.doctor.unplaced",
                            unplaced.size(),
                            unplaced.getFirst().quote()));
        }
    }

    private List<Path> files() {
        if (!Files.isDirectory(study.corpus())) {
            return List.of();
        }
        try (var walked = Files.walk(study.corpus())) {
            return walked.filter(Files::isRegularFile).filter(this::isDocument).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isDocument(Path file) {
        var inside = study.corpus().relativize(file);
        var hidden =
                StreamSupport.stream(inside.spliterator(), false)
                        .map(Path::toString)
                        .anyMatch(part -> part.startsWith(".") || part.startsWith("~$"));
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return !hidden && !NO_DOCUMENTS.contains(name) && !name.startsWith("readme.");
    }

    private String inCorpus(Path file) {
        return study.corpus().relativize(file).toString().replace('\\', '/');
    }

    private static String sha256(Path file) {
        try (var stream = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (var read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
