"""ICMP and ICMPv6: echoes, errors with the packet that they are about, the neighbours' discovery, routers."""
import contextlib
import socket
import struct
import time

from capture import capture
from network import Host, addresses, connected, link, pair, routed, say

ECHO, TIMESTAMP, ECHO6, ROUTER_ADVERTISED = 8, 13, 128, 134
HOPS6_ALL_NODES = 255


def checksum(data):
    total = sum(struct.unpack(f"!{len(data) // 2}H", data))
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    return ~total & 0xFFFF


def ask(host, address, kind, data, number=1):
    """Sends a request by a raw socket and waits a little for what comes back."""
    six = ":" in address
    sock = host.socket(*((socket.AF_INET6, socket.SOCK_RAW, socket.IPPROTO_ICMPV6) if six
                         else (socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_ICMP)))
    plain = struct.pack("!BBHHH", kind, 0, 0, 0x0517, number) + data
    # The kernel fills in the checksum of ICMPv6.
    value = 0 if six else checksum(plain)
    with contextlib.suppress(OSError):
        sock.sendto(plain[:2] + struct.pack("!H", value) + plain[4:], (address, 0))
    time.sleep(0.02)


def tell(host, address, port, hops=None, size=20, keep_whole=False):
    """Sends a datagram that something on the way may object to."""
    sender = host.udp("::" if ":" in address else "", 4443)
    level = socket.IPPROTO_IPV6 if ":" in address else socket.IPPROTO_IP
    if hops:
        sender.setsockopt(level, socket.IPV6_UNICAST_HOPS if ":" in address else socket.IP_TTL, hops)
    if keep_whole:
        sender.setsockopt(level, 23 if ":" in address else 10, 2)
    with contextlib.suppress(OSError):
        sender.sendto(b"x" * size, (address, port))
    time.sleep(0.1)
    sender.close()


def echoes():
    near, far = pair()
    with capture(near, "eth0", "icmp-echoes.pcapng", "icmp or arp or (icmp6 and ip6[40] < 130)"):
        for number in (1, 2, 3):
            ask(near, "10.9.0.2", ECHO, b"are you there?!!", number)
            ask(near, "fd09::2", ECHO6, b"are you there?!!", number)
        ask(near, "10.9.0.2", ECHO, b"")
        ask(near, "10.9.0.2", ECHO, b"larger than a frame " * 200)
        ask(near, "10.9.0.2", TIMESTAMP, struct.pack("!III", 43_200_000, 0, 0))


def errors():
    """Port, host, network unreachable, time exceeded, fragmentation needed, and their likes of IPv6."""
    near, router, far = routed()
    router.ip("link", "set", "eth1", "mtu", "1280")
    with capture(near, "eth0", "icmp-errors.pcapng", "icmp or udp or (icmp6 and ip6[40] < 133)"):
        for there, elsewhere, silent in (("10.9.2.1", "192.0.2.1", "10.9.2.77"),
                                         ("fd09:2::1", "2001:db8::1", "fd09:2::77")):
            tell(near, there, 4444)
            tell(near, there, 4444, hops=1)
            tell(near, elsewhere, 4444)
            tell(near, there, 4444, size=1400, keep_whole=True)
            tell(near, silent, 4444)
        tell(near, "10.9.1.254", 4444, size=3000)
        time.sleep(3.3)


def quotes():
    """Errors that quote segments: of a conversation that was seen, before and after; of one whose SYN was not."""
    near, router, far = routed()
    router.ip("link", "set", "eth1", "mtu", "1280")
    with capture(near, "eth0", "icmp-quotes.pcapng", "icmp or (icmp6 and ip6[40] < 5) or tcp port 4445"):
        for there, silent in (("10.9.2.1", "10.9.2.77"), ("fd09:2::1", "fd09:2::77")):
            client, server = connected(near, far, there, 4445)
            say(client, server, b"x" * 100)
            say(client, server, b"y" * 2000)
            for port in (4446, 4445):
                dead = near.tcp(silent)
                dead.setblocking(False)
                with contextlib.suppress(BlockingIOError):
                    dead.connect((silent, port))
                time.sleep(3.3)
                dead.close()
            client.close()
            server.close()
            time.sleep(0.2)


def neighbours():
    """An interface comes up: duplicate address detection, router solicitation, an advertisement, a neighbour."""
    near, far = Host("a"), Host("b")
    link(near, "eth0", far, "eth0")
    addresses(far, "eth0", "fd09::2/64")
    near.ip("link", "set", "eth0", "down")
    with capture(far, "eth0", "icmpv6-neighbours.pcap", "icmp6"):
        near.ip("link", "set", "eth0", "up")
        near.ip("address", "add", "fd09::1/64", "dev", "eth0")
        time.sleep(2.5)
        advertise(far)
        time.sleep(1.5)
        ask(near, "fd09::2", ECHO6, b"hello, neighbour")
        time.sleep(0.2)


def advertise(host):
    """A router's advertisement with its address, an MTU, a prefix and a resolver (RFC 4861, RFC 8106)."""
    sock = host.socket(socket.AF_INET6, socket.SOCK_RAW, socket.IPPROTO_ICMPV6)
    sock.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_MULTICAST_HOPS, HOPS6_ALL_NODES)
    with host.inside():
        interface = socket.if_nametoindex("eth0")
    prefix = socket.inet_pton(socket.AF_INET6, "fd09:7::")
    resolver = socket.inet_pton(socket.AF_INET6, "fd09::53")
    options = bytes([1, 1]) + bytes.fromhex("020000000002") + struct.pack("!BBHI", 5, 1, 0, 1400)
    options += struct.pack("!BBBBIII", 3, 4, 64, 0xC0, 3600, 1800, 0) + prefix
    options += struct.pack("!BBHI", 25, 3, 0, 600) + resolver
    message = struct.pack("!BBHBBHII", ROUTER_ADVERTISED, 0, 0, 64, 0, 1800, 0, 0) + options
    sock.sendto(message, ("ff02::1", 0, 0, interface))


SCENARIOS = [echoes, errors, quotes, neighbours]
