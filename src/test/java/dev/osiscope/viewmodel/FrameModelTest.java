package dev.osiscope.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.conversation.tcp.SegmentRole;
import dev.osiscope.dissect.Field;
import dev.osiscope.layers.OsiLayer;
import dev.osiscope.session.SessionSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The bytes and the fields of every frame of the demo, both ways.
class FrameModelTest {

    static List<FrameModel> frames() {
        return RecordedDemo.all().stream()
                .flatMap(session -> IntStream.range(0, session.timeline().size())
                        .mapToObj(index -> FrameModel.of(session.timeline().step(index)))
                        .flatMap(Optional::stream))
                .toList();
    }

    private static List<Field> fields(FrameModel frame) {
        return frame.layers().stream().flatMap(part -> part.layer().walk()).toList();
    }

    @Test
    void demoHasFrames() {
        assertTrue(frames().size() >= 15, frames().size() + " frames");
    }

    @ParameterizedTest
    @MethodSource("frames")
    void everyByteIsInAFieldAndASmallerOneDoesNotHoldIt(FrameModel frame) {
        for (int index = 0; index < frame.frame().bytes().length(); index++) {
            int at = index;
            Field picked = assertInstanceOf(Selection.OfField.class, frame.pickByte(frame.frame(), at)).field();
            assertTrue(picked.range().touchesByte(at), () -> picked.id() + " does not hold byte " + at);
            long smallest = fields(frame).stream()
                    .filter(field -> field.range().touchesByte(at))
                    .mapToLong(field -> field.range().bitLength())
                    .min()
                    .orElseThrow();
            assertEquals(smallest, picked.range().bitLength(), () -> picked.id() + " at byte " + at);
        }
    }

    @ParameterizedTest
    @MethodSource("frames")
    void everyFieldWithoutPartsIsPickedByItsFirstByteOrASmallerOneIs(FrameModel frame) {
        for (Field field : fields(frame)) {
            if (field.parts().isEmpty() && field.range().bitLength() > 0) {
                Selection picked = frame.pickByte(frame.frame(), field.range().firstByte());
                long length = picked.place().orElseThrow().range().bitLength();
                assertTrue(length <= field.range().bitLength(), field::id);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("frames")
    void byteHasTheLayerOfTheFieldItPicks(FrameModel frame) {
        for (int index = 0; index < frame.frame().bytes().length(); index++) {
            assertEquals(frame.pickByte(frame.frame(), index).layer(), frame.layerOfByte(frame.frame(), index), "byte " + index);
        }
    }

    @ParameterizedTest
    @MethodSource("frames")
    void layersLieOneAfterTheOtherAndCoverTheFrame(FrameModel frame) {
        int covered = 0;
        for (FrameModel.Part part : frame.layers()) {
            assertEquals(covered, part.layer().range().firstByte());
            covered += part.byteLength();
        }
        assertEquals(frame.frame().bytes().length(), covered);
        assertEquals(Optional.empty(), frame.note());
    }

    @ParameterizedTest
    @MethodSource("frames")
    void fieldIsFoundAgainByItsId(FrameModel frame) {
        for (Field field : fields(frame)) {
            Selection picked = frame.pickField(field.id());
            assertEquals(field.id(), assertInstanceOf(Selection.OfField.class, picked).field().id());
        }
    }

    @ParameterizedTest
    @MethodSource("frames")
    void outsideTheFrameNothingIsPicked(FrameModel frame) {
        assertSame(Selection.NOTHING, frame.pickByte(frame.frame(), frame.frame().bytes().length()));
        assertSame(Selection.NOTHING, frame.pickByte(frame.frame(), -1));
        assertEquals(Optional.empty(), frame.layerOfByte(frame.frame(), frame.frame().bytes().length()));
        assertSame(Selection.NOTHING, frame.pickField("no.such.field"));
    }

    @Test
    void messageBelongsToTheApplicationLayer() {
        SessionSnapshot session = RecordedDemo.modelled();
        int step = RecordedDemo.firstOf(session, SegmentRole.DATA);
        FrameModel frame = FrameModel.of(session.timeline().step(step)).orElseThrow();
        assertEquals(Optional.of(OsiLayer.APPLICATION), frame.layerOfByte(frame.frame(), frame.frame().bytes().length() - 1));
        assertEquals(Optional.of(OsiLayer.NETWORK), frame.layerOfByte(frame.frame(), 0));
    }

    @Test
    void applicationStepHasNoFrame() {
        assertEquals(Optional.empty(), FrameModel.of(RecordedDemo.modelled().timeline().step(0)));
    }
}
