package dev.osiscope.pcapng;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// The packets of a pcapng file: enhanced, simple and obsolete ones, of all sections. The other
/// blocks are checked and stepped over; [PcapngBlockReader] gives them.
public final class PcapngFileReader implements CaptureFileReader {

    /// The most interfaces that a file may describe; more are taken for damage.
    public static final int MOST_INTERFACES = 65_536;

    private static final int CAPTURED_LENGTH = 12;
    private static final int ORIGINAL_LENGTH = 16;
    private static final int PACKET_DATA = 20;
    private static final int SIMPLE_PACKET_DATA = 4;
    private static final int TIMESTAMP = 4;
    private static final int TRAILER = 4;

    private final Content content;
    private final PcapngWalk walk;
    private final List<FileInterface> interfaces = new ArrayList<>();
    private int sectionStart;
    private final PacketCursor packet = new PacketCursor();
    private FileStop malformed;

    PcapngFileReader(Content content) {
        this.content = content;
        this.walk = new PcapngWalk(content);
    }

    @Override
    public String kind() {
        return "pcapng";
    }

    @Override
    public boolean next() throws IOException {
        packet.leave();
        while (malformed == null && !packet.there() && walk.next()) {
            try {
                look();
            } catch (MalformedBlockException broken) {
                malformed = broken.stop(body());
            }
        }
        return packet.there();
    }

    private void look() throws MalformedBlockException {
        long type = walk.type();
        if (type == EnhancedPacket.TYPE || type == ObsoletePacket.TYPE) {
            require(0, PACKET_DATA);
            timedPacket(type == EnhancedPacket.TYPE ? number(0) : content.u16(body(), walk.order()));
        } else if (type == SimplePacket.TYPE) {
            require(0, SIMPLE_PACKET_DATA);
            simplePacket();
        } else {
            lookBeside(BlockDecoder.decode(type, walk.body(), walk.order(), 0));
        }
    }

    private void lookBeside(Block block) throws MalformedBlockException {
        if (block instanceof InterfaceDescription description) {
            describe(description);
        } else if (block instanceof SectionHeader) {
            sectionStart = interfaces.size();
        }
    }

    private void describe(InterfaceDescription description) throws MalformedBlockException {
        if (interfaces.size() == MOST_INTERFACES) {
            throw wrong(0, "the file describes more than " + MOST_INTERFACES + " interfaces");
        }
        interfaces.add(new FileInterface(text(description, InterfaceDescription.NAME), description.linkType(),
                description.snapLength(), TimestampUnit.of(description.options(), walk.order()),
                InterfaceInfo.provenanceInFile(text(description, InterfaceDescription.DESCRIPTION))));
    }

    private static String text(InterfaceDescription description, int code) {
        return description.options().stream()
                .filter(option -> option.code() == code)
                .map(Option::text).findFirst().orElse("");
    }

    private void timedPacket(long interfaceId) throws MalformedBlockException {
        int index = interfaceIndex(interfaceId);
        long captured = number(CAPTURED_LENGTH);
        require(PACKET_DATA, captured);
        requireOptions(PACKET_DATA + (int) captured + 3 & ~3);
        long timestamp = number(TIMESTAMP) << Integer.SIZE | number(TIMESTAMP + Integer.BYTES);
        packet.go(walk.offset(), body() + PACKET_DATA, (int) captured, number(ORIGINAL_LENGTH), index);
        packet.seenAt(interfaces.get(index).unit().nanos(timestamp));
    }

    private void simplePacket() throws MalformedBlockException {
        int index = interfaceIndex(0);
        long original = number(0);
        long captured = BlockDecoder.simplePacketLength(original, interfaces.get(index).snapLength());
        require(SIMPLE_PACKET_DATA, captured);
        packet.go(walk.offset(), body() + SIMPLE_PACKET_DATA, (int) captured, original, index);
    }

    /// Looks at the lengths of the options in place, so that a packet is read only where its block is.
    private void requireOptions(int from) throws MalformedBlockException {
        int position = from;
        while (position < bodyLength()) {
            int code = content.u16(body() + position, walk.order());
            int length = content.u16(body() + position + Short.BYTES, walk.order());
            if (code == Option.END) {
                return;
            }
            require(position + Integer.BYTES, length);
            position += Integer.BYTES + length + 3 & ~3;
        }
    }

    private int interfaceIndex(long interfaceId) throws MalformedBlockException {
        int described = interfaces.size() - sectionStart;
        if (interfaceId >= described) {
            throw wrong(0, "the packet is of interface " + interfaceId + ", but the section has described "
                    + described + " so far");
        }
        return sectionStart + (int) interfaceId;
    }

    private void require(int position, long needed) throws MalformedBlockException {
        int found = bodyLength() - position;
        if (found < needed) {
            throw new MalformedBlockException(position, (int) Math.min(needed, Integer.MAX_VALUE), found,
                    "the block ends there");
        }
    }

    private static MalformedBlockException wrong(int position, String reason) {
        return new MalformedBlockException(position, 0, 0, reason);
    }

    private long body() {
        return walk.offset() + PcapngWalk.BODY_OFFSET;
    }

    private int bodyLength() {
        return walk.length() - PcapngWalk.BODY_OFFSET - TRAILER;
    }

    private long number(int position) {
        ByteOrder order = walk.order();
        return content.u32(body() + position, order);
    }

    @Override
    public PacketCursor cursor() {
        return packet;
    }

    @Override
    public List<FileInterface> interfaces() {
        return Collections.unmodifiableList(interfaces);
    }

    @Override
    public Optional<FileStop> stop() {
        return malformed == null ? walk.stop() : Optional.of(malformed);
    }

    @Override
    public Content content() {
        return content;
    }
}
