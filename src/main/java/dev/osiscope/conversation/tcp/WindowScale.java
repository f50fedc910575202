package dev.osiscope.conversation.tcp;

/// By how much the window of one end is to be shifted, as far as that was seen (RFC 7323 section 2).
///
/// @param shift 0 to 14; -1 where the opening was not seen, -2 where the ends have agreed on none
public record WindowScale(int shift) {

    /// The opening was not seen.
    public static final WindowScale UNKNOWN = new WindowScale(-1);
    /// One of the ends did not offer to scale.
    public static final WindowScale UNUSED = new WindowScale(-2);

    private static final int LARGEST = 14;

    /// What an option says; a shift above 14 counts as 14 (RFC 7323 section 2.3).
    ///
    /// @param shift 0 or more
    static WindowScale offered(long shift) {
        return new WindowScale((int) Math.min(shift, LARGEST));
    }

    /// Whether the windows of this end can be told: it is known how they are scaled.
    public boolean known() {
        return !equals(UNKNOWN);
    }

    /// What the window is multiplied with; as Wireshark's `tcp.window_size_scalefactor`, -1 stands for not known
    /// and -2 for not agreed.
    public int factor() {
        return shift < 0 ? shift : 1 << shift;
    }

    /// A window as it stands in a header, scaled; unchanged where no shift is known.
    public long scaled(long window) {
        return window << Math.max(shift, 0);
    }
}
