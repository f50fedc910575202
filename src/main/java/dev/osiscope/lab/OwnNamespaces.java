package dev.osiscope.lab;

import java.util.ArrayList;
import java.util.List;

/// How a program is started in a user's and a network's namespace of its own, so that it ends with this process.
///
/// The kernel asks it to end (SIGTERM) when the thread that started it ends (PR_SET_PDEATHSIG, by setpriv), which it does
/// with the process. It can't tell what had happened before it was asked to: so a shell looks once whether the process is
/// still there.
final class OwnNamespaces {

    /// `$0` is the number of the process that starts it all.
    private static final String IF_STILL_THERE = "[ \"$PPID\" = \"$0\" ] && exec \"$@\"";

    private OwnNamespaces() {}

    /// The command that starts `program` there. It must be started by a thread that stays.
    static List<String> command(List<String> program) {
        List<String> command = new ArrayList<>(List.of("unshare", "-Urn", "setpriv", "--pdeathsig", "TERM",
                "sh", "-c", IF_STILL_THERE, String.valueOf(ProcessHandle.current().pid())));
        command.addAll(program);
        return command;
    }
}
