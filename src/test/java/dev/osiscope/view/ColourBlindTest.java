package dev.osiscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The colours of any two layers stay apart for who sees no red, no green or no blue. (Words and places say the same: colour
/// never stands alone.)
class ColourBlindTest {

    /// As a distance in CIE L*a*b* (1976): 2.3 can just be seen.
    private static final double APART = 15;

    /// How colours are seen: the matrices of Machado, Oliveira and Fernandes (2009) for linear RGB, each at its strongest.
    private enum Vision {
        NORMAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
        PROTANOPIA(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
        DEUTERANOPIA(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
        TRITANOPIA(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

        private final double[] matrix;

        Vision(double... matrix) {
            this.matrix = matrix;
        }

        private double[] lab(Color color) {
            double[] light = {ContrastTest.linear(color.getRed()), ContrastTest.linear(color.getGreen()),
                ContrastTest.linear(color.getBlue())};
            double[] seen = IntStream.range(0, 3).mapToDouble(row -> Math.clamp(matrix[3 * row] * light[0]
                    + matrix[3 * row + 1] * light[1] + matrix[3 * row + 2] * light[2], 0, 1)).toArray();
            double x = root((0.4124564 * seen[0] + 0.3575761 * seen[1] + 0.1804375 * seen[2]) / 0.95047);
            double y = root(0.2126729 * seen[0] + 0.7151522 * seen[1] + 0.0721750 * seen[2]);
            double z = root((0.0193339 * seen[0] + 0.1191920 * seen[1] + 0.9503041 * seen[2]) / 1.08883);
            return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
        }

        private static double root(double value) {
            return value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16.0 / 116;
        }

        double distance(Color one, Color other) {
            double[] first = lab(one);
            double[] second = lab(other);
            return Math.sqrt(IntStream.range(0, 3).mapToDouble(axis -> Math.pow(first[axis] - second[axis], 2)).sum());
        }
    }

    @ParameterizedTest
    @EnumSource
    void layersStayApartForEverybody(Theme theme) throws IOException {
        Map<String, Color> tokens = ContrastTest.tokens(theme);
        List<String> near = new ArrayList<>();
        double least = Double.MAX_VALUE;
        for (Vision vision : Vision.values()) {
            for (int one = 1; one <= 7; one++) {
                for (int other = one + 1; other <= 7; other++) {
                    double distance = vision.distance(tokens.get("-layer-" + one), tokens.get("-layer-" + other));
                    least = Math.min(least, distance);
                    if (distance < APART) {
                        near.add("%s: layers %d and %d, %.1f".formatted(vision, one, other, distance));
                    }
                }
            }
        }
        System.out.printf("%s: two layers are at least %.1f apart%n", theme, least);
        assertEquals(List.of(), near);
    }

    @Test
    void redAndGreenOfTheSameLightnessAreAlikeForWhoSeesNoGreen() {
        Color red = Color.web("#a86b00");
        Color green = Color.web("#7f8000");
        assertEquals(true, Vision.NORMAL.distance(red, green) > 2 * Vision.DEUTERANOPIA.distance(red, green));
        assertEquals(100, Vision.NORMAL.distance(Color.BLACK, Color.WHITE), 0.1);
    }
}
