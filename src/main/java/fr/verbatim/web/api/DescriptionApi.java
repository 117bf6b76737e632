package fr.verbatim.web.api;

import fr.verbatim.web.http.Content;
import fr.verbatim.web.http.Routes;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The description of all addresses, for programs.
final class DescriptionApi {

    private static final String FILE = "/fr/verbatim/web/openapi.yaml";

    private DescriptionApi() {}

    static void declare(Routes routes) {
        routes.get("/api/openapi.yaml", call -> description());
    }

    private static Content description() {
        try (@Nullable InputStream in = DescriptionApi.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("no " + FILE);
            }
            return new Content("application/yaml; charset=utf-8", in.readAllBytes(), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
