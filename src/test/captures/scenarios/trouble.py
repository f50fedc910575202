"""TCP that goes wrong: frames that get lost, late, doubled; an end that reads too slowly, or says nothing."""
import socket
import threading
import time

from capture import capture
from network import connected, pair, receive, say
from wire import Wire, has_data, nth, segment

ADDRESS = "10.9.0.2"
SYN, ACK, SYN_ACK, FIN = 0x02, 0x10, 0x12, 0x01
LOST = ()
TEN_SEGMENTS = b"0123456789" * 1448
SECONDS_OF_A_FAST_WIRE = 0.01
# Of the large bursts; the other captures keep the frames whole.
ENOUGH_FOR_THE_HEADERS = 96


def flags(frame, wanted):
    return segment(frame) is not None and segment(frame)[0] & (SYN | ACK | FIN) == wanted


def wire_with(name):
    wire = Wire()
    return wire, capture(wire.near, "eth0", name, "tcp", length=ENOUGH_FOR_THE_HEADERS)


def burst(wire, port, fate, data=TEN_SEGMENTS):
    """A connection over which the near end sends all of the data at once; `fate` holds once it is open."""
    wire.fate = delayed(nth(0, has_data, LOST))
    client, server = connected(wire.near, wire.far, ADDRESS, port)
    say(client, server, b"ready?")
    wire.fate = delayed(fate)
    say(client, server, data)
    time.sleep(0.05)
    client.close()
    server.close()
    time.sleep(0.05)


def delayed(fate):
    return lambda frame, from_near: [wait + SECONDS_OF_A_FAST_WIRE for wait in fate(frame, from_near)]


def lost():
    """A segment among others, the last one, two of them, and the repetition of one as well."""
    wire, capturing = wire_with("tcp-lost.pcapng")
    with capturing:
        burst(wire, 5001, nth(3, has_data, LOST))
        burst(wire, 5002, nth(10, has_data, LOST))
        one, other = nth(2, has_data, LOST), nth(5, has_data, LOST)
        burst(wire, 5003, lambda frame, near: one(frame, near) and other(frame, near))
        one, again = nth(4, has_data, LOST), nth(11, has_data, LOST)
        burst(wire, 5004, lambda frame, near: one(frame, near) and again(frame, near))


def lost_unseen():
    """As captured at the receiver, where what was lost has never been."""
    wire = Wire()
    with capture(wire.far, "eth0", "tcp-lost-unseen.pcap", "tcp"):
        burst(wire, 5001, nth(3, has_data, LOST))
        for host in (wire.near, wire.far):
            host.set("ipv4/tcp_sack", 0)
        burst(wire, 5002, nth(3, has_data, LOST))


def lost_openings():
    """The SYN, its answer and the third segment of a handshake, then a FIN."""
    wire, capturing = wire_with("tcp-lost-openings.pcap")
    with capturing:
        exchange(wire, 5001, nth(1, lambda frame: flags(frame, SYN), LOST))
        exchange(wire, 5002, from_far(nth(1, lambda frame: flags(frame, SYN_ACK), LOST)))
        exchange(wire, 5003, nth(1, lambda frame: flags(frame, ACK), LOST))
        exchange(wire, 5004, nth(1, lambda frame: flags(frame, FIN | ACK), LOST))


def from_far(fate):
    return lambda frame, from_near: fate(frame, not from_near)


def exchange(wire, port, fate):
    wire.fate = fate
    client, server = connected(wire.near, wire.far, ADDRESS, port)
    say(client, server, b"hello")
    say(server, client, b"welcome")
    client.close()
    assert server.recv(1) == b""
    server.close()
    time.sleep(0.5)


def late():
    """Segments that overtake others, by one and by five places; acknowledgments that come too late."""
    wire, capturing = wire_with("tcp-late.pcapng")
    with capturing:
        burst(wire, 5001, nth(4, has_data, (0.004,)))
        burst(wire, 5002, nth(4, has_data, (0.03,)))
        burst(wire, 5003, from_far(nth(3, lambda frame: flags(frame, ACK), (0.8,), (0.4,))), b"too late")
    wire = Wire()
    with capture(wire.far, "eth0", "tcp-late-seen-by-the-receiver.pcapng", "tcp", length=ENOUGH_FOR_THE_HEADERS):
        burst(wire, 5001, nth(4, has_data, (0.004,)))
        burst(wire, 5002, nth(4, has_data, (0.03,)))


def doubled():
    wire = Wire()
    with capture(wire.far, "eth0", "tcp-doubled.pcap", "tcp", length=ENOUGH_FOR_THE_HEADERS):
        burst(wire, 5001, nth(3, has_data, (0, 0.001)))
        burst(wire, 5002, nth(2, has_data, (0, 0.02)))
        burst(wire, 5003, from_far(nth(2, lambda frame: flags(frame, ACK), (0, 0, 0))))


def zero_window():
    """The server reads nothing until the client has probed its closed window; then it reads all."""
    near, far = pair()
    with capture(near, "eth0", "tcp-zero-window.pcapng", "tcp"):
        with far.listen(ADDRESS, 5001, receive_buffer=4096) as listener:
            client = near.tcp()
            client.connect((ADDRESS, 5001))
            server, _ = listener.accept()
        server.settimeout(10)
        data = b"a window that closes " * 1000
        sending = threading.Thread(target=client.sendall, args=(data,))
        sending.start()
        time.sleep(2.5)
        receive(server, len(data))
        sending.join()
        client.close()
        server.close()


def keep_alive():
    near, far = pair()
    with capture(near, "eth0", "tcp-keep-alive.pcap", "tcp"):
        client, server = connected(near, far, ADDRESS, 5001)
        say(client, server, b"quiet now")
        client.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
        client.setsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPINTVL, 1)
        client.setsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPIDLE, 1)
        time.sleep(3.3)
        say(server, client, b"done")
        client.close()
        server.close()


SCENARIOS = [lost, lost_unseen, lost_openings, late, doubled, zero_window, keep_alive]
