package dev.osiscope.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.osiscope.tests.RunsBeside;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The program keeps to the architecture: the table of imports and the rules beside it.
@RunsBeside
class ArchitectureTest {
    private static final String ROOT = "dev.osiscope";
    private static final Path SOURCES = Path.of("src", "main", "java", "dev", "osiscope");
    private static final ArchitectureRules RULES = new ArchitectureRules(ROOT);

    private static JavaClasses program;

    @BeforeAll
    static void readTheProgram() {
        program = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT);
        assertFalse(program.isEmpty(), "no class of the program was found: the rules would hold for nothing");
    }

    @TestFactory
    Stream<DynamicTest> everyPackageImportsOnlyWhatItsRowAllows() {
        return ArchitectureTable.ROWS.stream().map(row -> DynamicTest.dynamicTest(
                row.name(), () -> RULES.importsOnlyWhatItsRowAllows(row).check(program)));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleHolds() {
        return Stream.of(
                        RULES.packagesAreFreeOfCycles(),
                        RULES.nettyStaysInTheHub(),
                        RULES.foreignMemoryStaysAtTheSources(),
                        RULES.javaFxStaysInTheWindow(),
                        RULES.viewModelsHaveNoNodes(),
                        RULES.pureCodeTouchesNoFilesOrChannels(),
                        RULES.pureCodeReadsNoClock(),
                        RULES.pureCodeStartsNoThreads(),
                        RULES.onlyCommandsPrint())
                .map((ArchRule rule) -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(program)));
    }

    @Test
    void everyPackageHasARow() {
        assertEquals(Set.of(), packagesWithoutARow(program, ROOT), "add a row to ArchitectureTable");
    }

    @Test
    void everyPackageStatesItsPurposeAndWhatItMayImport() throws IOException {
        for (Path folder : packageFolders()) {
            Path info = folder.resolve("package-info.java");
            List<String> lines = Files.exists(info) ? Files.readAllLines(info) : List.of();
            assertFalse(lines.isEmpty(), info + " is missing");
            assertTrue(lines.getFirst().startsWith("/// "), info + " does not start with its purpose");
            assertTrue(lines.stream().anyMatch(line -> line.startsWith("/// May import: ")),
                    info + " does not state what the package may import");
        }
    }

    /// The packages of `classes` that the table does not know, by their names below `root`.
    static Set<String> packagesWithoutARow(JavaClasses classes, String root) {
        Set<String> unknown = classes.stream()
                .map(JavaClass::getPackageName)
                .map(name -> name.equals(root) ? "" : name.substring(root.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
        unknown.removeAll(ArchitectureTable.packages());
        return unknown;
    }

    private static List<Path> packageFolders() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(Path::getParent).distinct().toList();
        }
    }
}
