package fr.verbatim.language;

import fr.verbatim.Golden;
import fr.verbatim.coding.NameKind;
import fr.verbatim.language.names.NameFinder;
import fr.verbatim.text.Span;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A small gold set of names: turns with the names in brackets. What a finder makes of it is
/// counted, and its errors are printed.
///
/// @param found how many names of the set were found, cut as they are there
/// @param all how many there are
/// @param rightKind how many of those found have their kind
/// @param proposed how many were proposed in all
public record NameGold(int found, int all, int rightKind, int proposed) {

    private static final String FOLDER = "src/test/resources/fr/verbatim/language/names/";
    private static final Pattern NAME = Pattern.compile("\\[([A-Z]+) ([^\\]]+)\\]");

    private record Name(Span span, NameKind kind) {}

    public static NameGold of(String file, NameFinder finder) throws IOException {
        var found = 0;
        var all = 0;
        var rightKind = 0;
        var proposed = 0;
        for (var line : Files.readAllLines(Golden.file(FOLDER + file))) {
            if (line.startsWith("#")) {
                continue;
            }
            var names = new ArrayList<Name>();
            var text = read(line, names);
            Set<Span> spans = new HashSet<>();
            for (var name : finder.find(text, new Tokeniser().tokens(text))) {
                spans.add(name.span());
                proposed++;
                var expected = names.stream().filter(it -> it.span().equals(name.span())).toList();
                if (expected.isEmpty()) {
                    System.out.println("  too many: " + name.span().in(text) + " in: " + line);
                } else if (expected.getFirst().kind() == name.kind()) {
                    rightKind++;
                } else {
                    System.out.println("  " + name.kind() + " in: " + line);
                }
            }
            for (var name : names) {
                all++;
                if (spans.contains(name.span())) {
                    found++;
                } else {
                    System.out.println("  missed: " + name.span().in(text) + " in: " + line);
                }
            }
        }
        var gold = new NameGold(found, all, rightKind, proposed);
        System.out.printf(
                Locale.ROOT,
                "%s: recall %.3f, precision %.3f, kind %.3f of %d names%n",
                file,
                gold.recall(),
                gold.precision(),
                (double) rightKind / found,
                all);
        return gold;
    }

    public double recall() {
        return (double) found / all;
    }

    public double precision() {
        return (double) found / proposed;
    }

    public double kinds() {
        return (double) rightKind / found;
    }

    private static String read(String line, List<Name> names) {
        var text = new StringBuilder();
        var marked = NAME.matcher(line);
        while (marked.find()) {
            marked.appendReplacement(text, "");
            names.add(
                    new Name(
                            Span.at(text.length(), marked.group(2).length()),
                            NameKind.valueOf(marked.group(1))));
            text.append(marked.group(2));
        }
        marked.appendTail(text);
        return text.toString();
    }
}
