package dev.osiscope.viewmodel.file;

import dev.osiscope.i18n.Phrase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// What a file is that is no capture file, told by how it begins.
final class ForeignFiles {

    private static final int HEAD = 64;

    /// How files begin that one may take for capture files, or drop by mistake.
    private static final List<Signature> SIGNATURES = List.of(
            new Signature("736e6f6f70", "snoop"),
            new Signature("6274736e6f6f70", "btsnoop"),
            new Signature("474d4255", "netmon"),
            new Signature("425a68", "bzip2"),
            new Signature("fd377a585a00", "xz"),
            new Signature("28b52ffd", "zstd"),
            new Signature("504b0304", "zip"),
            new Signature("377abcaf271c", "7z"),
            new Signature("25504446", "pdf"),
            new Signature("89504e47", "picture"),
            new Signature("ffd8ff", "picture"),
            new Signature("47494638", "picture"),
            new Signature("7f454c46", "program"),
            new Signature("4d5a", "program"));

    /// @param hex  the first bytes
    /// @param kind the end of the key that names it
    private record Signature(String hex, String kind) {}

    private ForeignFiles() {}

    /// What `file` is, as a clause; empty where that can't be told.
    ///
    /// @throws IOException where it can't be read
    static Optional<Phrase> describe(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (head.length == 0) {
            return Optional.of(kind("empty"));
        }
        String hex = HexFormat.of().formatHex(head);
        return SIGNATURES.stream()
                .filter(signature -> hex.startsWith(signature.hex()))
                .findFirst()
                .map(signature -> kind(signature.kind()))
                .or(() -> isText(head) ? Optional.of(kind("text")) : Optional.empty());
    }

    private static Phrase kind(String end) {
        return Phrase.of("file.foreign." + end);
    }

    /// No control characters but those that shape lines; what is beyond ASCII may be any encoding.
    private static boolean isText(byte[] head) {
        for (byte next : head) {
            if (next >= 0 && next < ' ' && next != '\t' && next != '\n' && next != '\r') {
                return false;
            }
        }
        return true;
    }
}
