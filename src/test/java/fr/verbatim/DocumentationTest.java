package fr.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

/// Holds the documentation against the files, the tests, the packages and the libraries it names.
class DocumentationTest {

    private static final Path BASE = Path.of(System.getProperty("verbatim.basedir", "."));
    private static final Path DECISIONS = BASE.resolve("src/docs/decisions");
    private static final Path SOURCES = BASE.resolve("src/main/java/fr/verbatim");

    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern ELSEWHERE = Pattern.compile("#.*|[a-z]+:.*");
    private static final Pattern TEST = Pattern.compile("`((?:\\w+/)*\\w+Test)`");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\| `([a-z.]+)` \\|");
    private static final Pattern LIBRARY =
            Pattern.compile("(?m)^\\| ([a-z0-9{}, -]+) \\| (\\d[0-9.]+) \\|");
    private static final Pattern CHOICE = Pattern.compile("(\\S*)\\{(.*)}(\\S*)");
    private static final Pattern SEPARATOR = Pattern.compile(", (?![^{]*})");

    @Test
    void everyRelativeLinkLeadsToAFile() throws IOException {
        var broken = new ArrayList<String>();
        for (var page : pages()) {
            for (var link : found(LINK, Files.readString(page))) {
                var target = link.group(1).replaceFirst("#.*", "");
                if (!ELSEWHERE.matcher(link.group(1)).matches()
                        && !Files.exists(page.resolveSibling(target))) {
                    broken.add(BASE.relativize(page) + ": " + target);
                }
            }
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        var tests = files(BASE.resolve("src/test/java"), ".java").map(Path::toString).toList();
        var named = new ArrayList<String>();
        for (var page : pages()) {
            found(TEST, Files.readString(page)).forEach(test -> named.add(test.group(1)));
        }

        assertThat(named)
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        test ->
                                assertThat(tests)
                                        .anyMatch(file -> file.endsWith("/" + test + ".java")));
    }

    @Test
    void everyDecisionIsInTheIndexInItsOrder() throws IOException {
        var decisions =
                files(DECISIONS, ".md")
                        .map(file -> file.getFileName().toString())
                        .filter(name -> !name.equals("README.md"))
                        .toList();

        assertThat(found(LINK, Files.readString(DECISIONS.resolve("README.md"))))
                .extracting(link -> link.group(1))
                .isEqualTo(decisions);
    }

    @Test
    void thePackagesOfThePageAreThoseOfTheArchitectureInTheirOrder() throws IOException {
        var told =
                found(PACKAGE, Files.readString(BASE.resolve("src/docs/ARCHITECTURE.md"))).stream()
                        .map(row -> row.group(1))
                        .toList();

        assertThat(told)
                .isEqualTo(
                        ArchitectureTest.LAYERS.stream()
                                .map(it -> it.equals(ArchitectureTest.API) ? "fr.verbatim" : it)
                                .toList());
        try (var folders = Files.list(SOURCES)) {
            assertThat(folders.filter(Files::isDirectory))
                    .extracting(folder -> folder.getFileName().toString())
                    .isSubsetOf(told);
        }
    }

    @Test
    void theLibrariesOfThePageAreThoseOfTheBuild() throws Exception {
        var told = new HashMap<String, String>();
        for (var row : found(LIBRARY, Files.readString(DECISIONS.resolve("0006-libraries.md")))) {
            artifacts(row.group(1)).forEach(artifact -> told.put(artifact, row.group(2)));
        }

        assertThat(told).isEqualTo(dependencies());
    }

    /// Returns the artifacts that a cell names; `a-{b, c}-d` names two.
    private static Stream<String> artifacts(String cell) {
        return SEPARATOR
                .splitAsStream(cell)
                .flatMap(
                        name -> {
                            var choice = CHOICE.matcher(name);
                            return choice.matches()
                                    ? Stream.of(choice.group(2).split(", "))
                                            .map(it -> choice.group(1) + it + choice.group(3))
                                    : Stream.of(name);
                        });
    }

    /// Returns the version of each direct dependency of the build, by its artifact.
    private static Map<String, String> dependencies() throws Exception {
        var project =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(BASE.resolve("pom.xml").toFile())
                        .getDocumentElement();
        var properties = new HashMap<String, String>();
        children(child(project, "properties"))
                .forEach(it -> properties.put("${" + it.getTagName() + "}", it.getTextContent()));
        var managed = versions(child(child(project, "dependencyManagement"), "dependencies"));
        var versions = versions(child(project, "dependencies"));
        versions.replaceAll(
                (artifact, written) -> {
                    var version =
                            !written.isEmpty()
                                    ? written
                                    : managed.getOrDefault(
                                            artifact, managed.getOrDefault("junit-bom", ""));
                    return properties.getOrDefault(version, version);
                });
        return versions;
    }

    private static Map<String, String> versions(Element dependencies) {
        var versions = new HashMap<String, String>();
        children(dependencies)
                .forEach(
                        it ->
                                versions.put(
                                        name(it),
                                        find(it, "version").map(Node::getTextContent).orElse("")));
        return versions;
    }

    /// The artifact's name; that of axe-core is also that of the library it extends.
    private static String name(Element dependency) {
        var artifact = child(dependency, "artifactId").getTextContent();
        return child(dependency, "groupId").getTextContent().endsWith("axe-core")
                ? "axe-core-" + artifact
                : artifact;
    }

    private static Element child(Element parent, String name) {
        return find(parent, name).orElseThrow();
    }

    private static Optional<Element> find(Element parent, String name) {
        return children(parent).filter(it -> it.getTagName().equals(name)).findFirst();
    }

    private static Stream<Element> children(Element parent) {
        var nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    private static List<Path> pages() throws IOException {
        var pages = new ArrayList<Path>();
        for (var name : List.of("README.md", "CHANGELOG.md", "corpus/README.md")) {
            pages.add(BASE.resolve(name));
        }
        files(BASE.resolve("src/docs"), ".md").forEach(pages::add);
        return pages;
    }

    private static Stream<Path> files(Path folder, String ending) throws IOException {
        try (var files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static List<MatchResult> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }
}
