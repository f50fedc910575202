"""Takes out of a pcapng file what it says of the machine: its processor and its operating system."""
import struct

SECTION, INTERFACE = 0x0A0D0D0A, 1
# For each kind of block: how many bytes of it stand before its options, and which options go.
MACHINE = {SECTION: (16, (2, 3)), INTERFACE: (8, (12,))}


def take_out_the_machine(path):
    with open(path, "rb") as file:
        content = file.read()
    written, position = b"", 0
    while position < len(content):
        kind, length = struct.unpack_from("<II", content, position)
        written += without_machine(kind, content[position + 8:position + length - 4])
        position += length
    with open(path, "wb") as file:
        file.write(written)


def without_machine(kind, body):
    if kind in MACHINE:
        start, unwanted = MACHINE[kind]
        body = body[:start] + b"".join(option for code, option in options(body[start:]) if code not in unwanted)
    length = struct.pack("<I", len(body) + 12)
    return struct.pack("<I", kind) + length + body + length


def options(data):
    """The code and the bytes of each option, padding and all."""
    position = 0
    while position < len(data):
        code, length = struct.unpack_from("<HH", data, position)
        end = position + 4 + (length + 3) // 4 * 4
        yield code, data[position:end]
        position = end
