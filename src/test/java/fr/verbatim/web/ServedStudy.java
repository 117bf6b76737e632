package fr.verbatim.web;

import fr.verbatim.MiniatureStudy;
import fr.verbatim.Verbatim;
import fr.verbatim.coding.Coder;
import fr.verbatim.study.Json;
import fr.verbatim.web.http.AccessKey;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/// A study served for a test, and a program that asks it.
final class ServedStudy implements AutoCloseable {

    static final Coder CODER = new Coder("CR");

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final Verbatim study;
    private final AccessKey key = AccessKey.random();
    private final int port;
    private Workbench workbench;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private ServedStudy(Verbatim study) {
        this.study = study;
        this.workbench = Workbench.start(study, key, Workbench.ANY_PORT);
        this.port = workbench.port();
    }

    /// Serves the miniature study, made in that folder.
    static ServedStudy miniature(Path folder) {
        return new ServedStudy(new MiniatureStudy(0).create(folder, CODER));
    }

    static ServedStudy of(Verbatim study) {
        return new ServedStudy(study);
    }

    int port() {
        return port;
    }

    String key() {
        return key.value();
    }

    /// Returns the address that lets a browser in.
    String address() {
        return workbench.address().toString();
    }

    /// Ends the server, as if the program had been stopped; the study stays open.
    void stop() {
        workbench.close();
    }

    /// Serves again what was stopped, at the same place.
    void startAgain() {
        workbench = Workbench.start(study, key, port);
    }

    /// Returns a request with the key, and nothing else.
    HttpRequest.Builder request(String path) {
        return bare(path).header("Authorization", "Bearer " + key());
    }

    /// Returns a request without anything.
    HttpRequest.Builder bare(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(PATIENCE);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    JsonNode json(String path) {
        return Json.MAPPER.readTree(get(path).body());
    }

    /// Sends a change as a page does.
    ///
    /// @param body JSON; null for none
    HttpResponse<String> change(String method, String path, @Nullable String body) {
        var request = request(path).header("X-Verbatim", "1");
        return send(
                body == null
                        ? request.method(method, BodyPublishers.noBody())
                        : request.header("Content-Type", "application/json")
                                .method(method, BodyPublishers.ofString(body)));
    }

    /// Sends lines as they are, which no client of HTTP would, and returns all that comes back.
    String raw(String... lines) {
        var bytes = (String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Returns the status of an answer as it came.
    static int status(String raw) {
        return Integer.parseInt(raw.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
    }

    @Override
    public void close() {
        client.close();
        workbench.close();
        study.close();
    }
}
