package dev.osiscope.wire.application;

/// Times as certificates have them (RFC 5280 section 4.1.2.5): two or four digits of the year, then two each for
/// the others.
final class CertificateTime {

    private static final int TURN = 50;
    private static final int DIGITS = 12;

    private CertificateTime() {}

    /// The time in words, as Wireshark writes it: `2026-11-25 19:24:17 (UTC)`; as it stands where it is in another
    /// form.
    static String text(DerElement element) {
        String digits = element.text();
        if (element.tag() == DerElement.UTC_TIME && digits.matches("\\d{%d}Z".formatted(DIGITS))) {
            return words((Integer.parseInt(digits.substring(0, 2)) < TURN ? "20" : "19") + digits);
        }
        return digits.matches("\\d{%d}Z".formatted(DIGITS + 2)) ? words(digits) : digits;
    }

    private static String words(String digits) {
        return digits.replaceFirst("(\\d{4})(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)Z", "$1-$2-$3 $4:$5:$6 (UTC)");
    }
}
