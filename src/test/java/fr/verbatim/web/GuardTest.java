package fr.verbatim.web;

import static fr.verbatim.web.ServedStudy.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/// Nobody is answered but who knows the key, on this machine, under this very address.
class GuardTest {

    @TempDir private static Path folder;
    private static ServedStudy served;
    private static String document;
    private static long number;

    @BeforeAll
    static void serve() {
        served = ServedStudy.miniature(folder);
        document = served.study.document("M1").id().value();
        number = served.study.snapshot().number();
    }

    @AfterAll
    static void close() {
        assertThat(served.study.snapshot().number()).as("nothing was changed").isEqualTo(number);
        served.close();
    }

    /// One address of each route that is read, and one that is none.
    private static List<String> read() {
        return Stream.concat(paths("GET"), Stream.of("/api/events", "/nowhere", "/api/nowhere"))
                .toList();
    }

    private static Stream<String> paths(String method) {
        return Workbench.routes(OpenApiTest.none()).all().stream()
                .filter(it -> it.method().equals(method))
                .map(it -> it.path().replace("{id}", document))
                .map(it -> it.replaceAll("[{]\\w+}", "x"))
                .map(it -> it.replace("/app/<name>", "/app/main.js"))
                .map(it -> it.replace("/lib/<name>", "/lib/lit/index.js"));
    }

    private static List<String[]> changes() {
        return Stream.of("POST", "PUT", "PATCH", "DELETE")
                .flatMap(method -> paths(method).map(path -> new String[] {method, path}))
                .toList();
    }

    @Test
    void onlyThisMachineIsAnswered() throws IOException {
        for (var network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (var address : Collections.list(network.getInetAddresses())) {
                if (!address.isLoopbackAddress() && !(address instanceof Inet6Address)) {
                    try (var socket = new Socket()) {
                        var from = new InetSocketAddress(address, served.port());
                        assertThatThrownBy(() -> socket.connect(from, 2_000))
                                .isInstanceOf(IOException.class);
                    }
                }
            }
        }
    }

    @Test
    void withoutTheKeyNothingIsRead() {
        for (var path : read()) {
            assertThat(served.send(served.bare(path)).statusCode()).as(path).isEqualTo(401);
            assertThat(served.send(served.bare(path).header("Accept", "text/event-stream")))
                    .as(path)
                    .extracting(HttpResponse::statusCode)
                    .isEqualTo(401);
        }
    }

    @Test
    void aWrongKeyOpensNothing() {
        var almost = served.key().substring(1);
        for (var wrong : List.of("", "x", almost, served.key() + "x", "é".repeat(32))) {
            for (var path : List.of("/", "/api/study", "/app/main.js", "/api/events")) {
                var asBearer = served.bare(path).header("Authorization", "Bearer " + wrong);
                assertThat(served.send(asBearer).statusCode()).as(path).isEqualTo(401);
                var asCookie = served.bare(path).header("Cookie", cookie() + "=" + wrong);
                assertThat(served.send(asCookie).statusCode()).as(path).isEqualTo(401);
            }
        }
        var basic = served.bare("/api/study").header("Authorization", served.key());
        assertThat(served.send(basic).statusCode()).isEqualTo(401);
        var elsewhere = served.send(served.bare("/api/study?token=" + served.key()));
        assertThat(elsewhere.statusCode()).isEqualTo(401);
        var otherPort = served.bare("/api/study").header("Cookie", "verbatim_1=" + served.key());
        assertThat(served.send(otherPort).statusCode()).isEqualTo(401);
    }

    @Test
    void withoutTheKeyNothingIsChanged() {
        for (var change : changes()) {
            var request =
                    served.bare(change[1])
                            .header("X-Verbatim", "1")
                            .header("Content-Type", "application/json")
                            .method(change[0], BodyPublishers.ofString("{}"));
            assertThat(served.send(request).statusCode()).as(change[1]).isEqualTo(401);
        }
    }

    private static String cookie() {
        return "verbatim_" + served.port();
    }

    @Test
    void noOtherNameIsAnsweredAnywhere() {
        var port = served.port();
        var others =
                List.of(
                        "evil.com",
                        "evil.com:" + port,
                        "127.0.0.1.evil.com:" + port,
                        "127.0.0.1",
                        "localhost",
                        "127.0.0.1:" + (port + 1),
                        "localhost.:" + port,
                        "0.0.0.0:" + port,
                        "127.0.0.2:" + port);
        for (var path : read()) {
            for (var other : others) {
                assertThat(status(ask("GET", path, other)))
                        .as("%s under %s", path, other)
                        .isEqualTo(421);
            }
        }
        assertThat(status(ask("POST", "/api/undo", "evil.com"))).isEqualTo(421);
        assertThat(status(ask("GET", "/?token=" + served.key(), "evil.com"))).isEqualTo(421);
    }

    private static String ask(String method, String path, String host) {
        return served.raw(
                method + " " + path + " HTTP/1.1",
                "Host: " + host,
                "Authorization: Bearer " + served.key(),
                "X-Verbatim: 1",
                "Connection: close");
    }

    @Test
    void ourOwnNamesAreAnswered() {
        var port = served.port();
        for (var own : List.of("127.0.0.1:" + port, "LocalHost:" + port, "[::1]:" + port)) {
            assertThat(status(ask("GET", "/api/study", own))).as(own).isEqualTo(200);
        }
    }

    @Test
    void aRequestWithoutAnyNameIsNotAnswered() {
        var key = "Authorization: Bearer " + served.key();
        assertThat(status(served.raw("GET /api/study HTTP/1.0", key))).isIn(400, 421);
        assertThat(status(served.raw("GET /api/study HTTP/1.1", key, "Connection: close")))
                .isIn(400, 421);
        assertThat(
                        status(
                                served.raw(
                                        "GET /api/study HTTP/1.1",
                                        "Host: 127.0.0.1:" + served.port(),
                                        "Host: evil.com",
                                        key,
                                        "Connection: close")))
                .isIn(400, 421);
        assertThat(
                        status(
                                served.raw(
                                        "GET http://evil.com/api/study HTTP/1.1",
                                        "Host: evil.com",
                                        key,
                                        "Connection: close")))
                .isIn(400, 421);
    }

    @Test
    void noOtherSiteChangesAnything() {
        var others =
                List.of(
                        List.of("Origin", "http://evil.com"),
                        List.of("Origin", "null"),
                        List.of("Origin", "https://127.0.0.1:" + served.port()),
                        List.of("Origin", "http://127.0.0.1:" + (served.port() + 1)),
                        List.of("Origin", "http://127.0.0.1"),
                        List.of("Origin", "http://127.0.0.1:" + served.port() + ".evil.com"),
                        List.of("Sec-Fetch-Site", "cross-site"),
                        List.of("Sec-Fetch-Site", "same-site"),
                        List.of("Sec-Fetch-Site", "none"));
        for (var change : changes()) {
            for (var other : others) {
                var request =
                        served.request(change[1])
                                .header("X-Verbatim", "1")
                                .header("Content-Type", "application/json")
                                .header(other.getFirst(), other.getLast())
                                .method(change[0], BodyPublishers.ofString("{}"));
                assertThat(served.send(request).statusCode())
                        .as("%s %s from %s", change[0], change[1], other)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void whatAFormCouldSendChangesNothing() {
        for (var change : changes()) {
            var withoutHeader =
                    served.request(change[1])
                            .header("Content-Type", "application/json")
                            .method(change[0], BodyPublishers.ofString("{}"));
            assertThat(served.send(withoutHeader).statusCode()).as(change[1]).isEqualTo(403);
            for (var type :
                    List.of(
                            "text/plain",
                            "application/x-www-form-urlencoded",
                            "multipart/form-data; boundary=x",
                            "text/json",
                            "text/plain; application/json")) {
                var request =
                        served.request(change[1])
                                .header("X-Verbatim", "1")
                                .header("Content-Type", type)
                                .method(change[0], BodyPublishers.ofString("{}"));
                assertThat(served.send(request).statusCode()).as(type).isEqualTo(403);
            }
        }
    }

    @Test
    void aPageOfOurOwnMayAsk() {
        var own =
                served.request("/api/redo")
                        .header("X-Verbatim", "1")
                        .header("Origin", "http://127.0.0.1:" + served.port())
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.noBody());
        assertThat(served.send(own).statusCode()).isEqualTo(200);
    }

    @Test
    void theAddressWithTheKeyLetsABrowserIn() {
        var entrance = served.send(served.bare("/?token=" + served.key()));
        assertThat(entrance.statusCode()).isEqualTo(200);
        assertThat(entrance.headers().allValues("set-cookie"))
                .singleElement()
                .satisfies(
                        cookie ->
                                assertThat(cookie.split("; "))
                                        .contains(
                                                cookie() + "=" + served.key(),
                                                "Path=/",
                                                "HttpOnly",
                                                "SameSite=Strict")
                                        .noneMatch(it -> it.startsWith("Domain")));
        assertThat(entrance.body()).contains("url=/\"").doesNotContain(served.key());
        var inside = served.bare("/").header("Cookie", cookie() + "=" + served.key());
        assertThat(served.send(inside).body()).contains("/app/main.js");
        assertThat(served.send(inside).body()).doesNotContain(served.key());
    }

    @Test
    void aWrongKeyInTheAddressSetsNoCookie() {
        for (var wrong : List.of("x", served.key() + "x", "%00", "")) {
            var answer = served.send(served.bare("/?token=" + wrong));
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().allValues("set-cookie")).isEmpty();
        }
        var head = served.bare("/?token=" + served.key()).method("HEAD", BodyPublishers.noBody());
        assertThat(served.send(head).headers().allValues("set-cookie")).isEmpty();
    }

    @Test
    void everyAnswerSaysWhatABrowserMayDoWithIt() {
        for (var path : read()) {
            for (var request : List.of(served.request(path), served.bare(path))) {
                if (path.equals("/api/events")) {
                    continue;
                }
                var headers = served.send(request.header("Origin", "http://evil.com")).headers();
                assertThat(headers.map()).as(path).doesNotContainKey("server");
                assertThat(headers.allValues("x-content-type-options")).containsExactly("nosniff");
                assertThat(headers.allValues("referrer-policy")).containsExactly("no-referrer");
                assertThat(headers.allValues("cache-control")).containsExactly("no-store");
                assertThat(headers.allValues("cross-origin-opener-policy"))
                        .containsExactly("same-origin");
                assertThat(headers.allValues("cross-origin-resource-policy"))
                        .containsExactly("same-origin");
                assertThat(headers.allValues("content-security-policy"))
                        .singleElement()
                        .asString()
                        .startsWith("default-src 'none'")
                        .contains("frame-ancestors 'none'")
                        .doesNotContain("unsafe", "http:", "https:", "*");
                assertThat(headers.map().keySet())
                        .as(path)
                        .noneMatch(it -> it.startsWith("access-control-"));
            }
        }
    }

    @Test
    void aPageMayLoadOnlyOurOwn() {
        var policy =
                served.get("/documents/" + document)
                        .headers()
                        .firstValue("content-security-policy")
                        .orElseThrow();
        assertThat(policy.split("; "))
                .contains(
                        "default-src 'none'",
                        "style-src 'self'",
                        "connect-src 'self'",
                        "base-uri 'none'",
                        "form-action 'self'",
                        "frame-ancestors 'none'",
                        "require-trusted-types-for 'script'",
                        "trusted-types lit-html")
                .anyMatch(it -> it.matches("script-src 'self' 'sha256-[A-Za-z0-9+/]+='"));
    }

    @Test
    void noOtherSiteIsToldThatItMayAsk() {
        for (var path : List.of("/", "/api/study", "/api/undo", "/app/main.js")) {
            var preflight =
                    served.bare(path)
                            .header("Origin", "http://evil.com")
                            .header("Access-Control-Request-Method", "POST")
                            .header("Access-Control-Request-Headers", "x-verbatim")
                            .method("OPTIONS", BodyPublishers.noBody());
            var answer = served.send(preflight);
            assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
            assertThat(answer.headers().map().keySet())
                    .noneMatch(it -> it.startsWith("access-control-"));
        }
    }

    @Test
    void nothingOutsideOfThePagesIsRead() {
        for (var path :
                List.of(
                        "/app/../api/Api.class",
                        "/app/%2e%2e/texts/read_fr.json",
                        "/app/..%2ftexts/read_fr.json",
                        "/app/%2e%2e%2f%2e%2e%2fmessage/web_fr.properties",
                        "/app/..;/texts/read_fr.json",
                        "/app/..\\texts\\read_fr.json",
                        "/app/..%5ctexts%5cread_fr.json",
                        "/app//etc/passwd",
                        "/app/%2fetc%2fpasswd",
                        "/app/file:///etc/passwd",
                        "/app/main.js%00.css",
                        "/app/",
                        "/app/read",
                        "/app/main",
                        "/app/MAIN.js",
                        "/lib/../../../fr/verbatim/web/Workbench.class",
                        "/lib/lit/../../../../etc/passwd",
                        "/lib/lit/%2e%2e/%2e%2e/lit/index.js",
                        "/lib/lit",
                        "/lib/jquery/index.js",
                        "/%2e%2e/verbatim.db",
                        "/verbatim.db",
                        "/.verbatim/workbench.key",
                        "/META-INF/MANIFEST.MF")) {
            var answer = ask("GET", path, "127.0.0.1:" + served.port());
            assertThat(status(answer)).as(path).isIn(400, 404);
            assertThat(answer).as(path).doesNotContain("root:", "read.palette", served.key());
        }
    }
}
