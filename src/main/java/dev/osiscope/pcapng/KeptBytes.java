package dev.osiscope.pcapng;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// How many bytes of a file that can be read only forwards go into a temporary file.
///
/// @param most   the limit, in bytes
/// @param folder the folder of the temporary file
record KeptBytes(long most, Path folder) {

    private static final int SHARE = 2;
    private static final double MEBIBYTE = 1 << 20;

    /// Half of the room that is left where `temporary` is; no limit where nobody can tell that.
    static KeptBytes beside(Path temporary) throws IOException {
        long room = Files.getFileStore(temporary).getUsableSpace();
        return new KeptBytes(room > 0 ? room / SHARE : Long.MAX_VALUE, temporary.toAbsolutePath().getParent());
    }

    /// Says that there were more, and what helps, as a clause.
    String reached() {
        return String.format(Locale.ROOT, "unpacked it has more than %.1f MiB, half of the room that was left in %s; "
                + "unpack it yourself where there is more room, and open the unpacked file", most / MEBIBYTE, folder);
    }
}
