package fr.verbatim.web;

import static fr.verbatim.web.ServedStudy.status;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.MiniatureStudy;
import fr.verbatim.ingest.ImportListener;
import fr.verbatim.study.Json;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// A request that is not understood is refused in words, and leaves the study as it was.
class RequestsTest {

    @TempDir private static Path folder;
    private static ServedStudy served;
    private static String document;
    private static String revision;
    private static String code;
    private static String extract;

    @BeforeAll
    static void serve() throws IOException {
        MiniatureStudy.copyFiles(folder);
        Files.writeString(
                folder.resolve("corpus/entretiens/M3_amicale.txt"),
                "Enquêtrice : Et alors ?\n\nM3 : Un sourire 😀 et c’est tout.\n");
        var study = new MiniatureStudy(0).createEmpty(folder, ServedStudy.CODER);
        study.importCodebook(folder.resolve("codebooks/miniature.yaml"));
        study.importCorpus(ImportListener.NONE);
        study.code("M1", "J’ai changé l’ampoule du palier", "réparer");
        served = ServedStudy.of(study);
        document = study.document("M3_amicale").id().value();
        revision = study.document("M3_amicale").revision().value();
        code = study.code("réparer").id().value();
        extract = study.extracts().getFirst().id().value();
    }

    @AfterAll
    static void close() {
        served.close();
    }

    private static String filled(String template) {
        return template.replace('`', '"')
                .replace("$DOC", document)
                .replace("$REV", revision)
                .replace("$CODE", code)
                .replace("$EXT", extract)
                .replace("$OTHER", "0".repeat(64));
    }

    private static void isRefused(int status, HttpResponse<String> answer, long number) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        var problem = Json.MAPPER.readTree(answer.body());
        assertThat(problem.propertyNames())
                .containsExactly("status", "key", "message", "offset", "correction");
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("key").asString()).matches("[a-z]+(\\.[a-z-]+)+");
        assertThat(problem.get("message").asString())
                .isNotBlank()
                .doesNotContain("fr.verbatim", "java.", "jackson", "Exception", "`", "START_");
        assertThat(served.study.snapshot().number()).as("nothing changed").isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    400 |
                    400 | nothing of the kind
                    400 | {
                    400 | null
                    400 | []
                    400 | 5
                    400 | {}
                    400 | {`revision`:`$REV`,`start`:0,`end`:3,`codes`:[`$CODE`],`retained`:false} x
                    400 | {`revision`:`$REV`,`start`:0,`end`:3,`codes`:[`$CODE`],`retained`:false,`more`:1}
                    400 | {`revision`:`$REV`,`start`:0,`codes`:[`$CODE`],`retained`:false}
                    400 | {`revision`:`$REV`,`start`:`a`,`end`:3,`codes`:[`$CODE`],`retained`:false}
                    400 | {`revision`:`$REV`,`start`:99999999999,`end`:3,`codes`:[`$CODE`],`retained`:false}
                    400 | {`revision`:null,`start`:0,`end`:3,`codes`:[`$CODE`],`retained`:false}
                    400 | {`revision`:`$REV`,`start`:0,`end`:3,`codes`:[],`retained`:false}
                    400 | {`revision`:`$REV`,`start`:0,`end`:3,`codes`:[null],`retained`:false}
                    400 | {`revision`:`$REV`,`start`:0,`end`:3,`codes`:[{}],`retained`:false}
                    400 | {`revision`:`$REV`,`start`:0,`end`:3,`codes`:`$CODE`,`retained`:false}
                    400 | {`revision`:`$REV`,`start`:0,`end`:3,`codes`:[`$CODE`],`retained`:false,`tone`:`ANGRY`}
                    404 | {`revision`:`$REV`,`start`:0,`end`:3,`codes`:[`nobody`],`retained`:false}
                    409 | {`revision`:`$OTHER`,`start`:0,`end`:3,`codes`:[`$CODE`],`retained`:false}
                    400 | {`revision`:`$REV`,`start`:-1,`end`:3,`codes`:[`$CODE`],`retained`:false}
                    400 | {`revision`:`$REV`,`start`:5,`end`:3,`codes`:[`$CODE`],`retained`:false}
                    409 | {`revision`:`$REV`,`start`:3,`end`:3,`codes`:[`$CODE`],`retained`:false}
                    409 | {`revision`:`$REV`,`start`:0,`end`:999999,`codes`:[`$CODE`],`retained`:false}
                    """)
    void aPassageThatMakesNoSenseIsNotCoded(int status, String body) {
        var number = served.study.snapshot().number();
        var sent = body == null ? "" : filled(body);
        isRefused(
                status,
                served.change("POST", "/api/documents/" + document + "/extracts", sent),
                number);
    }

    @Test
    void noLetterIsCutInHalf() {
        var number = served.study.snapshot().number();
        var text = served.json("/api/documents/" + document).get("text").asString();
        var half = text.indexOf("😀") + 1;
        for (var span : List.of(new int[] {half, text.length()}, new int[] {0, half})) {
            isRefused(409, code(span[0], span[1]), number);
            var place =
                    filled("{`place`:{`revision`:`$REV`,`start`:%d,`end`:%d}}")
                            .formatted(span[0], span[1]);
            assertThat(served.change("PATCH", "/api/extracts/" + extract, place).statusCode())
                    .isGreaterThanOrEqualTo(400);
        }
        var whole = code(half - 1, half + 1);
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(Json.MAPPER.readTree(whole.body()).get(0).get("text").asString())
                .isEqualTo("😀");
    }

    private static HttpResponse<String> code(int start, int end) {
        return served.change(
                "POST",
                "/api/documents/" + document + "/extracts",
                filled("{`revision`:`$REV`,`start`:%d,`end`:%d,`codes`:[`$CODE`],`retained`:false}")
                        .formatted(start, end));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    GET    | 404 | /api/documents/nobody |
                    GET    | 404 | /api/documents/nobody/work |
                    GET    | 404 | /api/documents/nobody/strip.svg |
                    GET    | 404 | /api/documents/nobody/suggestions |
                    GET    | 404 | /api/documents/%F0%9F%98%80 |
                    GET    | 400 | /api/extracts |
                    GET    | 404 | /api/extracts?code=nobody |
                    GET    | 404 | /api/extracts?document=nobody |
                    GET    | 404 | /api/nowhere |
                    GET    | 404 | /nowhere |
                    GET    | 404 | /app/nothing.js |
                    GET    | 400 | /api/history?limit=0 |
                    GET    | 400 | /api/history?limit=1001 |
                    GET    | 400 | /api/history?limit=x |
                    GET    | 400 | /api/history?before=-1 |
                    POST   | 404 | /api/documents/nobody/extracts | {`revision`:`$REV`,`start`:0,`end`:3,`codes`:[`$CODE`],`retained`:false}
                    PATCH  | 404 | /api/extracts/nobody | {}
                    PATCH  | 404 | /api/extracts/$EXT | {`code`:`nobody`}
                    PATCH  | 409 | /api/extracts/$EXT | {`place`:{`revision`:`$REV`,`start`:0,`end`:3}}
                    PATCH  | 400 | /api/extracts/$EXT | {`place`:{`revision`:`$REV`}}
                    DELETE | 404 | /api/extracts/nobody |
                    POST   | 404 | /api/extracts/nobody/join |
                    POST   | 409 | /api/extracts/$EXT/join |
                    POST   | 422 | /api/codes | {`name`:` `}
                    POST   | 400 | /api/codes | {`name`:null}
                    POST   | 404 | /api/codes | {`name`:`neuf`,`parent`:`nobody`}
                    POST   | 400 | /api/memos | {`subject`:`NOBODY`,`about`:``,`type`:``,`text`:`x`}
                    POST   | 404 | /api/memos | {`subject`:`CODE`,`about`:`nobody`,`type`:``,`text`:`x`}
                    POST   | 404 | /api/memos | {`subject`:`CASE`,`about`:`nobody`,`type`:``,`text`:`x`}
                    POST   | 404 | /api/memos | {`subject`:`DOCUMENT`,`about`:`nobody`,`type`:``,`text`:`x`}
                    POST   | 404 | /api/memos | {`subject`:`CODING`,`about`:`nobody`,`type`:``,`text`:`x`}
                    POST   | 400 | /api/memos | {`subject`:`PASSAGE`,`about`:`$DOC`,`type`:``,`text`:`x`}
                    POST   | 400 | /api/memos | {`subject`:`STUDY`,`about`:``,`type`:``,`text`:null}
                    DELETE | 404 | /api/memos/nobody |
                    POST   | 400 | /api/documents/$DOC/situations | {`revision`:`$REV`,`start`:0,`end`:3,`name`:null}
                    POST   | 409 | /api/documents/$DOC/situations | {`revision`:`$OTHER`,`start`:0,`end`:3,`name`:`x`}
                    DELETE | 404 | /api/situations/nobody |
                    POST   | 400 | /api/documents/$DOC/suggestions/keep | {}
                    POST   | 404 | /api/documents/nobody/suggestions/keep | {`ids`:[]}
                    POST   | 400 | /api/documents/$DOC/suggestions/set-aside | {`ids`:[5,{}]}
                    """)
    void whatIsNotThereIsToldInTheOneShapeOfErrors(
            String method, int status, String path, String body) {
        var number = served.study.snapshot().number();
        var sent = body == null ? null : filled(body);
        isRefused(status, served.change(method, filled(path), sent), number);
    }

    @Test
    void aBodyThatIsTooLargeIsNotRead() {
        var number = served.study.snapshot().number();
        var large = "{\"name\":\"" + "a".repeat(9_000_000) + "\"}";
        isRefused(413, served.change("POST", "/api/codes", large), number);
    }

    @Test
    void aNestOfBracketsIsRefused() {
        var number = served.study.snapshot().number();
        isRefused(400, served.change("POST", "/api/codes", "[".repeat(100_000)), number);
    }

    @Test
    void anErrorIsAPageForWhoAsksForAPage() {
        var answer =
                served.send(
                        served.request("/nowhere<b>".replace("<b>", "%3Cb%3E"))
                                .header("Accept", "text/html,*/*"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("content-type").orElse("")).contains("text/html");
        assertThat(answer.body()).contains("<h1>Verbatim</h1>").doesNotContain("<b>");
    }

    @Test
    void errorsAreToldInTheLanguageAskedFor() {
        assertThat(served.get("/api/documents/nobody").body()).contains("n’est");
        var english = served.request("/api/nowhere").header("X-Verbatim-Language", "en");
        assertThat(served.send(english).body()).contains("Nothing is at the address");
        assertThat(served.get("/api/nowhere?lang=en").body()).contains("Nothing is at");
        assertThat(served.send(served.bare("/").header("Accept-Language", "en-GB,en")).body())
                .contains("with its key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%zz", "%F0"})
    void aNameThatCannotBeReadIsRefusedOrReadAsItStands(String coder) {
        var answer = served.send(served.request("/api/study").header("X-Verbatim-Coder", coder));
        assertThat(answer.statusCode()).isIn(200, 400);
    }

    @Test
    void aPageIsAskedForWithoutBeingSent() {
        for (var path : List.of("/", "/api/study", "/app/main.js")) {
            var head = served.send(served.request(path).method("HEAD", BodyPublishers.noBody()));
            assertThat(head.statusCode()).as(path).isEqualTo(200);
            assertThat(head.body()).isEmpty();
        }
    }

    @Test
    void anAddressSaysWhenAMethodIsNotForIt() {
        var number = served.study.snapshot().number();
        isRefused(405, served.change("POST", "/api/study", "{}"), number);
        isRefused(405, served.change("DELETE", "/api/codebook", null), number);
        isRefused(405, served.change("PUT", "/", "{}"), number);
        isRefused(405, served.get("/api/undo"), number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "TRACE", "CONNECT", "PROPFIND", "BREW", "get", "GÉT"})
    void otherMethodsAreNotAnswered(String method) {
        var answer =
                served.raw(
                        method + " /api/study HTTP/1.1",
                        "Host: 127.0.0.1:" + served.port(),
                        "Authorization: Bearer " + served.key(),
                        "X-Verbatim: 1",
                        "Cookie: secret=trace",
                        "Connection: close");
        assertThat(status(answer)).isBetween(400, 501);
        assertThat(answer).doesNotContain("secret=trace").doesNotContain("\"respondents\"");
    }

    @Test
    void aHundredAskAtOnce() throws Exception {
        var expected = served.get("/api/documents/" + document + "/work").body();
        Callable<String> ask = () -> served.get("/api/documents/" + document + "/work").body();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(Collections.nCopies(100, ask))) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        }
    }

    @Test
    void theDescriptionIsServed() {
        var answer = served.get("/api/openapi.yaml");
        assertThat(answer.body()).startsWith("openapi: 3.1.0");
        assertThat(answer.headers().firstValue("content-type").orElse(""))
                .startsWith("application/yaml");
    }
}
