package dev.osiscope.lesson.predict;

import dev.osiscope.dissect.Dissection;
import dev.osiscope.lesson.Answer;
import dev.osiscope.lesson.Form;
import dev.osiscope.lesson.Size;
import dev.osiscope.lesson.Size.Part;
import dev.osiscope.lesson.Size.SizedLayer;
import dev.osiscope.wire.transport.TcpFields;
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
                    .addIf(size.part() == Part.HEADERS, "bytes.onelayer", of(dissection, Part.HEADER, SizedLayer.TRANSPORT))
                    .addIf(size.part() == Part.HEADERS, "bytes.onelayer", of(dissection, Part.HEADER, SizedLayer.NETWORK))
                    .addIf(size.part() == Part.HEADERS, "bytes.onelayer", of(dissection, Part.HEADER, SizedLayer.LINK))
                    .addIf(size.part() == Part.BELOW, "bytes.header", header)
                    .addIf(size.part() == Part.HEADER, "bytes.below", below)
                    .addIf(size.part() != Part.HEADERS, "bytes.carried", below - header)
                    .addIf(size.part() == Part.HEADER, "bytes.otherlayer", of(dissection, Part.HEADER, SizedLayer.NETWORK))
                    .addIf(size.part() == Part.HEADER, "bytes.otherlayer", of(dissection, Part.HEADER, SizedLayer.TRANSPORT))
                    .addIf(size.part() == Part.BELOW && size.layer() != SizedLayer.LINK, "bytes.deeper",
                            of(dissection, Part.BELOW, SizedLayer.LINK))
                    .addIf(size.part() == Part.BELOW && size.layer() == SizedLayer.APPLICATION, "bytes.segment",
                            of(dissection, Part.BELOW, SizedLayer.TRANSPORT))
                    .addIf(true, "bytes.headers", headers)
                    .addIf(true, "bytes.message", message)
                    .addIf(true, "bytes.frame", dissection.frame().originalLength())
                    .addIf(size.layer() == SizedLayer.TRANSPORT, "bytes.fixed", TcpFields.FIXED_LENGTH)
                    .asked(new Form.Number(), "bytes");
        });
    }

    private static long of(Dissection dissection, Part part, SizedLayer layer) {
        return Payloads.size(dissection, new Size(part, layer)).orElse(-1L);
    }
}
