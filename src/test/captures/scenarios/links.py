"""Link layers: VLAN tags, one and two of them, Linux's cooked headers, packets without any, ARP."""
import os
import select
import socket
import struct
import threading
import time

from capture import capture
from network import Host, addresses, connected, link, lone, pair, say
from wire import IFF_TUN, Wire, device

ADDRESS = "10.9.0.2"
TAG, PROVIDER_TAG, ARP, IPV4 = 0x8100, 0x88A8, 0x0806, 0x0800
REQUEST, REPLY = 1, 2
EVERYBODY, HERE = b"\xff" * 6, bytes.fromhex("020000000001")

LLC_UNKNOWN = b"\x4e\x4e\x03unnumbered information"
LLC_SNAP = b"\xaa\xaa\x03\0\0\0\x08\x06" + struct.pack("!HHBBH", 6, IPV4, 6, 4, REQUEST) + HERE + bytes(14)


def tags():
    """A conversation as a trunk carries it: one tag, two of the customer's, a provider's and a customer's."""
    wire, near, far = Wire(), Host("t"), Host("t")
    link(near, "eth0", far, "eth0")
    trunk = near.packets("eth0")
    stacks = [[(TAG, 5)], [(TAG, 0x6000 | 100), (TAG, 200)], [(PROVIDER_TAG, 7), (TAG, 0x2000 | 8)]]
    with capture(far, "eth0", "vlan.pcapng", "ether host 02:00:00:00:00:01"):
        for port, stack in enumerate(stacks, 5001):
            added = b"".join(struct.pack("!HH", *tag) for tag in stack)
            wire.seen = lambda frame: trunk.send(frame[:12] + added + frame[12:])
            client, server = connected(wire.near, wire.far, ADDRESS, port)
            say(client, server, b"tagged")
            client.close()
            server.close()
            time.sleep(0.1)


def cooked(name, kind):
    host = lone()
    with capture(host, "any", name, link=kind):
        client, server = connected(host, host, "127.0.0.1", 5001)
        say(client, server, b"on any interface")
        client.close()
        server.close()
        client, server = connected(host, host, "::1", 5002)
        say(client, server, b"on any interface, by IPv6")
        client.close()
        server.close()


def cooked_1():
    cooked("cooked.pcap", "LINUX_SLL")


def cooked_2():
    cooked("cooked-2.pcapng", "LINUX_SLL2")


def raw():
    """Tunnel devices carry packets without a link layer."""
    near, far = Host("a"), Host("b")
    files = [device(host, "tun0", IFF_TUN) for host in (near, far)]
    for number, host in enumerate((near, far), 1):
        host.ip("link", "set", "tun0", "up")
        addresses(host, "tun0", f"10.9.0.{number}/24", f"fd09::{number}/64")
    threading.Thread(target=carry, args=(files,), daemon=True).start()
    with capture(near, "tun0", "raw.pcap", "tcp"):
        for port, address in ((5001, ADDRESS), (5002, "fd09::2")):
            client, server = connected(near, far, address, port)
            say(client, server, b"no link layer")
            client.close()
            server.close()
            time.sleep(0.1)


def carry(files):
    while True:
        for file in select.select(files, [], [])[0]:
            os.write(files[1 - files.index(file)], os.read(file, 65536))


def arp():
    """A request and its reply, a probe, a gratuitous one, a request that nobody answers, a reverse request."""
    near, _ = pair()
    with capture(near, "eth0", "arp.pcap", "arp or rarp"):
        sender = near.udp("10.9.0.1", 4443)
        sender.sendto(b"who?", (ADDRESS, 4444))
        sender.sendto(b"nobody?", ("10.9.0.99", 4444))
        time.sleep(3.3)
        frames = near.packets("eth0")
        for operation, target, kind in ((REQUEST, "10.9.0.1", ARP), (REPLY, "10.9.0.1", ARP),
                                        (REQUEST, "10.9.0.2", ARP), (3, "0.0.0.0", 0x8035)):
            probe = target == ADDRESS
            packet = struct.pack("!HHBBH", 1, IPV4, 6, 4, operation)
            packet += HERE + socket.inet_aton("0.0.0.0" if probe or operation == 3 else target)
            packet += (HERE if operation == 3 else bytes(6)) + socket.inet_aton(target)
            frames.send((EVERYBODY + HERE + struct.pack("!H", kind) + packet).ljust(60, b"\0"))
        time.sleep(0.1)


def odd_frames():
    """802.3 frames with LLC and with SNAP, a type that nobody knows, frames that are too short."""
    near, far = Host("a"), Host("b")
    link(near, "eth0", far, "eth0")
    with capture(far, "eth0", "ethernet.pcapng", "ether host 02:00:00:00:00:01"):
        frames = near.packets("eth0")
        for data in (LLC_UNKNOWN, LLC_SNAP):
            frames.send((EVERYBODY + HERE + struct.pack("!H", len(data)) + data).ljust(60, b"\0"))
        for rest in (b"\x88\xb5experiment" + bytes(36), b"\x08\0", b"\x08\x06\0\1"):
            frames.send(EVERYBODY + HERE + rest)
        time.sleep(0.1)


SCENARIOS = [tags, cooked_1, cooked_2, raw, arp, odd_frames]
