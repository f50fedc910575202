package dev.osiscope.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.tests.RunsBeside;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The keys that the code asks for, and those that the bundle has, are the same.
@RunsBeside
class UsedKeysTest {

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    /// A call that is given a whole key.
    private static final Pattern ASKED = Pattern.compile("(?:essages(?:\\(\\))?\\.text|Phrase\\.of)\\(\\s*\"([a-z][A-Za-z0-9_.]*[A-Za-z0-9_])\"\\s*[,)]");
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*\\b");
    private static final Pattern PART = Pattern.compile("\\.?[A-Za-z0-9_]+(?:\\.[A-Za-z0-9_]+)*\\.?");
    /// What stands in no source: the name of an example's file, keys of the keyboard, modes of capture by their kinds.
    private static final Set<String> FROM_ELSEWHERE = Set.of("order", "hub", "once", "error", "meanwhile", "nested", "leak");

    private static String sources() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file)).append('\n');
            }
        }
        return all.toString();
    }

    @Test
    void everyKeyThatIsAskedForIsThere() throws IOException {
        Set<String> there = BundleText.of(Language.ENGLISH).keySet();
        List<String> asked = ASKED.matcher(sources()).results().map(match -> match.group(1)).distinct().toList();
        assertTrue(asked.size() > 300, asked.size() + " found");
        assertEquals(List.of(), asked.stream().filter(key -> !there.contains(key)).sorted().toList());
    }

    /// A key that is put together is used where its parts, cut at its dots, stand in the sources as texts or as
    /// constants. Those of steps are held by NarrationTest, which knows them exactly; those of keys are asked for by KeyCode.
    @Test
    void everyKeyThatIsThereCanBeAskedFor() throws IOException {
        String sources = sources();
        Set<String> parts = new HashSet<>(FROM_ELSEWHERE);
        LITERAL.matcher(sources).results().map(match -> match.group(1)).filter(PART.asMatchPredicate()).forEach(parts::add);
        CONSTANT.matcher(sources).results().map(MatchResult::group).forEach(constant -> {
            parts.add(constant);
            parts.add(constant.toLowerCase(Locale.ROOT));
        });
        Map<String, Boolean> known = new HashMap<>();
        assertEquals(Set.of(), new TreeSet<>(BundleText.of(Language.ENGLISH).keySet().stream()
                .filter(key -> !key.startsWith("key.") && !key.startsWith("step.") && !isUsed(key, parts, known)).toList()));
    }

    private static boolean isUsed(String key, Set<String> parts, Map<String, Boolean> known) {
        Boolean before = known.get(key);
        if (before != null) {
            return before;
        }
        boolean used = parts.contains(key);
        for (int dot = key.indexOf('.'); dot >= 0 && !used; dot = key.indexOf('.', dot + 1)) {
            String head = key.substring(0, dot);
            String tail = key.substring(dot + 1);
            used = (parts.contains(head + ".") || parts.contains(head) || isUsed(head, parts, known)) && isPart(tail, parts, known);
        }
        known.put(key, used);
        return used;
    }

    private static boolean isPart(String tail, Set<String> parts, Map<String, Boolean> known) {
        return tail.matches("\\d+") || parts.contains("." + tail) || isUsed(tail, parts, known);
    }
}
