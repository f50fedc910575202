package dev.osiscope.lab;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// What the lab needs of a system, and what mends it where it is missing.
public final class LabNeeds {

    static final String UNSHARE_MEND = "install util-linux (the commands unshare and setpriv)";

    private static final Path TUN = Path.of("/dev/net/tun");

    private static final Path RESTRICTION = Path.of("/proc/sys/kernel/apparmor_restrict_unprivileged_userns");
    private static final Path CLONE = Path.of("/proc/sys/kernel/unprivileged_userns_clone");
    private static final Path MOST = Path.of("/proc/sys/user/max_user_namespaces");
    private static final int PATIENCE_SECONDS = 10;

    private LabNeeds() {}

    /// Why no host can be started here, and what mends it; nothing where one can. It tries it, which takes some
    /// milliseconds.
    public static Optional<LabException> missing() {
        if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
            return Optional.of(new LabException("the lab needs Linux: its hosts are network namespaces",
                    "run OSIscope in a Linux virtual machine; the demo and files work here as well"));
        }
        try {
            Process process = new ProcessBuilder(OwnNamespaces.command(List.of("ip", "link", "show", "lo")))
                    .redirectErrorStream(true).start();
            process.getOutputStream().close();
            String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return ended && process.exitValue() == 0 ? Optional.empty()
                    : Optional.of(new LabException("no network namespace can be made: " + words, mend()));
        } catch (IOException failure) {
            return Optional.of(new LabException("no network namespace can be made: " + failure.getMessage(), UNSHARE_MEND));
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return Optional.of(new LabException("the question was interrupted", ""));
        }
    }

    /// Why hosts have veth pairs and no TAP devices here, and what mends it; nothing where they have TAP devices.
    public static Optional<LabException> tapRefusal() {
        try {
            FileChannel.open(TUN, StandardOpenOption.READ, StandardOpenOption.WRITE).close();
            return Optional.empty();
        } catch (NoSuchFileException absent) {
            return Optional.of(new LabException("there is no " + TUN, "sudo modprobe tun"));
        } catch (IOException refused) {
            return Optional.of(new LabException(TUN + " can't be opened for reading and writing", "sudo chmod 666 " + TUN));
        }
    }

    /// What lets an ordinary user make namespaces, as far as this system shows why he can't.
    static String mend() {
        if (reads(RESTRICTION, "1")) {
            return "sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0";
        }
        if (reads(CLONE, "0")) {
            return "sudo sysctl kernel.unprivileged_userns_clone=1";
        }
        return reads(MOST, "0") ? "sudo sysctl user.max_user_namespaces=1000"
                : "install util-linux (unshare, setpriv) and iproute2 (ip); in a container, allow it to make user namespaces";
    }

    private static boolean reads(Path setting, String value) {
        try {
            return Files.exists(setting) && Files.readString(setting).strip().equals(value);
        } catch (IOException unreadable) {
            return false;
        }
    }
}
