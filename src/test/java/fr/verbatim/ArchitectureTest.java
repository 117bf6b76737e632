package fr.verbatim;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import org.jspecify.annotations.NullMarked;

import java.util.List;

/// The shape of the program: which package may use which, and where each library is let in.
@NullMarked
@AnalyzeClasses(packages = "fr.verbatim", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "fr.verbatim";

    /// Stands for the classes of [#ROOT] itself.
    static final String API = "api";

    /// The layers from the lowest up: each may use those before it in the list.
    static final List<String> LAYERS =
            List.of(
                    "message",
                    "text",
                    "corpus",
                    "codebook",
                    "coding",
                    "study",
                    "language",
                    "ingest",
                    "search",
                    "analysis",
                    "suggestion",
                    "pseudonym",
                    "figure",
                    "report",
                    API,
                    "web",
                    "cli");

    private static final DescribedPredicate<JavaClass> LUCENE =
            resideInAPackage("org.apache.lucene..");

    /// Tokenizers and filters, with the attributes and the strings they are made of.
    private static final DescribedPredicate<JavaClass> LUCENE_ANALYSIS =
            resideInAnyPackage("org.apache.lucene.analysis..", "org.apache.lucene.util..");

    @ArchTest
    static final ArchRule packagesDependDownwards =
            packagesDependDownwards()
                    .because(
                            "a package can be read and tested knowing only the packages below it,"
                                    + " and a new package must first be given its place");

    @ArchTest
    static final ArchRule noCycles =
            slices().matching(ROOT + ".(**)")
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(true)
                    .because(
                            "packages that need each other are one package;"
                                    + " this holds for sub-packages as well");

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(inside("cli"))
                    .should(ACCESS_STANDARD_STREAMS)
                    .allowEmptyShould(true)
                    .because("everything else must be usable from another program");

    @ArchTest
    static final ArchRule onlyTheCommandLineExits =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(inside("cli"))
                    .should()
                    .callMethod(System.class, "exit", int.class)
                    .orShould()
                    .callMethod(Runtime.class, "exit", int.class)
                    .orShould()
                    .callMethod(Runtime.class, "halt", int.class)
                    .allowEmptyShould(true)
                    .because("a refusal is an exception; only the program decides to end");

    @ArchTest
    static final ArchRule luceneAnalysis =
            only("search", "language")
                    .mayUse(LUCENE_ANALYSIS)
                    .because("cutting a text into words is shared by search and language");

    @ArchTest
    static final ArchRule luceneIndexes =
            only("search")
                    .mayUse(LUCENE.and(not(LUCENE_ANALYSIS)))
                    .because("what an index is stays a secret of search");

    @ArchTest
    static final ArchRule antlr =
            only("search")
                    .mayUse("org.antlr..")
                    .because("a query leaves its parser as objects of search");

    @ArchTest
    static final ArchRule documentReaders =
            only("ingest")
                    .mayUse(
                            "org.apache.tika..",
                            "org.apache.pdfbox..",
                            "org.apache.fontbox..",
                            "com.rtfparserkit..")
                    .because("these libraries change often: one package follows them");

    @ArchTest
    static final ArchRule officeFiles =
            only("ingest", "report")
                    .mayUse("org.apache.poi..")
                    .because("office files are read by one package and written by another");

    @ArchTest
    static final ArchRule statistics =
            only("analysis")
                    .mayUse("org.apache.commons.statistics..")
                    .because("what is counted is judged in one place");

    @ArchTest
    static final ArchRule languageTools =
            only("language")
                    .mayUse("edu.stanford.nlp..", "opennlp..", "morfologik..")
                    .because("how words are understood may change; that they are may not");

    @ArchTest
    static final ArchRule database =
            only("study")
                    .mayUse("java.sql..", "javax.sql..", "org.sqlite..")
                    .because("what is stored, and when it is committed, is decided in one place");

    @ArchTest
    static final ArchRule picocli =
            only("cli")
                    .mayUse("picocli..")
                    .because("options and arguments mean nothing outside of a command line");

    @ArchTest
    static final ArchRule jackson =
            only("codebook", "study", "ingest", "web", "cli")
                    .mayUse("tools.jackson..", "com.fasterxml.jackson..", "com.networknt..")
                    .because("YAML, JSON and CSV are forms of exchange, not of thought");

    @ArchTest
    static final ArchRule server =
            only("web")
                    .mayUse("io.javalin..", "jakarta.servlet..", "org.eclipse.jetty..")
                    .because("requests and answers mean nothing outside of the workbench");

    @ArchTest
    static final ArchRule commonmark =
            only("report").mayUse("org.commonmark..").because("Markdown is one form of a report");

    @ArchTest
    static final ArchRule difflib =
            only("text", "study")
                    .mayUse("com.github.difflib..")
                    .because("only revisions of a text are compared");

    private static ArchRule packagesDependDownwards() {
        var architecture =
                layeredArchitecture()
                        .consideringOnlyDependenciesInLayers()
                        .ensureAllClassesAreContainedInArchitecture();
        for (var layer : LAYERS) {
            architecture =
                    architecture
                            .optionalLayer(layer)
                            .definedBy(layer.equals(API) ? ROOT : inside(layer));
        }
        for (int i = 0; i < LAYERS.size(); i++) {
            var layer = architecture.whereLayer(LAYERS.get(i));
            var below = LAYERS.subList(0, i);
            architecture =
                    below.isEmpty()
                            ? layer.mayNotAccessAnyLayer()
                            : layer.mayOnlyAccessLayers(below.toArray(String[]::new));
        }
        return architecture.allowEmptyShould(true);
    }

    /// The pattern of a package and its sub-packages.
    private static String inside(String layer) {
        return ROOT + "." + layer + "..";
    }

    private static Confinement only(String... layers) {
        return new Confinement(List.of(layers));
    }

    /// Layers that alone may use a library.
    private record Confinement(List<String> layers) {
        ArchRule mayUse(String... libraries) {
            return mayUse(resideInAnyPackage(libraries));
        }

        ArchRule mayUse(DescribedPredicate<JavaClass> libraries) {
            var patterns = layers.stream().map(ArchitectureTest::inside).toArray(String[]::new);
            return noClasses()
                    .that()
                    .resideOutsideOfPackages(patterns)
                    .should()
                    .dependOnClassesThat(libraries)
                    .allowEmptyShould(true);
        }
    }
}
