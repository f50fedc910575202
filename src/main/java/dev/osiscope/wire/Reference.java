package dev.osiscope.wire;

/// A place in a standard.
///
/// @param document the standard: `RFC 9293`, `IEEE 802.3`
/// @param section  the section in it, without a sign; empty for the whole document
public record Reference(String document, String section) {

    /// Section `section` of RFC `number`.
    public static Reference rfc(int number, String section) {
        return new Reference("RFC " + number, section);
    }

    /// As it is written in a text: `RFC 9293 §3.1`.
    @Override
    public String toString() {
        return section.isEmpty() ? document : document + " §" + section;
    }
}
