package org.reftel.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rules of ARCHITECTURE.md. Each is a function of the root package: it must hold for the program under
 * {@code org.reftel} and must be broken by the class that is planted for it under {@code org.reftel.house.planted}.
 */
class ArchitectureTest {
    private static final String PLANTED = "org.reftel.house.planted";
    private static final List<String> EMPTY_ENDINGS =
            List.of("Manager", "Helper", "Util", "Utils", "Impl", "Processor", "Info", "Data");
    private static final List<String> FORMS = List.of("archives", "containers", "csv", "html", "text", "warc");

    /** A rule, and the planted class that breaks it. */
    private record Law(String name, String planted, Function<String, ArchRule> rule) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static JavaClasses program = new ClassFileImporter().importPackages();
    private static JavaClasses violations = new ClassFileImporter().importPackages();

    @BeforeAll
    static void importClasses() {
        program = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(place -> !place.contains("/org/reftel/house/"))
                .importPackages("org.reftel");
        violations = new ClassFileImporter().importPackages(PLANTED);
    }

    static List<Law> laws() {
        return List.of(
                arrows("core.text", "TextThatKnowsTheTree", Set.of()),
                arrows("core.marking", "MarkingThatKnowsTheManual", Set.of("core.text")),
                arrows("core.manual", "TableThatKnowsTheTree", Set.of("core.text")),
                arrows("core.syntax", "SyntaxThatKnowsTelegrams", Set.of("core.text", "core.marking", "core.manual")),
                arrows(
                        "core.telegram",
                        "TelegramThatKnowsItsVerdict",
                        Set.of("core.text", "core.marking", "core.manual", "core.syntax")),
                arrows(
                        "core.meaning",
                        "MeaningThatKnowsItsVerdict",
                        Set.of("core.text", "core.marking", "core.manual", "core.syntax", "core.telegram")),
                arrows(
                        "core.collation",
                        "CollationThatKnowsItsVerdict",
                        Set.of("core.text", "core.marking", "core.manual", "core.syntax", "core.telegram")),
                arrows("json", "JsonThatKnowsCopies", Set.of("core")),
                arrows("copies", "CopyThatKnowsTheCommandLine", Set.of("core")),
                arrows("archive", "ArchiveThatKnowsCopies", Set.of("core")),
                arrows("export", "ExportThatKnowsCopies", Set.of("core", "json", "archive")),
                arrows("room", "RoomThatKnowsCopies", Set.of("core", "json", "archive", "export")),
                home("org.sqlite..", "archive.catalogue", "IndexWithTables"),
                home("java.sql..", "archive.catalogue", "IndexWithTables"),
                home("org.flywaydb..", "archive.catalogue", "IndexWithMigrations"),
                home("org.apache.lucene..", "archive.search", "CatalogueWithIndex"),
                home("com.github.luben..", "archive.witness", "CatalogueWithCompression"),
                home("org.jsoup..", "copies.html", "CsvWithJsoup"),
                home("org.netpreserve..", "copies.warc", "CsvWithWarc"),
                home("org.apache.commons..", "copies.containers", "CsvWithZip"),
                home("org.tukaani..", "copies.containers", "CsvWithXz"),
                home("org.mozilla.universalchardet..", "copies.charset", "CsvWithDetector"),
                home("tools.jackson..", "json", "CommandWithJackson"),
                home("io.javalin..", "room", "CommandWithServer"),
                home("gg.jte..", "room.pages", "ApiWithTemplates"),
                home("org.apache.parquet..", "export.parquet", "ExportWithParquet"),
                home("org.apache.hadoop..", "export.parquet", "ExportWithParquet"),
                home("de.siegmar..", "export", "CommandWithCsv"),
                home("picocli..", "cli", "JsonWithPicocli"),
                new Law(
                        "no form of copy knows another",
                        "HtmlThatKnowsCsv",
                        root -> slices().assignedFrom(formsOfCopy(root))
                                .should()
                                .notDependOnEachOther()),
                new Law(
                        "packages form no ring",
                        "ring.one",
                        root -> slices().assignedFrom(packages(root)).should().beFreeOfCycles()),
                new Law(
                        "core needs the JDK alone",
                        "TelegramWithALibrary",
                        root -> classes()
                                .that(in(root + ".core"))
                                .should()
                                .onlyDependOnClassesThat(describe(
                                        "are of the JDK, JSpecify or core",
                                        (JavaClass type) ->
                                                type.getPackageName().startsWith("java.")
                                                        || type.getPackageName().startsWith("org.jspecify.")
                                                        || type.getPackageName().startsWith(root + ".core")
                                                        || type.getPackageName().isEmpty()))),
                new Law(
                        "core has no files, no network, no database and no logging",
                        "TelegramThatOpensFiles",
                        root -> noClasses()
                                .that(in(root + ".core"))
                                .should()
                                .dependOnClassesThat(describe(
                                        "reach outside",
                                        (JavaClass type) ->
                                                type.getPackageName().startsWith("java.nio.file")
                                                        || type.getPackageName().startsWith("java.nio.channels")
                                                        || type.getPackageName().startsWith("java.net")
                                                        || type.getPackageName().startsWith("java.sql")
                                                        || type.getPackageName().startsWith("java.util.logging")
                                                        || type.getName().startsWith("java.io.File")
                                                        || type.getName().startsWith("java.io.RandomAccessFile")
                                                        || type.getName().startsWith("java.lang.System$Logger")))),
                new Law(
                        "core does not ask what time it is",
                        "TelegramThatAsksTheClock",
                        root -> noClasses()
                                .that(in(root + ".core"))
                                .should()
                                .callMethodWhere(describe(
                                        "it reads a clock",
                                        call -> call.getTargetOwner().getName().startsWith("java.time.")
                                                        && call.getName().equals("now")
                                                || call.getTargetOwner()
                                                        .getName()
                                                        .equals("java.time.Clock")
                                                || call.getName().equals("currentTimeMillis")
                                                || call.getName().equals("nanoTime")))),
                new Law(
                        "no regular expression reads a telegram",
                        "ScannerWithPatterns",
                        root -> noClasses()
                                .that(in(root + ".core.text")
                                        .or(in(root + ".core.syntax"))
                                        .or(in(root + ".core.telegram")))
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("java.util.regex")),
                new Law(
                        "only the command line prints",
                        "JsonThatPrints",
                        root -> noClasses()
                                .that(in(root + ".core")
                                        .or(in(root + ".copies"))
                                        .or(in(root + ".json"))
                                        .or(in(root + ".archive"))
                                        .or(in(root + ".export"))
                                        .or(in(root + ".room")))
                                .should(ACCESS_STANDARD_STREAMS)),
                new Law(
                        "no class has a name that says nothing",
                        "RuleHelper",
                        root -> classes().that(in(root)).should(haveATellingName())),
                new Law(
                        "every package is null-marked",
                        "RuleHelper",
                        root -> classes().that(in(root)).should(standInANullMarkedPackage())));
    }

    @ParameterizedTest
    @MethodSource("laws")
    void theProgramKeeps(Law law) {
        law.rule.apply("org.reftel").allowEmptyShould(true).check(program);
    }

    @ParameterizedTest
    @MethodSource("laws")
    void thePlantedViolationBreaks(Law law) {
        List<String> broken =
                law.rule.apply(PLANTED).evaluate(violations).getFailureReport().getDetails();

        assertTrue(broken.stream().anyMatch(line -> line.contains(law.planted)), () -> law + " found only " + broken);
    }

    @Test
    void theRulesSeeEveryModule() {
        Set<String> modules = new TreeSet<>();
        for (JavaClass type : program) {
            modules.add(type.getPackageName().split("\\.", -1)[2]);
        }
        assertEquals(
                new TreeSet<>(Set.of("archive", "cli", "copies", "core", "export", "json", "room", "testkit")),
                modules);
    }

    /** A package knows, of the house, itself and what is named, and nothing else. */
    private static Law arrows(String from, String planted, Set<String> allowed) {
        String name = from + " knows only " + (allowed.isEmpty() ? "itself" : new TreeSet<>(allowed));
        return new Law(
                name,
                planted,
                root -> noClasses()
                        .that(in(root + "." + from))
                        .should()
                        .dependOnClassesThat(describe(
                                "are of the house and not allowed",
                                (JavaClass type) -> isIn(type, root)
                                        && Stream.concat(Stream.of(from), allowed.stream())
                                                .noneMatch(known -> isIn(type, root + "." + known)))));
    }

    /** A library is used in one package, and so stands in no other package's signatures. */
    private static Law home(String library, String home, String planted) {
        return new Law(
                library + " is at home in " + home,
                planted,
                root -> noClasses()
                        .that(in(root).and(describe("are not its home", type -> !isIn(type, root + "." + home))))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(library));
    }

    private static boolean isIn(JavaClass type, String name) {
        return (type.getPackageName() + ".").startsWith(name + ".");
    }

    private static DescribedPredicate<JavaClass> in(String name) {
        return describe("stand in " + name, type -> isIn(type, name));
    }

    private static ArchCondition<JavaClass> haveATellingName() {
        return condition("have a telling name", type -> {
            String name = type.getSimpleName();
            return EMPTY_ENDINGS.stream().noneMatch(name::endsWith);
        });
    }

    private static ArchCondition<JavaClass> standInANullMarkedPackage() {
        return condition(
                "stand in a package that is marked @NullMarked",
                type -> type.getSimpleName().equals("package-info")
                        || type.getPackage().isAnnotatedWith(NullMarked.class));
    }

    private static ArchCondition<JavaClass> condition(String name, Predicate<JavaClass> holds) {
        return new ArchCondition<>(name) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean satisfied = holds.test(type);
                events.add(new SimpleConditionEvent(
                        type, satisfied, type.getName() + (satisfied ? " does " : " does not ") + name));
            }
        };
    }

    /**
     * Each package is a slice. Left out are {@code copies}, {@code archive}, {@code room} and {@code cli} themselves: what their
     * packages share stands there beside what puts them together.
     */
    private static SliceAssignment packages(String root) {
        return slicing("packages", type -> {
            boolean shared = type.getPackageName().equals(root + ".copies")
                    || type.getPackageName().equals(root + ".archive")
                    || type.getPackageName().equals(root + ".room")
                    || type.getPackageName().equals(root + ".cli");
            return !isIn(type, root) || shared ? SliceIdentifier.ignore() : SliceIdentifier.of(type.getPackageName());
        });
    }

    private static SliceAssignment formsOfCopy(String root) {
        return slicing(
                "forms of copy",
                type -> FORMS.stream()
                        .filter(form -> isIn(type, root + ".copies." + form))
                        .findFirst()
                        .map(SliceIdentifier::of)
                        .orElse(SliceIdentifier.ignore()));
    }

    private static SliceAssignment slicing(String name, Function<JavaClass, SliceIdentifier> assign) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return assign.apply(type);
            }

            @Override
            public String getDescription() {
                return name;
            }
        };
    }
}
