"""A wire between two hosts that carries their Ethernet frames itself, so that it can lose, hold or double them."""
import fcntl
import os
import select
import struct
import threading
import time

from network import Host, addresses

TUNSETIFF = 0x400454CA
IFF_TUN, IFF_TAP, IFF_NO_PI = 1, 2, 0x1000
ETHERNET = 14
LONGEST = 65536 + ETHERNET


def device(host, name, kind=IFF_TAP):
    """A network device of the host, as a file of its frames."""
    with host.inside():
        file = os.open("/dev/net/tun", os.O_RDWR)
        fcntl.ioctl(file, TUNSETIFF, struct.pack("16sH", name.encode(), kind | IFF_NO_PI))
    return file


class Wire:
    """Two hosts, 10.9.0.1 and 10.9.0.2 (fd09::1 and fd09::2), and the wire between their `eth0`.

    `fate(frame, from_near)` says what becomes of a frame: how many seconds each copy takes. None of them: it is
    lost. It may be set anew at any time. `seen(frame)` is told of each frame.
    """

    def __init__(self):
        self.near, self.far = Host("a"), Host("b")
        self.fate = lambda frame, from_near: [0]
        self.seen = lambda frame: None
        self._files = [device(host, "eth0") for host in (self.near, self.far)]
        self._held = []
        for number, host in enumerate((self.near, self.far), 1):
            host.ip("link", "set", "eth0", "address", f"02:00:00:00:00:0{number}", "up")
            addresses(host, "eth0", f"10.9.0.{number}/24", f"fd09::{number}/64")
        threading.Thread(target=self._carry, daemon=True).start()

    def _carry(self):
        while True:
            ready, _, _ = select.select(self._files, [], [], 0.001)
            for file in ready:
                frame = os.read(file, LONGEST)
                self.seen(frame)
                self._held += [(time.monotonic() + wait, frame, file)
                               for wait in self.fate(frame, file == self._files[0])]
            self._deliver()

    def _deliver(self):
        now = time.monotonic()
        due = [entry for entry in self._held if entry[0] <= now]
        self._held = [entry for entry in self._held if entry[0] > now]
        for _, frame, file in sorted(due, key=lambda entry: entry[0]):
            os.write(self._files[1 - self._files.index(file)], frame)


def segment(frame):
    """Of an IPv4 frame without options its TCP flags and the length of its payload; None for any other."""
    if frame[12:14] != b"\x08\x00" or frame[23] != 6:
        return None
    header = 4 * (frame[46] >> 4)
    return frame[47], struct.unpack("!H", frame[16:18])[0] - 20 - header


def has_data(frame):
    return (segment(frame) or (0, 0))[1] > 0


def nth(number, test, then, otherwise=(0,)):
    """A fate: what `then` says for the nth frame from the near host that passes the test."""
    count = 0

    def fate(frame, from_near):
        nonlocal count
        if not from_near or not test(frame):
            return otherwise
        count += 1
        return then if count == number else otherwise
    return fate
