"""Hosts that are network namespaces, and what connects them: virtual Ethernet, or a wire that goes wrong.

All of it is driven by one thread: a socket belongs to the namespace in which it was made, so the script can hold
the sockets of both ends and the order of what happens is the order of its lines.
"""
import contextlib
import ctypes
import itertools
import os
import socket
import subprocess

LIBC = ctypes.CDLL(None, use_errno=True)
HOME = os.open("/proc/self/ns/net", os.O_RDONLY)
NUMBERS = itertools.count(1)
# No dissector of tshark's is registered for these.
CLIENT_PORTS = "50100 50999"


def run(*command):
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL)


def forget_other_namespaces():
    """So that `ip netns` keeps its names where nobody else sees them."""
    run("mount", "-t", "tmpfs", "none", "/run")


def enter(namespace):
    if LIBC.setns(namespace, 0) != 0:
        raise OSError(ctypes.get_errno(), "setns")


class Host:
    """A network namespace."""

    def __init__(self, name):
        self.name = f"{name}{next(NUMBERS)}"
        run("ip", "netns", "add", self.name)
        self.namespace = os.open(f"/run/netns/{self.name}", os.O_RDONLY)
        self.ip("link", "set", "lo", "up")
        self.set("ipv4/ip_local_port_range", CLIENT_PORTS)

    def ip(self, *arguments):
        run("ip", "-netns", self.name, *arguments)

    def set(self, name, value):
        """Sets a value below /proc/sys/net."""
        with self.inside(), open(f"/proc/sys/net/{name}", "w") as file:
            file.write(str(value))

    @contextlib.contextmanager
    def inside(self):
        enter(self.namespace)
        try:
            yield
        finally:
            enter(HOME)

    def start(self, command, **more):
        return subprocess.Popen(["nsenter", f"--net=/run/netns/{self.name}", *command], **more)

    def socket(self, family, kind, protocol=0):
        with self.inside():
            made = socket.socket(family, kind, protocol)
        made.settimeout(10)
        return made

    def udp(self, address="", port=0):
        made = self.socket(family_of(address), socket.SOCK_DGRAM)
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind((address, port))
        return made

    def tcp(self, address="", port=0):
        """A TCP socket; bound where a port is given."""
        made = self.socket(family_of(address), socket.SOCK_STREAM)
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if port:
            made.bind((address, port))
        return made

    def listen(self, address, port, receive_buffer=None):
        made = self.tcp(address, port)
        if receive_buffer:
            made.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
        made.listen()
        return made

    def packets(self, interface):
        """A socket that sends whole Ethernet frames."""
        made = self.socket(socket.AF_PACKET, socket.SOCK_RAW)
        made.bind((interface, 0))
        return made


def family_of(address):
    return socket.AF_INET6 if ":" in address else socket.AF_INET


def connected(client, server, address, port):
    """A TCP connection between two hosts: the client's socket and the server's."""
    with server.listen(address, port) as listener:
        near = client.tcp(address)
        near.connect((address, port))
        far, _ = listener.accept()
    far.settimeout(10)
    far.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return near, far


def receive(sock, length):
    """Exactly so many bytes."""
    got = b""
    while len(got) < length:
        more = sock.recv(length - len(got))
        if not more:
            raise EOFError(f"{len(got)} of {length} bytes")
        got += more
    return got


def say(sender, receiver, data):
    """Sends data and waits until it has been read at the other end."""
    sender.sendall(data)
    return receive(receiver, len(data))


def lone():
    """A host with nothing but its loopback interface."""
    return Host("l")


def pair():
    """Two hosts on one Ethernet link, each one's interface is `eth0`: 10.9.0.1 and 10.9.0.2, fd09::1 and fd09::2."""
    near, far = Host("a"), Host("b")
    link(near, "eth0", far, "eth0")
    for number, host in enumerate((near, far), 1):
        addresses(host, "eth0", f"10.9.0.{number}/24", f"fd09::{number}/64")
    return near, far


def routed():
    """Two hosts with a router between them.

    near 10.9.1.1 and fd09:1::1 - `eth0` router `eth1` - far 10.9.2.1 and fd09:2::1; the router is .254 and ::fe.
    """
    near, router, far = Host("a"), Host("r"), Host("b")
    link(near, "eth0", router, "eth0")
    link(router, "eth1", far, "eth0")
    for number, host in enumerate((near, far), 1):
        addresses(router, f"eth{number - 1}", f"10.9.{number}.254/24", f"fd09:{number}::fe/64")
        addresses(host, "eth0", f"10.9.{number}.1/24", f"fd09:{number}::1/64")
        host.ip("route", "add", "default", "via", f"10.9.{number}.254")
        host.ip("route", "add", "default", "via", f"fd09:{number}::fe")
    router.set("ipv4/ip_forward", 1)
    router.set("ipv6/conf/all/forwarding", 1)
    return near, router, far


def link(one, its, other, others):
    run("ip", "-netns", one.name, "link", "add", its, "type", "veth",
        "peer", "name", others, "netns", other.name)
    for host, interface in ((one, its), (other, others)):
        # Segments as the wire carries them, not the large ones that a network card would cut up.
        host.ip("link", "set", interface, "gso_max_segs", "1")
        host.ip("link", "set", interface, "up")


def addresses(host, interface, *all_of_them):
    for address in all_of_them:
        no_wait = ["nodad"] if ":" in address else []
        host.ip("address", "add", address, "dev", interface, *no_wait)
