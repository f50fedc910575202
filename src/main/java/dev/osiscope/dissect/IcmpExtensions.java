package dev.osiscope.dissect;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.application.MessageBytes;
import dev.osiscope.wire.network.IcmpExtensionFields;
import dev.osiscope.wire.network.IcmpFields;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads what a message of ICMP adds to the packet that it quotes: a head, then objects. Of another version than these
/// two nothing is known but the head.
final class IcmpExtensions {

    private static final Set<Integer> VERSIONS = Set.of(1, 2);
    /// The only type that labels have.
    private static final int LABEL_STACK = 1;

    private IcmpExtensions() {}

    /// The extensions that fill `span`, as one field; empty where not even their head was captured.
    static Optional<Field> read(Span span, Context context) {
        Bytes bytes = span.captured();
        if (bytes.length() < IcmpExtensionFields.HEAD_LENGTH) {
            return Optional.empty();
        }
        LayerBuilder head = new LayerBuilder(IcmpFields.PROTOCOL, span.atMost(IcmpExtensionFields.HEAD_LENGTH, span.limit()))
                .fixed(IcmpExtensionFields.HEAD);
        new ChecksumCheck(head, IcmpExtensionFields.CHECKSUM_ROWS, context).unlessAbsent(span);
        List<Field> parts = new ArrayList<>(
                head.done(new MessageBytes(IcmpFields.PROTOCOL, bytes), span, Optional.empty()).layer().fields());
        if (isKnown(bytes)) {
            FieldWalk walk = new FieldWalk(span).over(IcmpExtensionFields.HEAD_LENGTH);
            while (walk.has(IcmpExtensionFields.PREFIX_LENGTH)) {
                object(walk);
            }
            parts.addAll(walk.fields());
        }
        return Optional.of(FieldReader.whole(span, IcmpExtensionFields.WHOLE, 0, bytes.length(), "", parts));
    }

    /// The extensions as a layer of its own, as ICMP for IPv6 has them; data where they are none.
    static Outcome dissect(Span span, Context context) {
        Bytes bytes = span.captured();
        if (bytes.length() < IcmpExtensionFields.HEAD_LENGTH || !isKnown(bytes)) {
            return DataDissector.dissect(span, context);
        }
        boolean whole = bytes.length() == span.length();
        return new Outcome(new Layer(IcmpFields.PROTOCOL, span.source(), span.capturedRange(),
                BitRange.ofBytes(span.end(), 0), Optional.of(new MessageBytes(IcmpFields.PROTOCOL, bytes)),
                read(span, context).stream().toList()),
                whole ? Optional.empty() : Optional.of(span.shortage(IcmpFields.PROTOCOL, span.length())));
    }

    private static boolean isKnown(Bytes bytes) {
        return VERSIONS.contains(IcmpExtensionFields.VERSION.intIn(bytes));
    }

    /// Goes over an object, as far as there is of it: at least its prefix, so that the walk ends. What can't be as long
    /// as it says has all that is left.
    private static void object(FieldWalk walk) {
        int length = walk.ahead().u16(0);
        int count = length < IcmpExtensionFields.PREFIX_LENGTH ? walk.left() : Math.min(length, walk.left());
        walk.whole(IcmpExtensionFields.OBJECT, count, IcmpExtensions::parts, IcmpExtensionFields.DATA);
    }

    private static String parts(FieldWalk object) {
        int length = object.next(IcmpExtensionFields.LENGTH).last();
        String name = object.next(IcmpExtensionFields.CLASS).text();
        int about = object.last();
        if (length < IcmpExtensionFields.PREFIX_LENGTH) {
            return name;
        }
        int type = object.ahead().u8(0);
        if (about == IcmpExtensionFields.INTERFACE) {
            IcmpExtensionFields.ROLE.forEach(object::bits);
        }
        object.next(IcmpExtensionFields.TYPE);
        switch (about) {
            case IcmpExtensionFields.LABELS -> labels(object, type);
            case IcmpExtensionFields.INTERFACE -> ofInterface(object, type);
            case IcmpExtensionFields.IDENTIFICATION -> identification(object, type);
            default -> { }
        }
        return name;
    }

    private static void labels(FieldWalk object, int type) {
        if (type != LABEL_STACK) {
            return;
        }
        while (object.has(IcmpExtensionFields.LABEL_LENGTH)) {
            object.whole(IcmpExtensionFields.LABEL, IcmpExtensionFields.LABEL_LENGTH, label -> {
                IcmpExtensionFields.LABEL_PARTS.forEach(label::bits);
                String text = label.fields().getFirst().text();
                label.over(IcmpExtensionFields.LABEL_LENGTH);
                return text;
            }, IcmpExtensionFields.LABEL_DATA);
        }
        object.rest(IcmpExtensionFields.LABEL_DATA);
    }

    /// What follows stands in this order; the lowest bits of the type say what of it there is.
    private static void ofInterface(FieldWalk object, int type) {
        if ((type & 0x8) != 0) {
            object.next(IcmpExtensionFields.INDEX);
        }
        if ((type & 0x4) != 0) {
            int family = object.next(IcmpExtensionFields.FAMILY).last();
            object.next(IcmpExtensionFields.RESERVED);
            switch (family) {
                case 1 -> object.next(IcmpExtensionFields.ADDRESS_4);
                case 2 -> object.next(IcmpExtensionFields.ADDRESS_6);
                // Of any other nobody knows how long the address is.
                default -> object.rest(IcmpExtensionFields.DATA);
            }
        }
        if ((type & 0x2) != 0) {
            int length = object.next(IcmpExtensionFields.NAME_LENGTH).last();
            if (length > 1) {
                object.said(IcmpExtensionFields.NAME, length - 1, IcmpExtensions::untilZero);
            }
        }
        if ((type & 0x1) != 0) {
            object.next(IcmpExtensionFields.MTU);
        }
    }

    /// The name; zeros fill it up to a whole word.
    private static String untilZero(Bytes name) {
        String text = name.text(StandardCharsets.UTF_8);
        int zero = text.indexOf(0);
        return zero < 0 ? text : text.substring(0, zero);
    }

    private static void identification(FieldWalk object, int type) {
        switch (type) {
            case 1 -> object.rest(IcmpExtensionFields.ASKED_NAME);
            case 2 -> object.next(IcmpExtensionFields.ASKED_INDEX);
            case 3 -> {
                int family = object.next(IcmpExtensionFields.ASKED_FAMILY).last();
                int length = object.next(IcmpExtensionFields.ASKED_LENGTH).last();
                object.next(IcmpExtensionFields.ASKED_RESERVED);
                object.next(switch (family) {
                    case 1 -> IcmpExtensionFields.ASKED_4;
                    case 2 -> IcmpExtensionFields.ASKED_6;
                    default -> IcmpExtensionFields.ASKED_OTHER;
                }, family == 1 ? Integer.BYTES : family == 2 ? 2 * Long.BYTES : length);
            }
            default -> { }
        }
    }
}
