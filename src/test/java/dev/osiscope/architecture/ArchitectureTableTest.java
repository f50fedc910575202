package dev.osiscope.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

    /// Panes are shown what was chosen by their view model; what is shown of a file or a lab needs no choice at all.
    @Test
    void onlyTheAppTheCommandsAndTheWindowsCaptureChooseASource() {
        Set<String> choosers = new TreeSet<>(ArchitectureTable.packages());
        choosers.removeIf(name -> !ArchitectureTable.importsOf(name).contains("capture"));
        assertEquals(Set.of("app", "cli", "viewmodel.capture"), choosers);
        for (String name : List.of("session", "viewmodel", "viewmodel.file", "viewmodel.lab", "lab", "export")) {
            assertFalse(ArchitectureTable.reachableFrom(name).contains("capture"), name);
        }
    }
}
