package fr.verbatim.web.http;

import fr.verbatim.study.Json;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;

import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Every address of the workbench, and who answers there. Filled once, by one thread.
public final class Routes {

    private static final Map<Locale, JsonMapper> MAPPERS =
            Map.of(
                    Locale.FRENCH, Json.in(Locale.FRENCH),
                    Locale.ENGLISH, Json.in(Locale.ENGLISH));

    /// Set once a request's error is told.
    private static final String TOLD = "verbatim-told";

    private final StudyDoor door;
    private final List<Route> routes = new ArrayList<>();

    /// One address.
    ///
    /// @param method the HTTP method, such as `GET`
    /// @param path the path, with its parts in braces: `/api/documents/{id}`
    /// @param handler who answers
    public record Route(String method, String path, Handler handler) {}

    public Routes(StudyDoor door) {
        this.door = door;
    }

    public void get(String path, Handler handler) {
        routes.add(new Route("GET", path, handler));
    }

    public void post(String path, Handler handler) {
        routes.add(new Route("POST", path, handler));
    }

    public void patch(String path, Handler handler) {
        routes.add(new Route("PATCH", path, handler));
    }

    public void put(String path, Handler handler) {
        routes.add(new Route("PUT", path, handler));
    }

    public void delete(String path, Handler handler) {
        routes.add(new Route("DELETE", path, handler));
    }

    /// Returns the addresses, in the order in which they were added.
    public List<Route> all() {
        return List.copyOf(routes);
    }

    /// Has a server answer at all addresses, behind the guard.
    public void serve(JavalinConfig server, Guard guard) {
        server.http.prefer405over404 = true;
        server.routes.before(
                context -> {
                    Headers.put(context);
                    guard.check(context);
                });
        for (var route : routes) {
            server.routes.addHttpHandler(
                    HandlerType.findOrCreate(route.method()),
                    route.path(),
                    context -> answer(context, route, guard));
        }
        server.routes.exception(Exception.class, Routes::refuse);
        server.routes.error(404, context -> answerElse(context, "web.no-address"));
        server.routes.error(
                405, context -> answerElse(context, "web.no-method", context.method().name()));
    }

    private void answer(Context context, Route route, Guard guard) {
        if (route.path().equals("/") && context.queryParam("token") != null) {
            guard.enter(context);
        }
        var answer = route.handler().answer(new Call(context, door));
        switch (answer) {
            case null -> context.status(204);
            case Page page -> {
                context.header("Content-Security-Policy", page.policy());
                context.contentType("text/html; charset=utf-8").result(page.html());
            }
            case Content content -> {
                context.contentType(content.type()).result(content.bytes());
                if (!content.fileName().isEmpty()) {
                    context.header("Content-Disposition", disposition(content.fileName()));
                }
            }
            default -> write(context, answer);
        }
    }

    private static String disposition(String fileName) {
        var encoded =
                java.net.URLEncoder.encode(fileName, java.nio.charset.StandardCharsets.UTF_8)
                        .replace("+", "%20");
        return "attachment; filename*=UTF-8''" + encoded;
    }

    private static void write(Context context, Object answer) {
        var mapper = MAPPERS.get(Call.language(context));
        if (mapper == null) {
            throw new IllegalStateException("French and English are spoken");
        }
        context.contentType("application/json; charset=utf-8")
                .result(mapper.writeValueAsBytes(answer));
    }

    private static void refuse(Exception failure, Context context) {
        var problem = Problems.of(failure, Call.language(context));
        context.status(problem.status());
        context.attribute(TOLD, true);
        if (isPage(context)) {
            context.contentType("text/html; charset=utf-8").result(ProblemPage.html(problem));
        } else {
            write(context, problem);
        }
    }

    /// Says what the server found out by itself, unless it was said.
    private static void answerElse(Context context, String key, String... what) {
        if (!Boolean.TRUE.equals(context.attribute(TOLD))) {
            var arguments = Stream.concat(Stream.of(context.path()), Stream.of(what));
            refuse(new Refusal(context.statusCode(), key, arguments.toArray()), context);
        }
    }

    private static boolean isPage(Context context) {
        var accepted = context.header("Accept");
        return accepted != null && accepted.contains("text/html");
    }
}
