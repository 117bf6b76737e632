package fr.verbatim.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.Verbatim;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Open pages are told of every change, whoever makes it.
@Timeout(60)
class LiveTest {

    @TempDir private Path folder;

    @Test
    void aChangeMadeByAnotherProgramIsTold() throws Exception {
        try (var served = ServedStudy.miniature(folder);
                var client = HttpClient.newHttpClient()) {
            var request = served.request("/api/events").header("Accept", "text/event-stream");
            var answer = client.send(request.build(), BodyHandlers.ofInputStream());
            assertThat(answer.headers().firstValue("content-type").orElse(""))
                    .startsWith("text/event-stream");
            assertThat(answer.headers().firstValue("cache-control")).isPresent();
            try (var lines =
                    new BufferedReader(
                            new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                var before = served.study.snapshot().number();
                assertThat(nextNumber(lines)).as("the present number at once").isEqualTo(before);
                try (var other = Verbatim.open(folder, ServedStudy.CODER)) {
                    other.code("M1", "J’ai changé l’ampoule du palier", "nettoyer");
                }
                assertThat(nextNumber(lines)).isEqualTo(before + 1);
                assertThat(served.json("/api/study").get("number").asLong()).isEqualTo(before + 1);
                served.change("POST", "/api/undo", null);
                assertThat(nextNumber(lines)).isGreaterThan(before + 1);
            }
        }
    }

    private static long nextNumber(BufferedReader lines) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals("event: change")) {
                line = lines.readLine();
                return Long.parseLong(line.substring("data:".length()).strip());
            }
        }
        throw new AssertionError("no event came");
    }

    @Test
    void aPageThatGoesAwayIsForgottenAndTheServerCanBeClosed() throws Exception {
        var served = ServedStudy.miniature(folder);
        try (var client = HttpClient.newHttpClient()) {
            for (var i = 0; i < 5; i++) {
                var request = served.request("/api/events").header("Accept", "text/event-stream");
                client.send(request.build(), BodyHandlers.ofInputStream()).body().close();
            }
            assertThat(served.get("/api/study").statusCode()).isEqualTo(200);
            served.close();
        }
    }
}
