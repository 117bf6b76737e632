package fr.verbatim.web.http;

import fr.verbatim.Verbatim;

import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;

import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// One request. Confined to its thread.
public final class Call {

    /// Who asks: a coder's name, percent-encoded.
    public static final String CODER = "X-Verbatim-Coder";

    /// Whose work is seen: names of coders, each percent-encoded, between commas. Everybody's
    /// without it.
    public static final String VISIBLE = "X-Verbatim-Visible";

    private static final int MEGABYTE = 1024 * 1024;
    private static final int LARGEST_FILE = 512 * MEGABYTE;

    private final Context context;
    private final StudyDoor door;

    Call(Context context, StudyDoor door) {
        this.context = context;
        this.door = door;
    }

    /// Returns the study as the sender sees it: as the headers say or, for pictures and files,
    /// which a browser asks for without headers, the parameters `coder` and `visible`.
    public Verbatim study() {
        return door.study(
                said(CODER, "coder").map(Call::decoded).orElse(""),
                said(VISIBLE, "visible")
                        .map(
                                names ->
                                        Arrays.stream(names.split(","))
                                                .map(Call::decoded)
                                                .filter(name -> !name.isEmpty())
                                                .collect(Collectors.toSet())));
    }

    private Optional<String> said(String header, String parameter) {
        return Optional.ofNullable(context.header(header)).or(() -> parameter(parameter));
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8).strip();
        } catch (IllegalArgumentException e) {
            throw new Refusal(400, "web.wrong-coder", name);
        }
    }

    /// Returns a part of the address, such as `id` of `/api/documents/{id}`.
    public String path(String name) {
        return context.pathParam(name);
    }

    /// Returns a parameter of the query; empty when it is missing or blank.
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(context.queryParam(name)).filter(value -> !value.isBlank());
    }

    /// Returns all values of a parameter of the query.
    public List<String> parameters(String name) {
        return context.queryParams(name);
    }

    /// Returns whether a parameter of the query is `1`.
    public boolean has(String name) {
        return "1".equals(context.queryParam(name));
    }

    /// Returns a number in the query.
    ///
    /// @param usual the number when none is given
    public int number(String name, int usual, int least, int most) {
        var written = parameter(name);
        if (written.isEmpty()) {
            return usual;
        }
        try {
            var number = Integer.parseInt(written.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw new Refusal(400, "web.wrong-number", name, written.get(), least, most);
    }

    /// Returns a constant named in the query, whatever its case.
    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return parameter(name).map(written -> choice(name, written, type));
    }

    private static <E extends Enum<E>> E choice(String name, String written, Class<E> type) {
        try {
            return Enum.valueOf(type, written.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Refusal(400, "web.wrong-choice", name, written);
        }
    }

    /// Returns the JSON of the request's body.
    ///
    /// @throws Refusal when it is no JSON, or not what is expected
    public <T> T body(Class<T> type) {
        return Body.read(context, type);
    }

    /// Returns the bytes of the request's body, to be read once.
    ///
    /// @throws Refusal when they are too many, or nobody says how many they are
    public InputStream bytes() {
        if (context.contentLength() < 0) {
            throw new Refusal(411, "web.no-length");
        }
        if (context.contentLength() > LARGEST_FILE) {
            throw new Refusal(413, "web.too-large", LARGEST_FILE / MEGABYTE);
        }
        return context.bodyInputStream();
    }

    /// Returns the reader's language: that of the parameter or the header `Accept-Language`, French
    /// by default.
    public Locale language() {
        return language(context);
    }

    static Locale language(Context context) {
        @Nullable String asked = context.queryParam("lang");
        var spoken = asked == null ? context.header("X-Verbatim-Language") : asked;
        var named = spoken == null ? context.header("Accept-Language") : spoken;
        return named != null && named.toLowerCase(Locale.ROOT).startsWith("en")
                ? Locale.ENGLISH
                : Locale.FRENCH;
    }
}
