package fr.verbatim.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

class HtmlFormatTest {
    private static Document page() {
        var html = ReportFormat.HTML.render(HostileReport.report());
        return Jsoup.parse(new String(html, StandardCharsets.UTF_8));
    }

    @Test
    void noTextBecomesAnElement() {
        assertThat(page().select("script, img, link, iframe, object, base")).isEmpty();
        assertThat(page().select("[src], [onerror], [style]")).isEmpty();
    }

    @Test
    void linksStayInThePage() {
        assertThat(page().select("[href]")).isNotEmpty();
        assertThat(page().select("[href]").eachAttr("href")).allMatch(link -> link.startsWith("#"));
    }

    @Test
    void everyLinkOfTheContentsHasItsTarget() {
        var page = page();

        assertThat(page.select("nav a").eachAttr("href"))
                .allSatisfy(link -> assertThat(page.select(link)).hasSize(1));
    }

    @Test
    void thePageForbidsItselfAllButItsOwnStyleSheet() throws Exception {
        var page = page();
        var sheet = page.select("style").getFirst().data();
        var hash =
                MessageDigest.getInstance("SHA-256").digest(sheet.getBytes(StandardCharsets.UTF_8));

        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo(
                        "default-src 'none'; style-src 'sha256-"
                                + Base64.getEncoder().encodeToString(hash)
                                + "'");
        assertThat(sheet).doesNotContain("url(").doesNotContain("@import");
    }

    @Test
    void theLanguageIsDeclared() {
        assertThat(page().select("html").attr("lang")).isEqualTo("fr");
    }
}
