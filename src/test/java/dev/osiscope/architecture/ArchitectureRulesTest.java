package dev.osiscope.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import breach.bytes.ImportsUpwards;
import breach.conversation.OpensAChannel;
import breach.conversation.tcp.ReadsTheNanoClock;
import breach.dissect.ReadsAFile;
import breach.export.Prints;
import breach.frame.Innocent;
import breach.hub.UsesForeignMemory;
import breach.layers.HalfOfACircle;
import breach.lesson.UsesAForeignLibrary;
import breach.session.UsesJavaFx;
import breach.session.UsesNetty;
import breach.timeline.OtherHalf;
import breach.timeline.StartsAThread;
import breach.timeline.UsesAnExecutor;
import breach.viewmodel.HoldsANode;
import breach.wire.network.ReadsTheClock;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Every rule of the architecture bites: each is held against a class that breaks it. Those classes stand under the
/// root package `breach`; they do nothing else.
class ArchitectureRulesTest {
    private static final ArchitectureRules RULES = new ArchitectureRules("breach");
    private static final JavaClasses BREACHES = new ClassFileImporter().importPackages("breach");

    @Test
    void anImportAgainstTheTableIsFound() {
        assertFinds(rowRule("bytes"), ImportsUpwards.class);
    }

    @Test
    void aLibraryThatIsNotInTheRowIsFound() {
        assertFinds(rowRule("lesson"), UsesAForeignLibrary.class);
    }

    @Test
    void whatKeepsToItsRowIsLeftAlone() {
        assertTrue(rowRule("frame").evaluate(new ClassFileImporter().importClasses(Innocent.class))
                .getFailureReport().isEmpty());
    }

    @Test
    void aCircleOfPackagesIsFound() {
        assertFinds(RULES.packagesAreFreeOfCycles(), HalfOfACircle.class, OtherHalf.class);
    }

    @Test
    void nettyOutsideOfTheHubIsFound() {
        assertFinds(RULES.nettyStaysInTheHub(), UsesNetty.class);
    }

    @Test
    void foreignMemoryOutsideOfTheSourcesIsFound() {
        assertFinds(RULES.foreignMemoryStaysAtTheSources(), UsesForeignMemory.class);
    }

    @Test
    void javaFxBelowTheWindowIsFound() {
        assertFinds(RULES.javaFxStaysInTheWindow(), UsesJavaFx.class);
    }

    @Test
    void aNodeInAViewModelIsFound() {
        assertFinds(RULES.viewModelsHaveNoNodes(), HoldsANode.class);
    }

    @Test
    void filesAndChannelsInPureCodeAreFound() {
        assertFinds(RULES.pureCodeTouchesNoFilesOrChannels(), ReadsAFile.class, OpensAChannel.class);
    }

    @Test
    void clocksInPureCodeAreFound() {
        assertFinds(RULES.pureCodeReadsNoClock(), ReadsTheClock.class, ReadsTheNanoClock.class);
    }

    @Test
    void threadsInPureCodeAreFound() {
        assertFinds(RULES.pureCodeStartsNoThreads(), StartsAThread.class, UsesAnExecutor.class);
    }

    @Test
    void printingOutsideOfTheCommandsIsFound() {
        assertFinds(RULES.onlyCommandsPrint(), Prints.class);
    }

    @Test
    void aPackageWithoutARowIsFound() {
        assertEquals(Set.of("unlisted"), ArchitectureTest.packagesWithoutARow(BREACHES, "breach"));
    }

    private static ArchRule rowRule(String name) {
        return RULES.importsOnlyWhatItsRowAllows(ArchitectureTable.ROWS.stream()
                .filter(row -> row.name().equals(name)).findFirst().orElseThrow());
    }

    /// The rule names each of `culprits`.
    private static void assertFinds(ArchRule rule, Class<?>... culprits) {
        String report = rule.evaluate(BREACHES).getFailureReport().toString();
        Arrays.stream(culprits).forEach(culprit ->
                assertTrue(report.contains(culprit.getName()), () -> culprit + " was not found:\n" + report));
    }
}
