package dev.osiscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The themes keep WCAG's contrast of 4.5:1 wherever text stands on a ground.
class ContrastTest {

    private static final double ENOUGH = 4.5;
    private static final Pattern TOKEN = Pattern.compile("(-[a-z0-9-]+):\\s*(#[0-9a-f]{6});");

    /// The colours of `theme` by the names of their tokens.
    static Map<String, Color> tokens(Theme theme) throws IOException {
        List<String> files = switch (theme) {
            case DARK -> List.of("tokens-dark");
            case LIGHT -> List.of("tokens-light");
            case PROJECTOR -> List.of("tokens-light", "projector");
        };
        Map<String, Color> tokens = new HashMap<>();
        for (String file : files) {
            try (InputStream in = ContrastTest.class.getResourceAsStream("/css/" + file + ".css")) {
                var matcher = TOKEN.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                while (matcher.find()) {
                    tokens.put(matcher.group(1), Color.web(matcher.group(2)));
                }
            }
        }
        return tokens;
    }

    private static List<String[]> pairs() {
        List<String[]> pairs = new ArrayList<>();
        for (String ground : List.of("-canvas", "-panel", "-raised", "-current")) {
            pairs.add(new String[] {"-text", ground});
            pairs.add(new String[] {"-muted", ground});
            pairs.add(new String[] {"-danger", ground});
            IntStream.rangeClosed(1, 7).forEach(layer -> pairs.add(new String[] {"-layer-" + layer, ground}));
        }
        IntStream.rangeClosed(1, 7).forEach(layer -> {
            pairs.add(new String[] {"-layer-" + layer, "-tint-" + layer});
            pairs.add(new String[] {"-text", "-tint-" + layer});
            pairs.add(new String[] {"-on-layer", "-layer-" + layer});
        });
        return pairs;
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyTextStandsOutFromItsGround(Theme theme) throws IOException {
        Map<String, Color> tokens = tokens(theme);
        Stream<String> faint = pairs().stream()
                .filter(pair -> contrast(tokens.get(pair[0]), tokens.get(pair[1])) < ENOUGH)
                .map(pair -> "%s on %s: %.2f".formatted(
                        pair[0], pair[1], contrast(tokens.get(pair[0]), tokens.get(pair[1]))));
        assertEquals(List.of(), faint.toList());
    }

    @Test
    void blackOnWhiteHasTheKnownContrast() {
        assertEquals(21, contrast(Color.BLACK, Color.WHITE), 0.01);
        assertTrue(contrast(Color.web("#8b949e"), Color.web("#9aa4ae")) < ENOUGH);
    }

    /// WCAG 2.1's contrast ratio.
    static double contrast(Color one, Color other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    /// The light that a channel of sRGB stands for, 0 to 1.
    static double linear(double channel) {
        return channel <= 0.03928 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
