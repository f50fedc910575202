package dev.osiscope.lesson.predict;

import dev.osiscope.dissect.Dissection;
import dev.osiscope.lesson.Answer;
import dev.osiscope.lesson.Form;
import dev.osiscope.lesson.Size;
import dev.osiscope.lesson.Size.Part;
import dev.osiscope.lesson.Size.SizedLayer;
import java.util.Optional;

/// The size of a part of a frame.
final class BytesQuestion {

    private BytesQuestion() {}

    static Optional<Asked> of(Dissection dissection, Size size) {
        return Payloads.size(dissection, size).map(right -> {
            long header = of(dissection, Part.HEADER, size.layer());
            long below = of(dissection, Part.BELOW, size.layer());
            long headers = of(dissection, Part.HEADERS, size.layer());
            long message = of(dissection, Part.HEADER, SizedLayer.APPLICATION);
            return new Mistakes(new Answer.Number(right))
                    .addIf(true, "bytes.header", header)
                    .addIf(size.part() == Part.HEADER, "bytes.below", below)
                    .addIf(true, "bytes.carried", below - header)
                    .addIf(true, "bytes.headers", headers)
                    .addIf(true, "bytes.message", message)
                    .addIf(true, "bytes.frame", dissection.frame().originalLength())
                    .addIf(true, "bytes.fixed", size.layer() == SizedLayer.TRANSPORT ? 20 : 0)
                    .asked(new Form.Number(), "bytes");
        });
    }

    private static long of(Dissection dissection, Part part, SizedLayer layer) {
        return Payloads.size(dissection, new Size(part, layer)).orElse(-1L);
    }
}
