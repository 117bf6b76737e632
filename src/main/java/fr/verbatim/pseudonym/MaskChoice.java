package fr.verbatim.pseudonym;

import fr.verbatim.coding.NameKind;
import fr.verbatim.coding.Sex;
import fr.verbatim.language.Fold;
import fr.verbatim.language.french.Article;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Proposes what may stand in the place of a name: a first name of the same sex, and of the same
/// age and origin where our lists have the real one; a place with the same article. Confined to one
/// thread.
///
/// One word has one pseudonym: two people of one family keep one family name. No pseudonym is a
/// name of the study.
final class MaskChoice {

    private static final String FILE = "pools.tsv";
    private static final String USUAL = "moyen";

    /// @param use `f`, `m`, `e` (first names of both sexes), `s` (family names), `place`,
    ///   `organisation`
    private record Pool(String use, String group, List<String> names) {}

    private final List<Pool> pools = read();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> given = new HashMap<>();
    private int numbered;

    /// @param names all names of the study, none of which can be a pseudonym
    MaskChoice(Set<String> names) {
        names.forEach(name -> NameWords.of(name).forEach(word -> taken.add(word.folded())));
    }

    private static List<Pool> read() {
        var pools = new ArrayList<Pool>();
        try (var file = MaskChoice.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not in the program");
            }
            for (var line :
                    new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .strip()
                            .split("\n", -1)) {
                var cells = line.strip().split("\t", -1);
                pools.add(new Pool(cells[0], cells[1], Arrays.asList(cells[2].split(" ", -1))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pools;
    }

    /// Says what stands in the place of a word already.
    void know(String word, String mask) {
        given.put(Fold.fold(word), mask);
        NameWords.of(mask).forEach(it -> taken.add(it.folded()));
    }

    /// Returns whether our lists have a first name.
    boolean isFirstName(String word) {
        return pools.stream().anyMatch(pool -> "fme".contains(pool.use()) && has(pool, word));
    }

    /// Returns whether our lists have a family name.
    boolean isFamilyName(String word) {
        return pools.stream().anyMatch(pool -> pool.use().equals("s") && has(pool, word));
    }

    /// Returns another first name.
    String firstName(String word, @Nullable Sex sex) {
        var use = sex == null ? sexOf(word) : sex == Sex.FEMALE ? "f" : "m";
        return given.computeIfAbsent(Fold.fold(word), _ -> next(use, group("fme", word), word));
    }

    private String sexOf(String word) {
        var uses =
                pools.stream()
                        .filter(pool -> "fme".contains(pool.use()) && has(pool, word))
                        .map(Pool::use)
                        .distinct()
                        .toList();
        return uses.size() == 1 ? uses.getFirst() : "e";
    }

    /// Returns another family name.
    String familyName(String word) {
        return given.computeIfAbsent(Fold.fold(word), _ -> next("s", group("s", word), word));
    }

    /// Returns another name of a place or an organisation, with the same article.
    String named(NameKind kind, String name) {
        var article = Article.of(name);
        var use = kind == NameKind.PLACE ? "place" : "organisation";
        var group = article == Article.NONE ? "-" : article.alone().strip();
        return given.computeIfAbsent(Fold.fold(name), _ -> next(use, group, name));
    }

    /// Returns a name that only counts: `[nom 3]`.
    String numbered(String word) {
        return "[" + word + " " + ++numbered + "]";
    }

    private String group(String uses, String word) {
        return pools.stream()
                .filter(pool -> uses.contains(pool.use()) && has(pool, word))
                .map(Pool::group)
                .findFirst()
                .orElse(USUAL);
    }

    private static boolean has(Pool pool, String word) {
        return pool.names().stream().anyMatch(name -> Fold.fold(name).equals(Fold.fold(word)));
    }

    /// Where one begins in a pool depends on the name alone, so that a second look proposes the
    /// same.
    private String next(String use, String group, String name) {
        var fitting =
                pools.stream()
                        .filter(pool -> pool.use().equals(use))
                        .sorted((one, other) -> rank(one, group) - rank(other, group))
                        .toList();
        for (var pool : fitting) {
            var names = pool.names();
            var start = Math.floorMod(Fold.fold(name).hashCode(), names.size());
            for (int i = 0; i < names.size(); i++) {
                var mask =
                        names.get((start + i) % names.size()).replace("'@", "'").replace('@', ' ');
                if (take(mask)) {
                    return mask;
                }
            }
        }
        return numbered("nom");
    }

    private static int rank(Pool pool, String group) {
        return pool.group().equals(group) ? 0 : 1;
    }

    private boolean take(String mask) {
        var words =
                NameWords.of(Article.of(mask).off(mask)).stream()
                        .map(NameWords.Word::folded)
                        .toList();
        if (words.stream().anyMatch(taken::contains)) {
            return false;
        }
        taken.addAll(words);
        return true;
    }
}
