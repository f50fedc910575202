package dev.osiscope.timeline;

import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.Field;
import dev.osiscope.dissect.Layer;
import dev.osiscope.i18n.Phrase;
import dev.osiscope.wire.ChecksumRows;
import dev.osiscope.wire.ChecksumStatus;
import dev.osiscope.wire.FieldValue;
import java.util.Optional;

/// Tells of a checksum that is wrong; what else can be said of one stands with its field.
final class ChecksumWords {

    private static final String VERDICT = ".checksum" + ChecksumRows.STATUS;

    private ChecksumWords() {}

    /// `narration`, whose first sentence is followed by one about the first wrong checksum of the frame, where it has
    /// one.
    static Narration added(Narration narration, Dissection dissection) {
        return dissection.ownLayers().stream().flatMap(layer -> wrong(layer).stream()).findFirst()
                .map(wrong -> new Narration(narration.title(),
                        Phrase.of("step.with", narration.what(), wrong), narration.why()))
                .orElse(narration);
    }

    private static Optional<Phrase> wrong(Layer layer) {
        return layer.fields().stream()
                .filter(field -> field.id().endsWith(VERDICT) && isBad(field))
                .map(field -> checksum(layer, field))
                .map(checksum -> Phrase.of(isZero(checksum) ? "step.checksum.zero" : "step.checksum.wrong",
                        layer.protocol().name(), checksum.text()))
                .findFirst();
    }

    private static Field checksum(Layer layer, Field status) {
        return layer.fields().stream()
                .filter(field -> status.id().equals(field.id() + ChecksumRows.STATUS)).findFirst().orElseThrow();
    }

    private static boolean isBad(Field status) {
        return status.value().equals(new FieldValue.Unsigned(ChecksumStatus.BAD.value()));
    }

    private static boolean isZero(Field checksum) {
        return checksum.value().equals(new FieldValue.Unsigned(0));
    }
}
