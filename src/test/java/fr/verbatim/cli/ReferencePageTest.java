package fr.verbatim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.Golden;
import fr.verbatim.MiniatureStudy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The reference page of the commands is made from the commands themselves; `-Dgolden=write` writes
/// it anew.
class ReferencePageTest {

    private static final Path PAGE = Golden.file("src/docs/reference/commandes.md");

    @TempDir Path folder;

    @Test
    void thePageTellsEveryCommandAndEveryOption() {
        Golden.check(PAGE, page(Locale.FRENCH));
    }

    @Test
    void everyOptionAndParameterIsDescribedInBothLanguages() {
        for (var locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            for (var command : all(commandLine(locale))) {
                var specification = command.getCommandSpec();
                assertThat(specification.usageMessage().header())
                        .as("header of %s in %s", specification.qualifiedName(), locale)
                        .isNotEmpty();
                for (var argument : specification.args()) {
                    assertThat(argument.description())
                            .as(
                                    "%s of %s in %s",
                                    name(argument), specification.qualifiedName(), locale)
                            .isNotEmpty();
                    assertThat(argument.paramLabel()).doesNotContain("bundle:");
                }
            }
        }
    }

    private String page(Locale locale) {
        var page = new StringBuilder();
        page.append("# Les commandes\n\n");
        page.append(
                """
                Cette page est tirée du programme par un test. `verbatim COMMANDE --help` dit la même chose, en français ou en
                anglais (`--lang en`).

                Statut de sortie : 0, fait ; 1, fait et quelque chose à regarder (un fichier en échec, une vérification qui a
                trouvé quelque chose) ; 2, refusé. Une recherche sans résultat est un 0.

                Avec `--json`, une commande répond par les enregistrements de l’API Java, un champ par composant : `documents`
                par `DocumentSummary`, `show` par `DocumentView` (le texte, ses couches, dont les tours avec `span`, `speech`,
                `speaker`, `role`, `startMs`, `endMs`), `search` par `SearchListing`, `codings` par `Extract`, `history` par
                `HistoryLine`, `import` par `ImportReport`, `speakers` par `SpeakerView`, `document` par `DocumentAccount`
                (`document set` par `Document`), `variables` par `Variable`, `guide` par `InterviewGuide`, `guide themes` par
                `ThemeTable`. Les places comptent des unités de code UTF-16.

                """);
        var commands = all(commandLine(locale));
        page.append("## Options communes à toutes les commandes\n\n");
        options(page, commands.getFirst(), true);
        for (var command : commands.subList(1, commands.size())) {
            var specification = command.getCommandSpec();
            page.append("## `").append(specification.qualifiedName()).append("`\n\n");
            page.append(String.join(" ", specification.usageMessage().header())).append("\n\n");
            options(page, command, false);
        }
        return page.toString().replace('ʼ', '’');
    }

    private static void options(StringBuilder page, CommandLine command, boolean shared) {
        var rows = new ArrayList<String>();
        for (var parameter : command.getCommandSpec().positionalParameters()) {
            rows.add(row(parameter));
        }
        for (var option : command.getCommandSpec().options()) {
            if (shared || !option.inherited()) {
                rows.add(row(option));
            }
        }
        if (!rows.isEmpty()) {
            page.append("| | |\n| --- | --- |\n");
            rows.forEach(row -> page.append(row).append('\n'));
            page.append('\n');
        }
    }

    private static String row(ArgSpec argument) {
        return "| `%s` | %s |"
                .formatted(
                        name(argument),
                        String.join(" ", argument.description()).replace("|", "\\|"));
    }

    private static String name(ArgSpec argument) {
        if (argument instanceof OptionSpec option) {
            var names = String.join("`, `", option.names());
            return option.arity().max() == 0
                    ? names
                    : names + " " + option.paramLabel().replace("|", "\\|");
        }
        return argument.paramLabel();
    }

    private CommandLine commandLine(Locale locale) {
        var shell = new Shell(folder, locale.getLanguage(), new MiniatureStudy(0));
        return Program.commandLine(new Session(shell.environment(), new Words(locale)));
    }

    private static List<CommandLine> all(CommandLine root) {
        var all = new ArrayList<CommandLine>();
        all.add(root);
        root.getSubcommands().values().forEach(below -> all.addAll(all(below)));
        return all;
    }
}
