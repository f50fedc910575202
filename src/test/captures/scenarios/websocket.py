"""WebSocket (RFC 6455): the upgrade, then frames of all kinds and lengths."""
import base64
import hashlib
import struct

from capture import capture
from network import connected, pair, say
from scenarios.http import request, response

KEY = base64.b64encode(b"osiscope captures")[:24].decode()
MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
MASK = b"\x11\x22\x33\x44"
CONTINUED, TEXT, BINARY, CLOSE, PING, PONG = 0, 1, 2, 8, 9, 10


def frame(kind, payload, masked=False, last=True):
    size = len(payload)
    short = size if size < 126 else 126 if size < 65536 else 127
    head = bytes([(0x80 if last else 0) | kind, (0x80 if masked else 0) | short])
    head += struct.pack("!H", size) if short == 126 else struct.pack("!Q", size) if short == 127 else b""
    if not masked:
        return head + payload
    return head + MASK + bytes(byte ^ MASK[index % 4] for index, byte in enumerate(payload))


def upgrade(client, server):
    say(client, server, request("GET", "/chat", "Upgrade: websocket", "Connection: Upgrade",
                                f"Sec-WebSocket-Key: {KEY}", "Sec-WebSocket-Version: 13"))
    accept = base64.b64encode(hashlib.sha1((KEY + MAGIC).encode()).digest()).decode()
    say(server, client, response("101 Switching Protocols", "Upgrade: websocket", "Connection: Upgrade",
                                 f"Sec-WebSocket-Accept: {accept}"))


def messages():
    near, far = pair()
    with capture(near, "eth0", "websocket.pcapng", "tcp port 80"):
        client, server = connected(near, far, "10.9.0.2", 80)
        upgrade(client, server)
        say(client, server, frame(TEXT, b"hello", masked=True))
        say(server, client, frame(TEXT, b"welcome"))
        say(client, server, frame(PING, b"there?", masked=True))
        say(server, client, frame(PONG, b"there?"))
        say(client, server, frame(TEXT, b"one message ", masked=True, last=False))
        say(client, server, frame(PING, b"", masked=True))
        say(client, server, frame(CONTINUED, b"in two frames", masked=True))
        say(server, client, frame(BINARY, bytes(range(200))))
        say(server, client, frame(BINARY, b"\0" * 66_000))
        say(client, server, frame(TEXT, b"first of two", masked=True) + frame(TEXT, b"second of two", masked=True))
        long = frame(TEXT, b"x" * 300, masked=True)
        for piece in (long[:1], long[1:5], long[5:100], long[100:]):
            say(client, server, piece)
        say(client, server, frame(CLOSE, struct.pack("!H", 1000) + b"bye", masked=True))
        say(server, client, frame(CLOSE, struct.pack("!H", 1000)))
        server.close()
        client.close()


SCENARIOS = [messages]
