package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import java.util.List;

/// How far the two ends of a conversation in SOCKS have come: from the first message to the reply that says that the
/// server has connected. It goes on as Wireshark does, segment by segment.
final class SocksNegotiation {

    private static final int CONNECT = 1;
    private static final int BIND = 2;
    private static final int ASSOCIATE = 3;
    private static final int PING = 0x80;
    private static final int TRACEROUTE = 0x81;
    private static final int NO_AUTHENTICATION = 0;
    private static final int GSSAPI = 1;
    private static final int PASSWORD = 2;
    private static final int GRANTED_4 = 90;
    private static final int FAILURE = 0xff;

    private final int version;
    private Client client = Client.BEGINS;
    private Server server = Server.CHOOSES;
    private int method;
    private int command;
    private int port;

    private enum Client { BEGINS, WAITS, COMMANDS, DONE, FAILED }

    private enum Server { CHOOSES, HEARS, CHECKS_PASSWORD, CHECKS_TOKEN, REPLIES, TELLS_WHO, DONE, FAILED }

    /// @param version what the first byte of the conversation says
    SocksNegotiation(int version) {
        this.version = version;
    }

    /// Which version is spoken; any but 4 and 5 can't be read.
    int version() {
        return version;
    }

    /// What the server was asked to do.
    int command() {
        return command;
    }

    /// The port that it was asked to connect to; 0 where none was said.
    int port() {
        return port;
    }

    /// Whether the server passes on what is said.
    boolean connected() {
        return client == Client.DONE && server == Server.DONE;
    }

    /// Whether what follows are the results of a test that the server does itself.
    boolean tests() {
        return command == PING || command == TRACEROUTE;
    }

    /// One end says something.
    ///
    /// @return the messages in it
    List<SocksPart> said(Bytes bytes, boolean byClient) {
        return switch (version) {
            case 4 -> byClient ? asked4(bytes) : answered4(bytes);
            case 5 -> byClient ? asked5(bytes) : answered5(bytes);
            default -> List.of(SocksPart.OTHER);
        };
    }

    private List<SocksPart> asked4(Bytes bytes) {
        if (client != Client.BEGINS) {
            return List.of(SocksPart.OTHER);
        }
        if (bytes.length() >= 4) {
            command = bytes.u8(1);
            port = command == CONNECT ? bytes.u16(2) : port;
            client = Client.DONE;
        }
        return List.of(SocksPart.REQUEST_4);
    }

    private List<SocksPart> answered4(Bytes bytes) {
        if (server != Server.CHOOSES) {
            return List.of(SocksPart.OTHER);
        }
        if (bytes.length() >= 2) {
            server = bytes.u8(1) == GRANTED_4 ? Server.DONE : Server.FAILED;
        }
        return List.of(SocksPart.REPLY_4);
    }

    private List<SocksPart> asked5(Bytes bytes) {
        return switch (client) {
            case BEGINS -> began(bytes);
            case COMMANDS -> {
                commanded(bytes);
                yield List.of(SocksPart.COMMAND);
            }
            case WAITS -> server == Server.HEARS ? showed() : List.of(SocksPart.OTHER);
            case DONE, FAILED -> List.of(SocksPart.OTHER);
        };
    }

    /// The client begins; where it can only be let in without showing who it is, it may command at once.
    private List<SocksPart> began(Bytes bytes) {
        if (bytes.length() < 2) {
            return List.of(SocksPart.METHODS);
        }
        int count = bytes.u8(1);
        boolean open = count == 0 || count == 1 && bytes.length() > 2 && bytes.u8(2) == NO_AUTHENTICATION;
        client = open ? Client.COMMANDS : Client.WAITS;
        if (!open || bytes.length() <= 2 + count) {
            return List.of(SocksPart.METHODS);
        }
        commanded(bytes.from(2 + count));
        return List.of(SocksPart.METHODS, SocksPart.COMMAND);
    }

    private List<SocksPart> showed() {
        SocksPart part = method == GSSAPI ? SocksPart.TOKEN : SocksPart.PASSWORD;
        server = method == GSSAPI ? Server.CHECKS_TOKEN : Server.CHECKS_PASSWORD;
        client = Client.COMMANDS;
        return List.of(part);
    }

    private void commanded(Bytes bytes) {
        int end = 4 + addressLength(bytes);
        if (bytes.length() >= end + 2) {
            command = bytes.u8(1);
            port = command == CONNECT || command == ASSOCIATE ? bytes.u16(end) : port;
            client = Client.DONE;
        }
    }

    private static int addressLength(Bytes bytes) {
        return switch (bytes.length() < 5 ? 0 : bytes.u8(3)) {
            case 1 -> 4;
            case 3 -> 1 + bytes.u8(4);
            case 4 -> 16;
            default -> 0;
        };
    }

    private List<SocksPart> answered5(Bytes bytes) {
        return List.of(switch (server) {
            case CHOOSES -> chose(bytes);
            case CHECKS_PASSWORD -> {
                server = Server.REPLIES;
                yield SocksPart.PASSWORD_REPLY;
            }
            case CHECKS_TOKEN -> checked(bytes);
            case REPLIES -> replied();
            case TELLS_WHO -> SocksPart.BOUND;
            case HEARS, DONE, FAILED -> SocksPart.OTHER;
        });
    }

    private SocksPart chose(Bytes bytes) {
        if (bytes.length() >= 2) {
            method = bytes.u8(1);
            server = switch (method) {
                case NO_AUTHENTICATION -> Server.REPLIES;
                case GSSAPI, PASSWORD -> Server.HEARS;
                default -> Server.FAILED;
            };
            client = method == NO_AUTHENTICATION ? Client.COMMANDS : client;
        }
        return SocksPart.CHOICE;
    }

    private SocksPart checked(Bytes bytes) {
        if (bytes.length() >= 2 && bytes.u8(1) == FAILURE) {
            server = Server.FAILED;
        } else if (bytes.length() >= 4 && bytes.u16(2) == 0) {
            server = Server.REPLIES;
        }
        return SocksPart.TOKEN_REPLY;
    }

    private SocksPart replied() {
        if (command == CONNECT || tests()) {
            server = Server.DONE;
        } else if (command == BIND) {
            server = Server.TELLS_WHO;
        }
        return SocksPart.REPLY;
    }
}
