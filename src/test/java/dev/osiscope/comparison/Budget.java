package dev.osiscope.comparison;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/// How many values of each field may still differ: a file of lines `field=number`, where the field that is not
/// named may not differ at all. The numbers may only fall; each field has its own, so that what is mended for one
/// doesn't hide what breaks for another.
final class Budget {

    private final String file;
    private final Map<String, Integer> allowed = new TreeMap<>();

    private Budget(String file) {
        this.file = file;
    }

    /// The budget in the test resource `comparison/<name>.properties`.
    static Budget read(String name) throws IOException {
        Budget budget = new Budget("src/test/resources/comparison/" + name + ".properties");
        Properties numbers = new Properties();
        try (InputStream lines = Budget.class.getResourceAsStream("/comparison/" + name + ".properties")) {
            numbers.load(lines);
        }
        numbers.forEach((field, number) -> budget.allowed.put(field.toString(), Integer.valueOf(number.toString())));
        return budget;
    }

    /// The fields that differ more often than they may, a sentence each.
    List<String> exceededBy(Map<String, Integer> counts) {
        List<String> sentences = new ArrayList<>();
        counts.forEach((field, count) -> {
            int most = allowed.getOrDefault(field, 0);
            if (count > most) {
                sentences.add("%s differs %d times, %d are allowed".formatted(field, count, most));
            }
        });
        return sentences;
    }

    /// What can be lowered now, a line each; empty where nothing can.
    List<String> tooLargeFor(Map<String, Integer> counts) {
        List<String> lines = new ArrayList<>();
        allowed.forEach((field, most) -> {
            int count = counts.getOrDefault(field, 0);
            if (count < most) {
                lines.add("lower %s from %d to %d in %s".formatted(field, most, count, file));
            }
        });
        return lines;
    }
}
