package dev.osiscope.pcapng;

/// A block whose framing is whole and whose body is not; becomes a [FileStop] where the block's place is known.
final class MalformedBlockException extends Exception {

    private static final long serialVersionUID = 1;

    private final int position;
    private final int needed;
    private final int found;

    /// @param position the byte of the body at which it happened
    /// @param needed   how many bytes were needed there; 0 where nothing was missing
    MalformedBlockException(int position, int needed, int found, String reason) {
        super(reason, null, false, false);
        this.position = position;
        this.needed = needed;
        this.found = found;
    }

    FileStop stop(long bodyOffset) {
        return new FileStop(bodyOffset + position, needed, found, getMessage());
    }
}
