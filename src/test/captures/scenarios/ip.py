"""IPv4 and IPv6: fragments in order, out of order and incomplete; options; a way through a router."""
import socket
import time

from capture import capture
from network import pair, routed
from wire import Wire

ANY_SIZE = {socket.AF_INET: (socket.IPPROTO_IP, 10, 0), socket.AF_INET6: (socket.IPPROTO_IPV6, 23, 0)}
LONG = bytes(range(256)) * 16
IPV4, IPV6 = b"\x08\x00", b"\x86\xdd"
FRAGMENT = 44
HOP_BY_HOP_OPTIONS, DESTINATION_OPTIONS = 54, 59
RECORD_ROUTE = bytes([7, 15, 4]) + bytes(12) + b"\0"
TIMESTAMPS = bytes([68, 20, 5, 1]) + bytes(16)
ROUTER_ALERT = bytes([148, 4, 0, 0])


def is_fragment(frame):
    if frame[12:14] == IPV4:
        return (frame[20] & 0x3F) + frame[21] > 0
    return frame[12:14] == IPV6 and frame[20] == FRAGMENT


def by_turns(*waits):
    """A fate: these copies of the first fragment, those of the second, and so on."""
    left = list(waits)
    return lambda frame, from_near: left.pop(0) if is_fragment(frame) and left else [0]


def fragments(address, name):
    """A datagram in three fragments: in order, backwards, one doubled, the first lost, the last one lost."""
    wire = Wire()
    with capture(wire.far, "eth0", name, "udp or ip[6:2] & 0x3fff != 0 or ip6[6] == 44", nanoseconds=True):
        sender, receiver = wire.near.udp(address[:-1] + "1", 4443), wire.far.udp(address, 4444)
        sender.setsockopt(*ANY_SIZE[sender.family])
        sender.sendto(b"before", (address, 4444))
        receiver.recv(100)
        for fate in (by_turns(), by_turns([0.03], [0.02], [0.01]), by_turns([0, 0.01]), by_turns([]),
                     by_turns([0], [0], [])):
            wire.fate = fate
            sender.sendto(LONG, (address, 4444))
            time.sleep(0.08)
        wire.fate = lambda frame, from_near: [0]
        sender.sendto(b"after", (address, 4444))
        time.sleep(0.05)


def fragments_of_ipv4():
    fragments("10.9.0.2", "ip-fragments.pcap")


def fragments_of_ipv6():
    fragments("fd09::2", "ipv6-fragments.pcap")


def options():
    near, far = pair()
    with capture(near, "eth0", "ip-options.pcap", "ip"):
        sender, receiver = near.udp("10.9.0.1", 4443), far.udp("10.9.0.2", 4444)
        for header in (RECORD_ROUTE, TIMESTAMPS, ROUTER_ALERT):
            sender.setsockopt(socket.IPPROTO_IP, socket.IP_OPTIONS, header)
            sender.sendto(b"options in the header", ("10.9.0.2", 4444))
            receiver.recv(100)
        sender.setsockopt(socket.IPPROTO_IP, socket.IP_OPTIONS, b"")
        sender.setsockopt(socket.IPPROTO_IP, socket.IP_TOS, 0xB8 | 1)
        sender.setsockopt(socket.IPPROTO_IP, socket.IP_TTL, 5)
        sender.sendto(b"", ("10.9.0.2", 4444))
        sender.sendto(b"another service class", ("10.9.0.2", 4444))
        time.sleep(0.1)


def extension_headers():
    """Hop-by-hop and destination options, before data and before a fragment header."""
    near, far = pair()
    with capture(near, "eth0", "ipv6-extensions.pcapng", "ip6 and not icmp6"):
        sender = near.udp("fd09::1", 4443)
        far.udp("fd09::2", 4444)
        for level in (HOP_BY_HOP_OPTIONS, DESTINATION_OPTIONS):
            sender.setsockopt(socket.IPPROTO_IPV6, level, bytes([0, 0, 1, 4, 0, 0, 0, 0]))
            sender.sendto(b"options", ("fd09::2", 4444))
        sender.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_TCLASS, 0x20)
        sender.sendto(b"and a traffic class", ("fd09::2", 4444))
        sender.setsockopt(*ANY_SIZE[socket.AF_INET6])
        sender.sendto(LONG, ("fd09::2", 4444))
        time.sleep(0.1)


def through_a_router():
    near, router, far = routed()
    with capture(router, "eth1", "ip-routed.pcap", "ip or (ip6 and udp)"):
        for here, there in (("10.9.1.1", "10.9.2.1"), ("fd09:1::1", "fd09:2::1")):
            sender, receiver = near.udp(here, 4443), far.udp(there, 4444)
            sender.sendto(b"one hop on", (there, 4444))
            receiver.recv(100)


SCENARIOS = [fragments_of_ipv4, fragments_of_ipv6, options, extension_headers, through_a_router]
