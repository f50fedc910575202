package dev.osiscope.lab.host;

import dev.osiscope.hub.HubException;
import dev.osiscope.linux.ErrorNumber;
import dev.osiscope.linux.SystemCallException;
import dev.osiscope.linux.TcpTable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;

/// Does what the app commands, a line each: `NUMBER VERB WORDS…`. Used by one thread.
final class HostCommands {

    private static final Path SETTINGS = Path.of("/proc/sys/net");
    private static final String NOTHING = "-";
    private static final int LONGEST_VALUE = 4096;

    private final HostSockets sockets;
    private final HostApplications applications;
    private final HostRoutes routes;
    private final Reports reports;

    HostCommands(HostSockets sockets, HostApplications applications, HostRoutes routes, Reports reports) {
        this.sockets = sockets;
        this.applications = applications;
        this.routes = routes;
        this.reports = reports;
    }

    /// Does one and answers it; a command that can't be done is answered as failed.
    void obey(String line) {
        String[] words = line.split(" ");
        String number = words[0];
        try {
            reports.answer(number, true, done(words[1], Arrays.copyOfRange(words, 2, words.length)));
        } catch (SystemCallException failure) {
            reports.answer(number, false, ErrorNumber.word(failure.errorNumber()) + " " + failure.getMessage());
        } catch (HubException refused) {
            reports.answer(number, false, refused.getMessage());
        } catch (NoSuchElementException missing) {
            reports.answer(number, false, missing.getMessage());
        } catch (IOException | RuntimeException failure) {
            reports.answer(number, false, failure.toString());
        }
    }

    private String done(String verb, String[] words) throws SystemCallException, IOException {
        switch (verb) {
            case "listen" -> sockets.listen(words[0], number(words[1]), number(words[2]));
            case "accept" -> sockets.get(words[0]).accept(words[1].equals("on"));
            case "connect" ->
                sockets.connect(words[0], new SocketAddress4(words[1], number(words[2])), number(words[3]));
            case "send" -> sockets.get(words[0]).send(HexFormat.of().parseHex(words[1]));
            case "datagram" -> Datagram.send(
                    new SocketAddress4(words[0], number(words[1])), HexFormat.of().parseHex(words[2]));
            case "take-datagrams" -> Datagram.takeAt(SocketAddress4.any(number(words[0])), reports);
            case "read" -> sockets.get(words[0]).read(words[1].equals("on"));
            case "shutdown" -> sockets.get(words[0]).shutdown();
            case "close-at-end" -> sockets.get(words[0]).closeAtEnd();
            case "close" -> sockets.close(words[0]);
            case "abort" -> sockets.abort(words[0]);
            case "option" -> setOption(words[0], words[1], number(words[2]));
            case "setting" -> Files.writeString(setting(words[0]), String.join(" ", List.of(words).subList(1, words.length)));
            case "settings" -> {
                return settings(words);
            }
            case "route" -> routes.add(words[0], words[1]);
            case "states" -> {
                return states();
            }
            case "information" -> {
                return sockets.get(words[0]).kernel().information().values().entrySet().stream()
                        .map(value -> value.getKey() + "=" + value.getValue()).collect(Collectors.joining(" "));
            }
            default -> applications.obey(verb, words);
        }
        return "";
    }

    private static int number(String word) {
        return Integer.parseInt(word);
    }

    private void setOption(String name, String word, int value) throws SystemCallException {
        SocketKnob knob = SocketKnob.of(word)
                .orElseThrow(() -> new IllegalArgumentException("no option " + word));
        sockets.make(name).kernel().set(knob, value);
    }

    /// A setting of the network: `ipv4/tcp_sack`. Only those of this namespace may be meant.
    private static Path setting(String name) {
        Path path = SETTINGS.resolve(name).normalize();
        if (!path.startsWith(SETTINGS)) {
            throw new IllegalArgumentException(name + " is no setting of the network");
        }
        return path;
    }

    /// The values of settings, with commas between the numbers of one; `-` where this kernel has no such setting.
    private static String settings(String[] names) throws IOException {
        List<String> values = new ArrayList<>();
        for (String name : names) {
            Path file = setting(name);
            values.add(Files.isReadable(file) ? value(file) : NOTHING);
        }
        return String.join(" ", values);
    }

    /// The kernel gives a setting to the first read only, so that one must be large enough.
    private static String value(Path file) throws IOException {
        byte[] value = new byte[LONGEST_VALUE];
        try (InputStream in = Files.newInputStream(file)) {
            int length = Math.max(0, in.read(value));
            return new String(value, 0, length, StandardCharsets.US_ASCII).strip().replaceAll("\\s+", ",");
        }
    }

    private static String states() throws IOException {
        return TcpTable.readIpv4().stream()
                .map(row -> String.join(",", word(row.local()), word(row.remote()), row.state(),
                        String.valueOf(row.sendQueue()), String.valueOf(row.receiveQueue()),
                        String.valueOf(row.timer()), String.valueOf(row.due()), String.valueOf(row.retransmits()),
                        String.valueOf(row.timeout()), String.valueOf(row.window()), String.valueOf(row.threshold())))
                .collect(Collectors.joining(" "));
    }

    private static String word(InetSocketAddress end) {
        return end.getAddress().getHostAddress() + ":" + end.getPort();
    }
}
