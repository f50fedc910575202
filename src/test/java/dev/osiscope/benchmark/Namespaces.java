package dev.osiscope.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Two network namespaces with a plain veth pair between them, 10.0.1.1 and 10.0.1.2; no rights are needed. They end with
/// this object.
final class Namespaces implements AutoCloseable {

    /// Says its number and lives until its input ends.
    private static final List<String> HOLDER = List.of("sh", "-c", "echo $$; exec cat");

    private final List<Process> holders = new ArrayList<>();
    private final List<Long> numbers = new ArrayList<>();

    Namespaces() throws IOException, InterruptedException {
        hold(List.of("unshare", "-Urn"));
        List<String> within = new ArrayList<>(enter(numbers.getFirst()));
        within.addAll(List.of("unshare", "-n"));
        hold(within);
        in(0, "ip", "link", "add", "eth0", "type", "veth", "peer", "name", "eth0", "netns", numbers.getLast().toString());
        for (int index = 0; index < numbers.size(); index++) {
            in(index, "ip", "addr", "add", "10.0.1." + (index + 1) + "/24", "dev", "eth0");
            in(index, "ip", "link", "set", "eth0", "up");
        }
    }

    private void hold(List<String> before) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(HOLDER);
        Process holder = new ProcessBuilder(command).start();
        holders.add(holder);
        BufferedReader words = holder.inputReader(StandardCharsets.UTF_8);
        String number = words.readLine();
        if (number == null) {
            throw new IOException("no namespace can be made: " + String.join(" ", command));
        }
        numbers.add(Long.valueOf(number));
    }

    private void in(int index, String... command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(enter(numbers.get(index)));
        all.addAll(List.of(command));
        if (new ProcessBuilder(all).inheritIO().start().waitFor() != 0) {
            throw new IOException("refused: " + String.join(" ", all));
        }
    }

    /// The process that holds the one of this index, 0 or 1.
    long number(int index) {
        return numbers.get(index);
    }

    /// What stands before a command that is to run in the namespaces of a process.
    static List<String> enter(long process) {
        return List.of("nsenter", "-t", String.valueOf(process), "-U", "-n", "--preserve-credentials");
    }

    @Override
    public void close() throws IOException {
        for (Process holder : holders) {
            holder.getOutputStream().close();
        }
    }
}
