"""DHCP: a client gets an address, renews it, asks for one that it can't have, and gives its own back."""
import socket
import struct
import time

from capture import capture
from network import Host, addresses, link

DISCOVER, OFFER, REQUEST, DECLINE, ACK, NAK, RELEASE, INFORM = range(1, 9)
COOKIE = b"\x63\x82\x53\x63"
HARDWARE = bytes.fromhex("020000000001")
SERVER, GIVEN, NONE = "10.9.0.254", "10.9.0.77", "0.0.0.0"
TYPE, ASKED, LEASE, SERVED_BY, WANTED, CLIENT, NAME = 53, 50, 51, 54, 55, 61, 12


def message(operation, kind, number, client=NONE, given=NONE, broadcast=False, **options):
    fixed = struct.pack("!BBBBIHH", operation, 1, 6, 0, number, 0, 0x8000 if broadcast else 0)
    fixed += socket.inet_aton(client) + socket.inet_aton(given) + 2 * socket.inet_aton(NONE)
    fixed += HARDWARE.ljust(16, b"\0") + bytes(64 + 128)
    body = bytes([TYPE, 1, kind])
    for name, value in options.items():
        body += bytes([OPTIONS[name], len(value)]) + value
    return (fixed + COOKIE + body + b"\xff").ljust(300, b"\0")


OPTIONS = {"asked": ASKED, "lease": LEASE, "server": SERVED_BY, "wanted": WANTED, "client_id": CLIENT,
           "name": NAME, "mask": 1, "router": 3, "resolvers": 6, "domain": 15}
SETTINGS = {"server": socket.inet_aton(SERVER), "lease": struct.pack("!I", 3600),
            "mask": socket.inet_aton("255.255.255.0"), "router": socket.inet_aton(SERVER),
            "resolvers": socket.inet_aton("10.9.0.53") + socket.inet_aton("10.9.0.54"), "domain": b"osiscope.test"}


def leases():
    client, server = Host("c"), Host("s")
    link(client, "eth0", server, "eth0")
    addresses(server, "eth0", f"{SERVER}/24")
    client.ip("address", "add", "0.0.0.0/32", "dev", "eth0")
    client.ip("route", "add", "default", "dev", "eth0")
    with capture(client, "eth0", "dhcp.pcap", "udp"):
        near, far = client.udp("", 68), server.udp("", 67)
        for end in (near, far):
            end.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
            end.setsockopt(socket.SOL_SOCKET, socket.SO_BINDTODEVICE, b"eth0")
        asks = {"wanted": bytes([1, 3, 6, 15]), "client_id": b"\x01" + HARDWARE, "name": b"learner"}
        ask(near, message(1, DISCOVER, 1, broadcast=True, **asks))
        tell(far, message(2, OFFER, 1, given=GIVEN, broadcast=True, **SETTINGS))
        ask(near, message(1, REQUEST, 1, broadcast=True, asked=socket.inet_aton(GIVEN),
                          server=SETTINGS["server"], **asks))
        tell(far, message(2, ACK, 1, given=GIVEN, broadcast=True, **SETTINGS))
        ask(near, message(1, REQUEST, 2, client=GIVEN, **asks))
        tell(far, message(2, ACK, 2, client=GIVEN, given=GIVEN, **SETTINGS))
        ask(near, message(1, INFORM, 3, client=GIVEN, **asks))
        ask(near, message(1, REQUEST, 4, asked=socket.inet_aton("192.0.2.1"), **asks))
        tell(far, message(2, NAK, 4, server=SETTINGS["server"]))
        ask(near, message(1, DECLINE, 5, asked=socket.inet_aton(GIVEN), server=SETTINGS["server"]))
        ask(near, message(1, RELEASE, 6, client=GIVEN, server=SETTINGS["server"]))


def ask(client, data):
    client.sendto(data, ("255.255.255.255", 67))
    time.sleep(0.02)


def tell(server, data):
    server.sendto(data, ("255.255.255.255", 68))
    time.sleep(0.02)


SCENARIOS = [leases]
