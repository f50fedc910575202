package dev.osiscope.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.FrameDissector;
import dev.osiscope.frame.Frame;
import dev.osiscope.tests.RunsBeside;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Bytes in, fields out, the same bytes rebuilt, for what follows the fixed part of a header.
@RunsBeside
class OptionPropertiesTest {

    private static final int SEEDS = 500;

    private final FrameDissector dissector = new FrameDissector(Set.of());

    static Stream<String> kinds() {
        return MessageFrames.ALL.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void fieldsGiveTheBytesOfTheWholeMessage(String kind) {
        Function<RandomGenerator, Frame> draw = MessageFrames.ALL.get(kind);
        Property.holds(SEEDS, random -> {
            Dissection dissection = dissector.dissect(draw.apply(random));

            assertEquals(Optional.empty(), dissection.stop());
            dissection.layers().forEach(FieldsRebuilt::check);
        });
    }
}
