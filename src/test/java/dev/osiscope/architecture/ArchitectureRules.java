package dev.osiscope.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/// The rules of the architecture for the packages below one root: the program's own, or the root of a fixture.
record ArchitectureRules(String root) {

    /// The packages in which time is a parameter and nothing is read or written.
    private static final String[] PURE = {
        "bytes..", "wire..", "dissect..", "conversation..", "layers..", "timeline..", "lab.wire.."
    };

    /// The row of the table, as a rule.
    ArchRule importsOnlyWhatItsRowAllows(ArchitectureTable.Row row) {
        Set<String> allowed = new HashSet<>();
        allowed.add(root + "." + row.name());
        ArchitectureTable.reachableFrom(row.name()).forEach(name -> allowed.add(root + "." + name));
        return classes().that().resideInAPackage(root + "." + row.name())
                .should().onlyDependOnClassesThat(describe(
                        "are in the JDK, in " + row.libraries() + " or in " + allowed,
                        type -> isAllowed(type.getBaseComponentType(), allowed, row)))
                .because(row.because())
                .allowEmptyShould(true);
    }

    private static boolean isAllowed(JavaClass type, Set<String> packages, ArchitectureTable.Row row) {
        String name = type.getPackageName();
        return type.isPrimitive()
                || packages.contains(name)
                || resideInAnyPackage("java..", "javax..", "jdk..").test(type)
                || row.libraries().stream().anyMatch(library -> (name + ".").startsWith(library + "."));
    }

    ArchRule packagesAreFreeOfCycles() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles()
                .because("data flows one way: what stands in a circle can only be understood all at once")
                .allowEmptyShould(true);
    }

    ArchRule nettyStaysInTheHub() {
        return noClasses().that().resideOutsideOfPackages(below("hub.."))
                .should().dependOnClassesThat().resideInAPackage("io.netty..")
                .because("the hub is the program that is watched; what watches it must not lean on its library")
                .allowEmptyShould(true);
    }

    ArchRule foreignMemoryStaysAtTheSources() {
        return noClasses().that().resideOutsideOfPackages(below("linux..", "capture.packet..", "capture.libpcap..", "lab.."))
                .and().doNotHaveFullyQualifiedName(root + ".pcapng.MappedSupply")
                .should().dependOnClassesThat().resideInAPackage("java.lang.foreign..")
                .because("a slip in native memory ends the program: few lines may touch it")
                .allowEmptyShould(true);
    }

    ArchRule javaFxStaysInTheWindow() {
        return noClasses().that().resideOutsideOfPackages(below("viewmodel..", "view..", "app.."))
                .should().dependOnClassesThat().resideInAnyPackage("javafx..", "atlantafx..")
                .because("everything below the window also runs without one")
                .allowEmptyShould(true);
    }

    ArchRule viewModelsHaveNoNodes() {
        return noClasses().that().resideInAnyPackage(below("viewmodel.."))
                .should().dependOnClassesThat().resideInAPackage("javafx.scene..")
                .because("a view model is tested without a window, step by step")
                .allowEmptyShould(true);
    }

    ArchRule pureCodeTouchesNoFilesOrChannels() {
        return noClasses().that().resideInAnyPackage(below(PURE))
                .should().dependOnClassesThat(resideInAnyPackage("java.nio.file..", "java.nio.channels..")
                        .or(nameMatching("java\\.io\\.(File|RandomAccessFile|Console).*"))
                        .or(nameMatching("java\\.net\\..*(Socket|Connection|HttpClient).*")))
                .because("bytes come in as values: the same bytes always give the same answer")
                .allowEmptyShould(true);
    }

    ArchRule pureCodeReadsNoClock() {
        return noClasses().that().resideInAnyPackage(below(PURE))
                .should().callMethodWhere(target(nameMatching("currentTimeMillis|nanoTime"))
                        .and(target(owner(assignableTo(System.class)))))
                .orShould().callMethodWhere(target(nameMatching("now"))
                        .and(target(owner(resideInAnyPackage("java.time..")))))
                .orShould().dependOnClassesThat(nameMatching("java\\.time\\.(Clock|InstantSource)|java\\.util\\.Date"))
                .because("time is a parameter: a session read from a file goes as it went live")
                .allowEmptyShould(true);
    }

    ArchRule pureCodeStartsNoThreads() {
        DescribedPredicate<JavaClass> threads = assignableTo(Thread.class)
                .or(assignableTo(Executor.class))
                .or(assignableTo(Executors.class))
                .or(nameMatching("java\\.util\\.(Timer|TimerTask)"))
                .or(nameMatching("java\\.util\\.concurrent\\.(CompletableFuture|CompletionService|ForkJoin.*|Flow.*)"));
        return noClasses().that().resideInAnyPackage(below(PURE))
                .should().dependOnClassesThat(threads)
                .because("who calls decides on which thread: one owner, then immutable snapshots")
                .allowEmptyShould(true);
    }

    ArchRule onlyCommandsPrint() {
        return noClasses().that().resideOutsideOfPackages(below("cli.."))
                .should(ACCESS_STANDARD_STREAMS)
                .because("what a command prints is its result: nothing may come in between")
                .allowEmptyShould(true);
    }

    private String[] below(String... packages) {
        return ArchitectureTable.below(root, packages);
    }
}
