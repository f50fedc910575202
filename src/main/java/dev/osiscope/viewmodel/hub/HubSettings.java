package dev.osiscope.viewmodel.hub;

import dev.osiscope.hub.HubIdentity;
import dev.osiscope.hub.HubOptions;
import dev.osiscope.hub.HubServer;
import dev.osiscope.hub.SlowReaderPolicy;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// How the hub on the stage is to be, but for its join code, which is not remembered.
///
/// @param address     the address of this machine that it listens on, as text
/// @param port        the first port that it tries, 1 to 65535
/// @param tls         whether it answers those who ask for TLS, with a certificate of its own making
/// @param connections how many clients it may have; 0 for any number
/// @param rate        how many lines a second each may send; 0 for any number
/// @param policy      what is done with a slow reader
/// @param queueKib    how many KiB may wait for one client, 8 to 65536
public record HubSettings(String address, int port, boolean tls, int connections, int rate, SlowReaderPolicy policy,
        int queueKib) {

    /// For this machine only.
    static final String HERE = "127.0.0.1";

    /// What is taken where nobody says another.
    public static final HubSettings DEFAULT =
            new HubSettings(HERE, HubServer.FIRST_PORT, false, 0, 0, SlowReaderPolicy.DROP_OLDEST, 64);

    static final int HIGHEST_PORT = 65_535;
    static final int LEAST_QUEUE = HubOptions.LEAST_QUEUE / 1024;
    static final int LARGEST_QUEUE = 64 * 1024;
    private static final String BETWEEN = " ";

    /// Whether others than this machine's programs can reach it.
    public boolean beyondThisMachine() {
        return !InetAddress.ofLiteral(address).isLoopbackAddress();
    }

    /// The hub's options.
    ///
    /// @param code the join code; has to be there beyond this machine
    /// @param now  when a certificate begins to be valid
    public HubOptions options(Optional<String> code, Instant now) {
        InetAddress where = InetAddress.ofLiteral(address);
        if (beyondThisMachine() && code.isEmpty()) {
            throw new IllegalArgumentException("beyond this machine a hub has a join code");
        }
        HubOptions open = HubOptions.onThisMachine().at(where).slowReaders(policy, queueKib * 1024).limits(connections, rate);
        HubOptions closed = code.map(open::code).orElse(open);
        return tls ? closed.identity(HubIdentity.selfMade(
                Stream.of(InetAddress.ofLiteral(HERE), where).distinct().toList(), now)) : closed;
    }

    /// As it is remembered.
    String written() {
        return String.join(BETWEEN, address, String.valueOf(port), String.valueOf(tls), String.valueOf(connections),
                String.valueOf(rate), policy.name(), String.valueOf(queueKib));
    }

    /// What was remembered so; what can't be read counts as not there.
    static Optional<HubSettings> read(String text) {
        String[] parts = text.split(BETWEEN);
        try {
            HubSettings settings = new HubSettings(parts[0], Integer.parseInt(parts[1]), Boolean.parseBoolean(parts[2]),
                    Integer.parseInt(parts[3]), Integer.parseInt(parts[4]), SlowReaderPolicy.valueOf(parts[5]),
                    Integer.parseInt(parts[6]));
            settings.beyondThisMachine();
            return Optional.of(settings).filter(HubSettings::makesSense);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) {
            return Optional.empty();
        }
    }

    private boolean makesSense() {
        return port >= 1 && port <= HIGHEST_PORT && connections >= 0 && rate >= 0
                && queueKib >= LEAST_QUEUE && queueKib <= LARGEST_QUEUE;
    }
}
