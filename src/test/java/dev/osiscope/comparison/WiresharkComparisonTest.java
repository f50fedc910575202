package dev.osiscope.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.tests.RunsBeside;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Every field of every frame is what tshark 4.0 prints, in the captures that have a table of tshark's beside them.
/// docs/developers.md says how to see the differences of one file.
@RunsBeside
class WiresharkComparisonTest {

    private static final Path SHARED = Path.of("..", "shared", "captures");
    private static final Path OWN = Path.of("src", "test", "resources", "captures");
    /// Limits the comparison to the files whose path has this in it, and shows all their differences.
    private static final String ONLY = System.getenv("OSISCOPE_COMPARE");
    private static final int SHOWN = 4;

    @Test
    void publicCapturesHaveTsharksValues() throws IOException {
        assumeTrue(Files.isDirectory(SHARED), "no captures beside the project at " + SHARED);

        compare(SHARED, "shared");
    }

    @Test
    void capturesOfTheProjectHaveTsharksValues() throws IOException {
        compare(OWN, "own");
    }

    private static void compare(Path folder, String budgetName) throws IOException {
        Set<Difference> documented = DocumentedDifferences.read();
        FieldComparison comparison = new FieldComparison(documented);
        List<TsharkTable> tables = TsharkTable.below(folder);
        for (TsharkTable table : tables) {
            if (ONLY == null || table.name().contains(ONLY)) {
                comparison.compare(table);
            }
        }
        System.out.print(comparison.report(ONLY == null ? SHOWN : Integer.MAX_VALUE));
        assumeTrue(ONLY == null, "only the captures named " + ONLY + " were compared");

        Budget budget = Budget.read(budgetName);
        budget.tooLargeFor(comparison.counts()).forEach(System.out::println);
        assertTrue(comparison.compared() > 0, "nothing was compared");
        assertEquals(List.of(), budget.exceededBy(comparison.counts()));
        assertEquals(there(documented, tables), comparison.excused(), "documented differences that are there");
    }

    /// How many of the differences are of one of the captures.
    private static long there(Set<Difference> documented, List<TsharkTable> tables) {
        Set<String> names = tables.stream().map(TsharkTable::name).collect(Collectors.toSet());
        return documented.stream().map(Difference::capture).filter(names::contains).count();
    }
}
