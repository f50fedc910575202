"""Captures an interface of a host into a file, and puts tshark's table beside it."""
import contextlib
import gzip
import os
import re
import signal
import subprocess
import time

from anonymous import take_out_the_machine

HERE = os.path.dirname(os.path.abspath(__file__))
FOLDER = os.path.join(HERE, "..", "resources", "captures")
# What tcpdump and dumpcap say when they are ready, and how long what they have seen may take to reach the file.
READY = re.compile("listening on|Capturing on")
SETTLE_SECONDS = 0.7
# The default has room for a few frames only where each may be as long as loopback's.
BUFFER_MEBIBYTES = 64


@contextlib.contextmanager
def capture(host, interface, name, only="", length=262144, link=None, nanoseconds=False):
    """Captures while the block runs.

    name: the file's; `.pcap` is written by tcpdump, `.pcapng` by dumpcap, `.gz` is packed afterwards
    only: a capture filter
    length: how many bytes of each frame are kept
    link: the link type, where the interface offers several
    """
    packed = name.endswith(".gz")
    path = os.path.join(FOLDER, name.removesuffix(".gz"))
    os.makedirs(FOLDER, exist_ok=True)
    process = host.start(command(interface, path, only, length, link, nanoseconds),
                         stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True)
    if not any(READY.search(line) for line in process.stderr):
        raise RuntimeError(f"no capture of {interface} for {name}")
    time.sleep(0.2)
    try:
        yield
        time.sleep(SETTLE_SECONDS)
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=10)
    if path.endswith(".pcapng"):
        take_out_the_machine(path)
    if packed:
        path = pack(path)
    table(path)


def command(interface, path, only, length, link, nanoseconds):
    link_type = ["-y", link] if link else []
    if path.endswith(".pcapng"):
        return ["dumpcap", "-q", "-B", str(BUFFER_MEBIBYTES), "-i", interface, "-s", str(length), *link_type, "-f", only, "-w", path]
    precision = ["--time-stamp-precision=nano"] if nanoseconds else []
    return ["tcpdump", "-Z", "root", "--immediate-mode", "-U", "-B", str(BUFFER_MEBIBYTES * 1024), "-i", interface,
            "-s", str(length), *link_type, *precision, "-w", path, only]


def pack(path):
    with open(path, "rb") as plain, open(path + ".gz", "wb") as file:
        with gzip.GzipFile("", "wb", 9, file, mtime=0) as packed:
            packed.write(plain.read())
    os.remove(path)
    return path + ".gz"


def table(path):
    """Writes `path`.tsv: what tshark prints of the fields in fields.txt."""
    with open(os.path.join(HERE, "fields.txt")) as names:
        fields = [part for name in names.read().split() for part in ("-e", name)]
    os.chmod(path, 0o644)
    with open(path + ".tsv", "w") as rows:
        subprocess.run(["tshark", "-n", "-r", path, "-T", "fields", "-E", "header=y", "-E", "separator=/t",
                        "-E", "occurrence=f", *fields], check=True, stdout=rows, stderr=subprocess.DEVNULL)
