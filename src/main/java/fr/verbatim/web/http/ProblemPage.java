package fr.verbatim.web.http;

/// An error as a page, for who follows a wrong address or has no key. It loads nothing.
final class ProblemPage {

    private ProblemPage() {}

    static String html(Problem problem) {
        return """
        <!DOCTYPE html>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>Verbatim</title>
        <h1>Verbatim</h1>
        <p>%s</p>
        """
                .formatted(escaped(problem.message()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
