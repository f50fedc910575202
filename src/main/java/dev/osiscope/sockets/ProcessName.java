package dev.osiscope.sockets;

import java.nio.file.Path;

/// What a process of Linux is called.
///
/// The kernel has a name for each (`/proc/PID/comm`), cut after 15 bytes: where it was cut, the command has the whole of it.
/// It is the name of the main thread, so that newer versions of Node are all called `MainThread` there: such a name says
/// nothing, the command does.
final class ProcessName {

    private static final int LONGEST = 15;
    private static final String MAIN_THREAD = "MainThread";

    private ProcessName() {}

    /// @param folder of the process, below `/proc`
    static String of(Path folder) {
        String command = ProcFolder.text(folder.resolve("cmdline"));
        String file = command.split("[\0 ]", 2)[0];
        return choose(ProcFolder.text(folder.resolve("comm")).strip(), file.substring(file.lastIndexOf('/') + 1));
    }

    /// @param kernels the kernel's name
    /// @param called  the command's first word without its folder; empty where it is not told
    static String choose(String kernels, String called) {
        boolean cut = kernels.length() == LONGEST && called.startsWith(kernels);
        return !called.isEmpty() && (cut || kernels.endsWith(MAIN_THREAD)) ? called : kernels;
    }
}
