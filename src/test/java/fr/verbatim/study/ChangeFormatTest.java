package fr.verbatim.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.verbatim.Golden;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import tools.jackson.databind.node.JsonNodeFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The journal's written form, held against one file for each type of change, which must stay
/// readable for ever. `-Dgolden=write` rewrites the files.
class ChangeFormatTest {

    private static final Path GOLDEN = Golden.file("src/test/resources/fr/verbatim/study/journal");

    private static List<JournalEntry> history = List.of();

    @BeforeAll
    static void work(@TempDir Path folder) {
        try (var study = Session.work(folder)) {
            history = study.history();
        }
    }

    private static JournalEntry first(ChangeFormat format) {
        return history.stream()
                .filter(entry -> entry.change().getClass() == format.type())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no change of type " + format.written()));
    }

    private static Path file(ChangeFormat format) {
        return GOLDEN.resolve(format.written() + "-" + format.version() + ".json");
    }

    private static String written(JournalEntry entry) {
        var format = ChangeFormat.of(entry.change());
        var json = JsonNodeFactory.instance.objectNode();
        json.put("type", format.written()).put("version", format.version());
        json.set("change", Json.MAPPER.valueToTree(entry.change()));
        json.set("images", Journal.toJson(entry.images()));
        return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
    }

    @ParameterizedTest
    @EnumSource
    void aChangeIsWrittenAsItsFileSays(ChangeFormat format) {
        Golden.check(file(format), written(first(format)).replace("\r\n", "\n"));
    }

    @ParameterizedTest
    @EnumSource
    void aFileIsReadAsItsChange(ChangeFormat format) throws IOException {
        var json = Json.MAPPER.readTree(Files.readString(file(format)));
        var change =
                ChangeFormat.read(
                        json.get("type").stringValue(),
                        json.get("version").intValue(),
                        json.get("change"));
        assertThat(change).isEqualTo(first(format).change());
        assertThat(Journal.images(json.get("images"))).isEqualTo(first(format).images());
    }

    @Test
    void everyTypeOfChangeHasAWrittenForm() {
        assertThat(types(Change.class))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(ChangeFormat.values())
                                .<Class<?>>map(ChangeFormat::type)
                                .distinct()
                                .toList());
    }

    @Test
    void everyFileBelongsToAWrittenForm() throws IOException {
        try (var files = Files.list(GOLDEN)) {
            assertThat(files)
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.of(ChangeFormat.values()).map(ChangeFormatTest::file).toList());
        }
    }

    @Test
    void namesAreGivenOnce() {
        assertThat(ChangeFormat.values())
                .extracting(format -> format.written() + " " + format.version())
                .doesNotHaveDuplicates();
    }

    @Test
    void whatANewerVersionWroteIsRefused() {
        var body = JsonNodeFactory.instance.objectNode();
        assertThatThrownBy(() -> ChangeFormat.read("coding.add", 99, body))
                .isInstanceOf(StudyUnreadable.class)
                .hasMessageContaining("coding.add")
                .hasMessageContaining("99");
        assertThatThrownBy(() -> ChangeFormat.read("coding.sing", 1, body))
                .isInstanceOf(StudyUnreadable.class);
    }

    private static List<Class<?>> types(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses())
                        .flatMap(permitted -> types(permitted).stream())
                        .toList()
                : List.of(type);
    }
}
