package fr.verbatim.report.format;

/// Names places inside a written file. They hold ASCII letters, digits, dots, dashes and
/// underscores only.
final class Anchors {
    private Anchors() {}

    /// Returns a quotation's identity as a name that is safe in an HTML comment, too.
    static String safe(String id) {
        return id.replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("-{2,}", "-");
    }
}
