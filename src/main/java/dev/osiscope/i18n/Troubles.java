package dev.osiscope.i18n;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the inner parts say where something goes wrong, in another language. They put names of files, numbers, words of others
/// and further sentences into theirs; the gaps for them are written `<0>`, `<1>`, and what stands in one is translated itself.
///
/// Immutable; may be used from any thread.
final class Troubles {

    private static final Pattern GAP = Pattern.compile("<(\\d)>");

    /// The most telling ones first: those with the most words of their own.
    private final List<Template> templates;

    /// @param lines the English sentences with their gaps, and the same in the other language
    Troubles(Map<String, String> lines) {
        List<Template> all = new ArrayList<>();
        lines.forEach((english, other) -> all.add(Template.of(english, other)));
        all.sort(Comparator.comparingInt((Template one) -> -one.told()));
        templates = List.copyOf(all);
    }

    /// What to say for `english`; empty where nothing is known of it.
    Optional<String> of(String english) {
        return templates.stream().filter(one -> english.startsWith(one.beginning()))
                .flatMap(one -> one.fill(english, this).stream()).findFirst();
    }

    /// A sentence with gaps.
    ///
    /// @param beginning what stands before its first gap
    /// @param told      how many characters are no gaps
    /// @param pattern   what it matches; compiled when a sentence begins so, for there are hundreds and few are ever said
    private record Template(String beginning, int told, String pattern, String other) {

        static Template of(String english, String other) {
            String[] literals = GAP.split(english, -1);
            StringBuilder pattern = new StringBuilder();
            int told = 0;
            for (int index = 0; index < literals.length; index++) {
                pattern.append(index == 0 ? "" : "(.*?)").append(Pattern.quote(literals[index]));
                told += literals[index].length();
            }
            return new Template(literals[0], told, pattern.toString(), other);
        }

        Optional<String> fill(String english, Troubles all) {
            Matcher said = Pattern.compile(pattern, Pattern.DOTALL).matcher(english);
            if (!said.matches()) {
                return Optional.empty();
            }
            return Optional.of(GAP.matcher(other).replaceAll(gap -> {
                String inside = said.group(Integer.parseInt(gap.group(1)) + 1);
                return Matcher.quoteReplacement(all.of(inside).orElse(inside));
            }));
        }
    }
}
