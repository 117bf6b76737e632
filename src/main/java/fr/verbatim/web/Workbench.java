package fr.verbatim.web;

import fr.verbatim.Verbatim;
import fr.verbatim.coding.Coder;
import fr.verbatim.message.VerbatimException;
import fr.verbatim.study.Viewpoint;
import fr.verbatim.web.api.Api;
import fr.verbatim.web.home.HomeApi;
import fr.verbatim.web.home.RecentStudies;
import fr.verbatim.web.home.Studies;
import fr.verbatim.web.http.AccessKey;
import fr.verbatim.web.http.Guard;
import fr.verbatim.web.http.Routes;
import fr.verbatim.web.http.StudyDoor;
import fr.verbatim.web.incoming.ImportsApi;
import fr.verbatim.web.pages.Pages;

import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Set;

/// The workbench of one study, served to the browsers of this machine. Thread-safe.
///
/// It answers nobody else: see [Guard]. Closing it leaves the study open.
public final class Workbench implements AutoCloseable {

    /// Stands for any port that is free.
    public static final int ANY_PORT = 0;

    /// Where it is served unless that is taken.
    public static final int USUAL_PORT = 7467;

    private static final String HOST = "127.0.0.1";

    private final Javalin server;
    private final Live live;
    private final AccessKey key;
    private final int port;

    private Workbench(Javalin server, Live live, AccessKey key, int port) {
        this.server = server;
        this.live = live;
        this.key = key;
        this.port = port;
    }

    /// Serves a study.
    ///
    /// @param port where, or [#ANY_PORT]
    /// @throws VerbatimException when the port is taken
    public static Workbench start(Verbatim study, int port) {
        return start(study, AccessKey.random(), port);
    }

    /// Serves a study to whoever knows that key.
    public static Workbench start(Verbatim study, AccessKey key, int port) {
        var studies =
                new Studies(
                        study.folder(),
                        study.coder(),
                        new RecentStudies(study.folder().resolve(".verbatim").resolve("recent")),
                        null);
        studies.serve(study);
        return start(studies, key, port);
    }

    /// Serves what is open, and lets the user open something else.
    public static Workbench start(Studies studies, AccessKey key, int port) {
        var chosen = port == ANY_PORT ? free() : port;
        var live = new Live(studies);
        var routes = routes(studies);
        var server =
                Javalin.create(
                        config -> {
                            config.startup.showJavalinBanner = false;
                            config.startup.showOldJavalinVersionWarning = false;
                            config.startup.startupWatcherEnabled = false;
                            config.concurrency.useVirtualThreads = true;
                            config.jetty.host = HOST;
                            routes.serve(config, new Guard(key, chosen));
                            config.routes.sse("/api/events", live::join);
                        });
        try {
            server.start(chosen);
        } catch (JavalinBindException e) {
            live.close();
            throw new VerbatimException("web.port-taken", chosen);
        }
        return new Workbench(server, live, key, chosen);
    }

    /// Returns every address but that of the events, which [Live] answers.
    static Routes routes(Studies studies) {
        var routes = new Routes(door(studies));
        Pages.declare(routes);
        HomeApi.declare(routes, studies);
        Api.declare(routes);
        ImportsApi.declare(routes);
        return routes;
    }

    private static StudyDoor door(Studies studies) {
        return (coder, visible) -> {
            var study = studies.study();
            var seen = coder.isEmpty() ? study : study.as(new Coder(coder));
            return visible.map(names -> seen.from(viewpoint(names))).orElse(seen);
        };
    }

    private static Viewpoint viewpoint(Set<String> names) {
        return Viewpoint.only(names.stream().map(Coder::new).toArray(Coder[]::new));
    }

    private static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new VerbatimException("web.port-taken", 0);
        }
    }

    public int port() {
        return port;
    }

    /// Returns the key that lets a program in: `Authorization: Bearer KEY`.
    public String key() {
        return key.value();
    }

    /// Returns the address that lets a browser in.
    public URI address() {
        return address(port, key);
    }

    static URI address(int port, AccessKey key) {
        return URI.create("http://" + HOST + ":" + port + "/?token=" + key.value());
    }

    @Override
    public void close() {
        live.close();
        server.stop();
    }
}
