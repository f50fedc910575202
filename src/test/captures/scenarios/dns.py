"""DNS: a server of our own that answers from a small zone, over UDP and TCP; multicast DNS and LLMNR."""
import ipaddress
import socket
import struct
import time

from capture import capture
from network import connected, pair, say

ADDRESS = "10.9.0.2"
A, NS, CNAME, SOA, PTR, MX, TXT, AAAA, SRV, OPT, ANY = 1, 2, 5, 6, 12, 15, 16, 28, 33, 41, 255
IN, TTL = 1, 300
QUERY, ANSWER, TRUNCATED, NO_SUCH_NAME, AUTHORITATIVE = 0x0100, 0x8180, 0x0200, 3, 0x0400


class Message:
    """A message that is being written; names that were written before are pointed at (RFC 1035 section 4.1.4)."""

    def __init__(self, number, flags):
        self.head = [number, flags, 0, 0, 0, 0]
        self.body = b""
        self.known = {}

    def name(self, name, at=None):
        """The bytes of a name that will stand at this place of the message."""
        at = 12 + len(self.body) if at is None else at
        labels = name.rstrip(".").split(".") if name else []
        written = b""
        while labels:
            rest = ".".join(labels)
            if rest in self.known:
                return written + struct.pack("!H", 0xC000 | self.known[rest])
            self.known[rest] = at + len(written)
            label = labels.pop(0).encode()
            written += bytes([len(label)]) + label
        return written + b"\0"

    def ask(self, name, kind, code=IN):
        self.body += self.name(name) + struct.pack("!HH", kind, code)
        self.head[2] += 1
        return self

    def record(self, name, kind, value, section=3, code=IN):
        """A record in section 3 (answers), 4 (authorities) or 5 (additional)."""
        self.body += self.name(name)
        at = 12 + len(self.body) + 10
        data = self.data(kind, value, at)
        self.body += struct.pack("!HHIH", kind, code, TTL, len(data)) + data
        self.head[section] += 1
        return self

    def data(self, kind, value, at):
        if kind in (A, AAAA):
            return ipaddress.ip_address(value).packed
        if kind in (NS, CNAME, PTR):
            return self.name(value, at)
        if kind == MX:
            return struct.pack("!H", value[0]) + self.name(value[1], at + 2)
        if kind == SRV:
            return struct.pack("!HHH", *value[:3]) + Message(0, 0).name(value[3])
        if kind == SOA:
            first = self.name(value[0], at)
            second = self.name(value[1], at + len(first))
            return first + second + struct.pack("!IIIII", *value[2:])
        return b"".join(bytes([len(text)]) + text.encode() for text in value)

    def bytes(self):
        return struct.pack("!HHHHHH", *self.head) + self.body


QUESTIONS = [
    ("www.osiscope.test", A), ("www.osiscope.test", AAAA), ("alias.osiscope.test", A), ("osiscope.test", MX),
    ("1.0.9.10.in-addr.arpa", PTR), ("osiscope.test", SOA), ("osiscope.test", TXT), ("osiscope.test", NS),
    ("_hub._tcp.osiscope.test", SRV), ("nobody.osiscope.test", A), ("a-name-with-a-long-label.osiscope.test", ANY)]


def query(number, name, kind):
    return Message(number, QUERY).ask(name, kind).bytes()


def answer(number, name, kind):
    message = Message(number, ANSWER).ask(name, kind)
    for record in records(name, kind):
        message.record(*record)
    if not message.head[3]:
        message.head[1] |= NO_SUCH_NAME
        message.record("osiscope.test", SOA, soa(), section=4)
    if kind == MX:
        message.record("mail.osiscope.test", A, "10.9.0.25", section=5)
    return message.bytes()


def soa():
    return ("ns.osiscope.test", "hostmaster.osiscope.test", 2026110100, 3600, 600, 86400, 300)


def records(name, kind):
    zone = {
        ("www.osiscope.test", A): ["10.9.0.80", "10.9.0.81"],
        ("www.osiscope.test", AAAA): ["fd09::80"],
        ("osiscope.test", MX): [(10, "mail.osiscope.test"), (20, "mail2.osiscope.test")],
        ("1.0.9.10.in-addr.arpa", PTR): ["client.osiscope.test"],
        ("osiscope.test", SOA): [soa()],
        ("osiscope.test", TXT): [("v=spf1 -all",), ("two", "strings")],
        ("osiscope.test", NS): ["ns.osiscope.test", "ns2.osiscope.test"],
        ("_hub._tcp.osiscope.test", SRV): [(0, 5, 3001, "hub.osiscope.test")]}
    if name.startswith("alias"):
        return [(name, CNAME, "www.osiscope.test"), *records("www.osiscope.test", kind)]
    return [(name, kind, value) for value in zone.get((name, kind), [])]


def over_udp():
    near, far = pair()
    with capture(near, "eth0", "dns-udp.pcapng", "udp"):
        server, client = far.udp(ADDRESS, 53), near.udp("10.9.0.1")
        for number, (name, kind) in enumerate(QUESTIONS, 0x1001):
            client.sendto(query(number, name, kind), (ADDRESS, 53))
            _, asker = server.recvfrom(512)
            server.sendto(answer(number, name, kind), asker)
            client.recv(4096)
        large = Message(0x2001, QUERY).ask("many.osiscope.test", A)
        client.sendto(large.record("", OPT, (), section=5, code=1232).bytes(), (ADDRESS, 53))
        server.sendto(Message(0x2001, ANSWER | TRUNCATED).ask("many.osiscope.test", A).bytes(), asker)
        for cut in (6, 20, -1):
            client.sendto(query(0x3000, "www.osiscope.test", A)[:cut], (ADDRESS, 53))
        time.sleep(0.1)


def over_tcp():
    """An answer over several segments, two queries in one segment, a query in pieces."""
    near, far = pair()
    with capture(near, "eth0", "dns-tcp.pcapng", "tcp"):
        client, server = connected(near, far, ADDRESS, 53)
        say(client, server, with_length(query(1, "many.osiscope.test", A)))
        many = Message(1, ANSWER | AUTHORITATIVE).ask("many.osiscope.test", A)
        for number in range(256):
            many.record("many.osiscope.test", A, f"10.9.1.{number}")
        say(server, client, with_length(many.bytes()))
        say(client, server, with_length(query(2, "www.osiscope.test", A))
            + with_length(query(3, "www.osiscope.test", AAAA)))
        say(server, client, with_length(answer(3, "www.osiscope.test", AAAA))
            + with_length(answer(2, "www.osiscope.test", A)))
        pieces = with_length(query(4, "osiscope.test", TXT))
        for piece in (pieces[:1], pieces[1:2], pieces[2:15], pieces[15:]):
            say(client, server, piece)
            time.sleep(0.02)
        last = with_length(answer(4, "osiscope.test", TXT))
        say(server, client, last[:2])
        say(server, client, last[2:])
        client.close()
        server.close()


def with_length(message):
    return struct.pack("!H", len(message)) + message


def multicast():
    near, far = pair()
    with capture(near, "eth0", "dns-multicast.pcap", "udp port 5353 or udp port 5355"):
        for group, port in (("224.0.0.251", 5353), ("224.0.0.252", 5355)):
            asker, answerer = near.udp("10.9.0.1", port), far.udp("", port)
            answerer.setsockopt(socket.IPPROTO_IP, socket.IP_ADD_MEMBERSHIP,
                                socket.inet_aton(group) + socket.inet_aton(ADDRESS))
            number = 0 if port == 5353 else 0x55
            asker.sendto(Message(number, 0).ask("hub.local", A).bytes(), (group, port))
            answerer.recv(512)
            reply = Message(number, 0x8400 if port == 5353 else 0x8000)
            if port == 5355:
                reply.ask("hub.local", A)
            answerer.sendto(reply.record("hub.local", A, ADDRESS).bytes(), ("10.9.0.1", port))
            asker.recv(512)


SCENARIOS = [over_udp, over_tcp, multicast]
