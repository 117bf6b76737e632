package fr.verbatim.ingest.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Changes files at random, always the same way for the same number: bytes anywhere, or the content
/// of an archive, which is packed again.
final class Mutation {

    private static final Pattern ELEMENT = Pattern.compile("(?<=</?)[A-Za-z][\\w:-]*");
    private static final Pattern VALUE =
            Pattern.compile("(?<=[\"' >=;:])[\\w#.,:-]+(?=[\"' <;\n])");
    private static final List<String> VALUES =
            List.of(
                    "",
                    "-1",
                    "0",
                    "99999999999999999999",
                    "NaN",
                    "1e999",
                    "\u0000",
                    "\uD800",
                    "]]>",
                    "&#0;",
                    "é".repeat(300),
                    "/..",
                    "\u202E",
                    "[",
                    "(",
                    "\"",
                    ";",
                    "\t",
                    "\n\n");

    private final Random random;

    Mutation(long number) {
        random = new Random(number);
    }

    byte[] of(byte[] whole) {
        var isArchive = whole.length > 2 && whole[0] == 'P' && whole[1] == 'K';
        if (isArchive && random.nextInt(4) > 0) {
            return packed(unpacked(whole));
        }
        return random.nextInt(3) == 0 ? structure(whole) : bytes(whole);
    }

    private byte[] packed(Map<String, byte[]> entries) {
        var names = List.copyOf(entries.keySet());
        var chosen = names.get(random.nextInt(names.size()));
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                var content = entry.getValue();
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                if (entry.getKey().equals(chosen)) {
                    content = random.nextInt(3) == 0 ? bytes(content) : structure(content);
                }
                zip.write(content);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Map<String, byte[]> unpacked(byte[] whole) {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(whole))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    /// Keeps tags well formed, mostly: exchanges the names of two elements, changes values, takes
    /// elements out or doubles them.
    private byte[] structure(byte[] whole) {
        var text = new String(whole, StandardCharsets.UTF_8);
        for (var times = random.nextInt(3); times >= 0; times--) {
            text =
                    switch (random.nextInt(4)) {
                        case 0 -> renamed(text);
                        case 1 -> revalued(text);
                        case 2 -> doubled(text);
                        default -> withoutOne(text);
                    };
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String renamed(String text) {
        var names =
                ELEMENT.matcher(text).results().map(it -> it.group()).distinct().sorted().toList();
        if (names.size() < 2) {
            return revalued(text);
        }
        var one = names.get(random.nextInt(names.size()));
        var other = names.get(random.nextInt(names.size()));
        return text.replaceAll("(</?)" + Pattern.quote(one) + "(?=[\\s/>])", "$1" + other);
    }

    private String revalued(String text) {
        var places = new ArrayList<int[]>();
        var found = VALUE.matcher(text);
        while (found.find()) {
            places.add(new int[] {found.start(), found.end()});
        }
        if (places.isEmpty()) {
            return doubled(text);
        }
        var place = places.get(random.nextInt(places.size()));
        return text.substring(0, place[0])
                + VALUES.get(random.nextInt(VALUES.size()))
                + text.substring(place[1]);
    }

    private String doubled(String text) {
        var piece = piece(text);
        return text.substring(0, piece[1]) + text.substring(piece[0]);
    }

    private String withoutOne(String text) {
        var piece = piece(text);
        return text.substring(0, piece[0]) + text.substring(piece[1]);
    }

    /// Returns where a tag, or a line, begins, and where a later one does.
    private int[] piece(String text) {
        var places = new ArrayList<Integer>(List.of(0, text.length()));
        for (var i = 0; i < text.length(); i++) {
            if ("<{\n".indexOf(text.charAt(i)) >= 0) {
                places.add(i);
            }
        }
        var one = places.get(random.nextInt(places.size()));
        var other = places.get(random.nextInt(places.size()));
        return new int[] {Math.min(one, other), Math.max(one, other)};
    }

    private byte[] bytes(byte[] whole) {
        var bytes = whole.clone();
        var most = Math.max(1, bytes.length);
        switch (random.nextInt(5)) {
            case 0 -> {
                return Arrays.copyOf(bytes, random.nextInt(most));
            }
            case 1 -> {
                for (var i = random.nextInt(20); i >= 0 && bytes.length > 0; i--) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                }
            }
            case 2 -> {
                for (var i = random.nextInt(20); i >= 0 && bytes.length > 0; i--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
            }
            default -> {
                var from = random.nextInt(most);
                var to = Math.min(bytes.length, from + random.nextInt(1 + most / 4));
                var at = random.nextInt(most);
                var out = new ByteArrayOutputStream();
                out.write(bytes, 0, Math.min(at, bytes.length));
                out.write(bytes, Math.min(from, to), Math.max(0, to - from));
                out.write(
                        bytes,
                        Math.min(at, bytes.length),
                        bytes.length - Math.min(at, bytes.length));
                return out.toByteArray();
            }
        }
        return bytes;
    }
}
