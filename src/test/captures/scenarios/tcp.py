"""TCP that goes well: the ways to open, the ways to close, options."""
import socket
import struct
import time

from capture import capture
from network import connected, lone, pair, receive, say
from wire import Wire

ADDRESS, ADDRESS6 = "10.9.0.2", "fd09::2"
LINGER_NO_MORE = struct.pack("ii", 1, 0)


def closes():
    """Four segments, three segments, one end goes on sending, the passive end closes first."""
    near, far = pair()
    with capture(near, "eth0", "tcp-closes.pcap", nanoseconds=True):
        four_segments(near, far)
        three_segments(near, far)
        half_close(near, far)
        closed_by_the_server(near, far)


def four_segments(near, far):
    client, server = connected(near, far, ADDRESS, 5001)
    say(client, server, b"hello")
    say(server, client, b"welcome")
    client.shutdown(socket.SHUT_WR)
    assert server.recv(1) == b""
    time.sleep(0.1)
    server.close()
    client.close()


def three_segments(near, far):
    client, server = connected(near, far, ADDRESS, 5002)
    say(client, server, b"hello")
    say(server, client, b"welcome")
    # The acknowledgment of the FIN waits, so it goes with the other FIN.
    server.setsockopt(socket.IPPROTO_TCP, socket.TCP_QUICKACK, 0)
    client.shutdown(socket.SHUT_WR)
    assert server.recv(1) == b""
    server.close()
    assert client.recv(1) == b""
    client.close()


def half_close(near, far):
    client, server = connected(near, far, ADDRESS, 5003)
    say(client, server, b"what is the time?")
    client.shutdown(socket.SHUT_WR)
    assert server.recv(1) == b""
    for word in (b"soon ", b"it will ", b"be noon"):
        time.sleep(0.06)
        say(server, client, word)
    server.close()
    client.close()


def closed_by_the_server(near, far):
    client, server = connected(near, far, ADDRESS, 5004)
    say(server, client, b"220 welcome\r\n")
    server.close()
    assert client.recv(1) == b""
    time.sleep(0.1)
    client.close()


def crossings():
    """Both ends open at once; both ends close at once."""
    wire = Wire()
    wire.fate = lambda frame, from_near: [0.02]
    with capture(wire.near, "eth0", "tcp-crossings.pcapng", "tcp"):
        client, server = connected(wire.near, wire.far, ADDRESS, 5001)
        say(client, server, b"both of us hang up now")
        time.sleep(0.1)
        client.close()
        server.close()
        time.sleep(0.1)
        one, other = wire.near.tcp("10.9.0.1", 5002), wire.far.tcp(ADDRESS, 5002)
        one.setblocking(False)
        other.setblocking(False)
        one.connect_ex((ADDRESS, 5002))
        other.connect_ex(("10.9.0.1", 5002))
        time.sleep(0.2)
        one.settimeout(5)
        other.settimeout(5)
        say(one, other, b"we both called")
        one.close()
        other.close()


def resets():
    """Nobody listens, an end gives up, an end closes with data unread, data for one that is gone."""
    near, far = pair()
    with capture(near, "eth0", "tcp-resets.pcapng"):
        nobody = near.tcp()
        assert nobody.connect_ex((ADDRESS, 5001)) != 0
        client, server = connected(near, far, ADDRESS, 5002)
        say(client, server, b"hello")
        client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, LINGER_NO_MORE)
        client.close()
        server.close()
        client, server = connected(near, far, ADDRESS, 5003)
        client.sendall(b"nobody reads this")
        time.sleep(0.1)
        server.close()
        time.sleep(0.1)
        client.close()
        client, server = connected(near, far, ADDRESS, 5004)
        server.close()
        client.sendall(b"are you still there?")
        time.sleep(0.1)
        client.close()


def same_ports_again():
    near, far = pair()
    with capture(near, "eth0", "tcp-same-ports.pcap"):
        for word in (b"first", b"second"):
            listener = far.listen(ADDRESS, 5001)
            client = near.tcp("10.9.0.1", 50077)
            client.connect((ADDRESS, 5001))
            server, _ = listener.accept()
            say(client, server, word)
            client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, LINGER_NO_MORE)
            client.close()
            server.close()
            listener.close()


def options():
    """Without options, with explicit congestion notification, with urgent data, with data in the SYN."""
    near, far = pair()
    with capture(near, "eth0", "tcp-options.pcapng", "tcp"):
        for host in (near, far):
            for name in ("tcp_timestamps", "tcp_sack", "tcp_window_scaling"):
                host.set(f"ipv4/{name}", 0)
        exchange(near, far, 5001)
        for host in (near, far):
            host.set("ipv4/tcp_timestamps", 1)
            host.set("ipv4/tcp_ecn", 1)
        exchange(near, far, 5002)
        for host in (near, far):
            host.set("ipv4/tcp_sack", 1)
            host.set("ipv4/tcp_window_scaling", 1)
        client, server = connected(near, far, ADDRESS, 5003)
        client.send(b"hurry!", socket.MSG_OOB)
        client.sendall(b" please")
        time.sleep(0.1)
        client.close()
        server.close()
        fast_open(near, far)


def exchange(near, far, port):
    client, server = connected(near, far, ADDRESS, port)
    say(client, server, b"question " * 400)
    say(server, client, b"answer " * 400)
    client.close()
    server.close()


def fast_open(near, far):
    """The first connection brings the cookie, the second has data in its SYN (RFC 7413)."""
    for host in (near, far):
        host.set("ipv4/tcp_fastopen", 3)
    listener = far.listen(ADDRESS, 5004)
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_FASTOPEN, 5)
    for word in (b"bring me a cookie", b"here is my cookie"):
        client = near.tcp()
        client.settimeout(None)
        client.sendto(word, socket.MSG_FASTOPEN, (ADDRESS, 5004))
        server, _ = listener.accept()
        receive(server, len(word))
        client.close()
        server.close()


def ipv6():
    near, far = pair()
    with capture(near, "eth0", "tcp-ipv6.pcap.gz", "ip6 and (tcp or icmp6)"):
        client, server = connected(near, far, ADDRESS6, 5001)
        say(client, server, b"six " * 1000)
        say(server, client, b"yes, six")
        client.close()
        server.close()


def large_segments():
    """On loopback a segment may be 64 KiB long; only the headers are kept of each."""
    host = lone()
    with capture(host, "lo", "tcp-large-segments-cut.pcap", "tcp", length=60):
        client, server = connected(host, host, "127.0.0.1", 5001)
        for _ in range(4):
            say(client, server, b"x" * 60_000)
        say(server, client, b"that was a lot")
        client.close()
        server.close()


SCENARIOS = [closes, crossings, resets, same_ports_again, options, ipv6, large_segments]
