package dev.osiscope.export;

import dev.osiscope.dissect.Field;
import dev.osiscope.dissect.Layer;
import dev.osiscope.wire.FieldValue;
import dev.osiscope.wire.application.DhcpFields;
import dev.osiscope.wire.application.DhcpOptionFields;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/// The names of a message of DHCP in Wireshark: what a known vendor has put into an option has one more dissector, of the
/// same name.
final class DhcpProtocolNames {

    private static final int CLASS = 60;
    private static final int VENDOR = 43;
    /// Whose option for vendors is looked into.
    private static final List<String> VENDORS =
            List.of("PXEClient", "docsis", "AAPLBSDPC", "pktc", "CableHome", "ArubaAP", "ArubaInstantAP");
    /// Whose class is looked into as well.
    private static final List<String> CLASSES = List.of("docsis3.0:", "AAPLBSDPC/");

    private DhcpProtocolNames() {}

    /// Whether it is one.
    static boolean isDhcp(Layer layer) {
        return layer.protocol().equals(DhcpFields.PROTOCOL);
    }

    /// Its names.
    static Stream<String> of(Layer layer) {
        String vendor = options(layer, CLASS).map(Field::parts).map(parts -> parts.getLast().text()).findFirst().orElse("");
        long inOptions = VENDORS.stream().anyMatch(vendor::startsWith) ? options(layer, VENDOR).count() : 0;
        long inClass = CLASSES.stream().anyMatch(vendor::startsWith) ? 1 : 0;
        return Collections.nCopies((int) (1 + inOptions + inClass), layer.protocol().id()).stream();
    }

    /// The options of this code that say something.
    private static Stream<Field> options(Layer layer, int code) {
        return layer.fields().stream().filter(field -> field.id().equals(DhcpOptionFields.OPTION.id())
                && field.parts().size() > DhcpOptionFields.PREFIX_LENGTH
                && field.parts().getFirst().value() instanceof FieldValue.Unsigned type && type.value() == code);
    }
}
