package dev.osiscope.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

/// The table itself makes sense.
class ArchitectureTableTest {

    @Test
    void everyImportHasARowOfItsOwn() {
        for (String name : ArchitectureTable.packages()) {
            Set<String> imports = ArchitectureTable.importsOf(name);
            imports.removeAll(ArchitectureTable.packages());
            assertEquals(Set.of(), imports, name + " imports what has no row");
        }
    }

    @Test
    void noPackageIsReachableFromWhatItReaches() {
        for (String name : ArchitectureTable.packages()) {
            for (String reached : ArchitectureTable.reachableFrom(name)) {
                assertFalse(ArchitectureTable.reachableFrom(reached).contains(name),
                        name + " and " + reached + " may import each other");
            }
        }
    }

    @Test
    void everyRowSaysWhy() {
        for (ArchitectureTable.Row row : ArchitectureTable.ROWS) {
            assertFalse(row.because().isBlank(), row.name());
        }
    }

    @Test
    void aRowMayUseWhatItsImportsUse() {
        assertTrue(ArchitectureTable.reachableFrom("timeline").contains("bytes"));
    }

    @Test
    void captureReachesTheSessionOnlyAsFrames() {
        Set<String> reachable = ArchitectureTable.reachableFrom("session");
        assertTrue(reachable.stream().noneMatch(name -> name.startsWith("capture")));
    }

    @Test
    void onlyTheAppReachesTheChoiceOfCapture() {
        for (String name : ArchitectureTable.packages()) {
            assertEquals(name.equals("app"), ArchitectureTable.reachableFrom(name).contains("capture"), name);
        }
    }
}
