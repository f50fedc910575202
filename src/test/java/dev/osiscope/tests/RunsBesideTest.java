package dev.osiscope.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import breach.view.ShowsAWindow;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Tests that run beside others come to no window, by whatever way, and change nothing that the JVM has once.
@RunsBeside
class RunsBesideTest {

    private static final String OURS = "dev.osiscope";
    private static final List<String> WINDOW =
            List.of("javafx.application.", "javafx.scene.", "javafx.stage.", "org.testfx.");
    private static final Set<String> SHARED = Set.of("java.util.Locale.setDefault", "java.util.TimeZone.setDefault",
            "java.lang.System.setProperty", "java.lang.System.clearProperty", "java.lang.System.setIn",
            "java.lang.System.setOut", "java.lang.System.setErr");

    @Test
    void marksAreWhereTheyMayBe() {
        List<JavaClass> marked = marked(new ClassFileImporter().importPackages(OURS));
        assertFalse(marked.isEmpty(), "nothing runs beside");
        assertEquals(List.of(), marked.stream().flatMap(RunsBesideTest::wrong).toList());
    }

    @Test
    void aWrongMarkIsFound() {
        List<JavaClass> marked = marked(new ClassFileImporter().importClasses(ShowsAWindow.class));
        assertEquals(List.of("ShowsAWindow comes to javafx.stage.Stage", "ShowsAWindow calls java.util.Locale.setDefault"),
                marked.stream().flatMap(RunsBesideTest::wrong).toList());
    }

    private static List<JavaClass> marked(Collection<JavaClass> all) {
        return all.stream().filter(each -> each.isAnnotatedWith(RunsBeside.class)).toList();
    }

    private static Stream<String> wrong(JavaClass tests) {
        Stream<String> windows = reached(tests).stream().map(JavaClass::getName)
                .filter(name -> WINDOW.stream().anyMatch(name::startsWith)).sorted().limit(1)
                .map(name -> tests.getSimpleName() + " comes to " + name);
        Stream<String> calls = tests.getAccessesFromSelf().stream().map(JavaAccess::getTarget)
                .map(target -> target.getOwner().getName() + "." + target.getName()).filter(SHARED::contains).sorted()
                .map(name -> tests.getSimpleName() + " calls " + name);
        return Stream.concat(windows, calls);
    }

    /// All classes that `tests` needs, and those that ours of them need.
    private static Set<JavaClass> reached(JavaClass tests) {
        Set<JavaClass> reached = new HashSet<>(Set.of(tests));
        Queue<JavaClass> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            open.remove().getDirectDependenciesFromSelf().stream().map(Dependency::getTargetClass)
                    .filter(reached::add).filter(next -> next.getName().startsWith(OURS)).forEach(open::add);
        }
        return reached;
    }
}
