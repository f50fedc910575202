package dev.osiscope.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.conversation.tcp.TcpJudge;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.FrameDissector;
import dev.osiscope.dissect.Layer;
import dev.osiscope.dissect.Memory;
import dev.osiscope.frame.Frame;
import dev.osiscope.tests.RunsBeside;
import dev.osiscope.wire.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Bytes in, fields out, the same bytes rebuilt, for every header.
@RunsBeside
class HeaderPropertiesTest {

    private static final int SEEDS = 500;
    private static final int MOST_BYTES = 300;

    private final FrameDissector dissector = new FrameDissector(Set.of(Carriers.HUB_PORT));

    static List<Sample<?>> samples() {
        return HeaderSamples.ALL;
    }

    @Test
    void everyHeaderHasASample() {
        Set<String> headers = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.osiscope").stream()
                .filter(type -> type.isAssignableTo(Header.class) && !type.isInterface())
                .map(JavaClass::getSimpleName).collect(Collectors.toCollection(TreeSet::new));

        assertEquals(headers, HeaderSamples.ALL.stream().map(sample -> sample.type().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    <H extends Header> void headerIsReadAsItWasEncoded(Sample<H> sample) {
        Property.holds(SEEDS, random -> {
            H header = sample.draw().apply(random);
            Bytes encoded = header.encode();

            H read = sample.read().apply(encoded).orElseThrow();

            assertEquals(header, read);
            assertEquals(encoded, read.encode());
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    <H extends Header> void anyBytesThatAreReadAreEncodedAgain(Sample<H> sample) {
        int[] read = {0};
        Property.holds(SEEDS, random -> {
            Bytes drawn = sample.draw().apply(random).encode();
            Bytes noise = Draw.bytes(random, random.nextInt(MOST_BYTES));
            for (Bytes bytes : Stream.of(noise, damaged(drawn, random.nextInt(), random.nextInt(256))).toList()) {
                sample.read().apply(bytes).ifPresent(header -> {
                    read[0]++;
                    assertEquals(bytes.atMost(header.encode().length()), header.encode(), header::toString);
                });
            }
        });
        assertTrue(read[0] > SEEDS / 4, "only " + read[0] + " read");
    }

    @ParameterizedTest
    @MethodSource("samples")
    <H extends Header> void dissectorFindsTheHeaderAndItsFieldsGiveItsBytes(Sample<H> sample) {
        Property.holds(SEEDS, random -> {
            H header = sample.draw().apply(random);
            Layer layer = last(sample.carry().apply(header.encode())).layer(sample.type()).orElseThrow();

            assertEquals(header, layer.header().orElseThrow());
            FieldsRebuilt.check(layer);
        });
    }

    /// What the last of these frames says, with what those before it bring.
    private Dissection last(List<Frame> frames) {
        Memory memory = new Memory(TcpJudge::new);
        List<Dissection> dissections = new ArrayList<>();
        for (Frame frame : frames) {
            dissections.add(dissector.dissect(frame, dissections.size() + 1L, memory));
        }
        return dissections.getLast();
    }

    private static Bytes damaged(Bytes bytes, int place, int value) {
        byte[] array = bytes.toArray();
        array[Math.floorMod(place, array.length)] = (byte) value;
        return Bytes.wrap(array);
    }
}
