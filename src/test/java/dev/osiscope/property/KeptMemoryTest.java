package dev.osiscope.property;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.tests.RunsBeside;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Captures that are made to fill the memory do not: what is kept of a conversation is bounded, and so is what a memory
/// of earlier frames keeps, however many there are.
@RunsBeside
class KeptMemoryTest {

    @ParameterizedTest
    @EnumSource(Hoard.class)
    void soMuchIsKeptAndNoMore(Hoard hoard) throws IOException, InterruptedException {
        long kept = Heap.keptBy(hoard);

        System.out.println(hoard + ": " + kept + " bytes of heap");
        assertTrue(kept < hoard.most(), () -> hoard + ": " + kept + " bytes, not fewer than " + hoard.most());
    }
}
