"""Protocols of text: mail, chat, files, news, look-ups, and values of Redis. Both ends are written here, so that lines
stand in the segments they are to stand in."""
import time

from capture import capture
from network import connected, pair, say

ADDRESS = "10.9.0.2"

MAIL = b"""From: Ada <ada@osiscope.test>\r
To: Grace <grace@osiscope.test>\r
Subject: Layers,\r
 seven of them\r
MIME-Version: 1.0\r
Content-Type: multipart/mixed; boundary="between"\r
\r
To be ignored.\r
--between\r
Content-Type: text/plain; charset=us-ascii\r
\r
..and a dot.\r
--between\r
Content-Type: application/json\r
Content-Transfer-Encoding: base64\r
\r
eyJsYXllcnMiOiA3fQ==\r
--between--\r
.\r
"""


def talk(near, far, port, *turns):
    """Says the turns on a connection of its own: `c` and `s` tell who; a turn of several texts is as many segments."""
    client, server = connected(near, far, ADDRESS, port)
    for who, *texts in turns:
        for text in texts:
            say(*((client, server) if who == "c" else (server, client)), text)
            time.sleep(0.02)
    return client, server


def close(*sockets):
    for end in sockets:
        end.close()
        time.sleep(0.02)


def mail():
    """Two mails: one with DATA in three segments, one in chunks; then a mail that a proxy relays."""
    near, far = pair()
    with capture(near, "eth0", "mail.pcapng", "tcp"):
        close(*talk(near, far, 25, ("s", b"220 osiscope.test ESMTP\r\n"), ("c", b"EHLO ", b"osiscope.test\r\n"),
                    ("s", b"250-osiscope.test\r\n250-PIPELINING\r\n250 CHUNKING\r\n"),
                    ("c", b"AUTH LOGIN\r\n"), ("s", b"334 VXNlcm5hbWU6\r\n"), ("c", b"YWRh\r\n"),
                    ("s", b"334 UGFzc3dvcmQ6\r\n"), ("c", b"bG92ZWxhY2U=\r\n"), ("s", b"235 2.7.0 Ok\r\n"),
                    ("c", b"MAIL FROM:<ada@osiscope.test>\r\nRCPT TO:<grace@osiscope.test>\r\nDATA\r\n"),
                    ("s", b"250 Ok\r\n250 Ok\r\n354 Go on\r\n"), ("c", MAIL[:100], MAIL[100:-3], MAIL[-3:]),
                    ("s", b"250 Queued\r\n"), ("c", b"MAIL FROM:<ada@osiscope.test>\r\n"), ("s", b"250 Ok\r\n"),
                    ("c", b"BDAT 14\r\n", b"Subject: x\r\n\r\n"), ("s", b"250 Ok\r\n"), ("c", b"BDAT 0 LAST\r\n"),
                    ("s", b"250 Ok\r\n"), ("c", b"QUIT\r\n"), ("s", b"221 Bye\r\n")))
        close(*talk(near, far, 8080, ("c", b"CONNECT osiscope.test:25 HTTP/1.1\r\nHost: osiscope.test:25\r\n\r\n"),
                    ("s", b"HTTP/1.1 200 Connected\r\n\r\n"), ("s", b"220 ", b"osiscope.test ESMTP\r\n"),
                    ("c", b"QUIT\r\n"), ("s", b"221 Bye\r\n")))


def lines():
    """IRC, FTP, NNTP, WHOIS, Finger and Redis, each with a line over the border of two segments."""
    near, far = pair()
    with capture(near, "eth0", "lines.pcapng", "tcp"):
        close(*talk(near, far, 6667, ("c", b"NICK ada\r\nUSER ada 0 * :Ada\r\n"),
                    ("s", b":osiscope.test 001 ada :Welcome\r\n:osiscope.test 37", b"6 ada :End of MOTD\r\n"),
                    ("c", b"JOIN #layers\r\n"), ("s", b":ada!ada@here JOIN #layers\r\n"), ("c", b"QUIT :Bye\r\n")))
        close(*talk(near, far, 21, ("s", b"220 osiscope.test\r\n"), ("c", b"USER ada\r\n"), ("s", b"331-One\r\n331 ", b"two\r\n"),
                    ("c", b"QUIT\r\n"), ("s", b"221 Bye\r\n")))
        close(*talk(near, far, 119, ("s", b"200 osiscope.test\r\n"), ("c", b"LI", b"ST\r\n"), ("s", b"215 List\r\n.\r\n")))
        close(*reversed(talk(near, far, 43, ("c", b"osiscope", b".test\r\n"), ("s", b"Domain: osiscope.test\r\n", b"Layers: 7\r\n"))))
        close(*reversed(talk(near, far, 79, ("c", b"ada\r\n"), ("s", b"Login: ada\r\n"))))
        close(*talk(near, far, 6379, ("c", b"*1\r\n$4\r\nPING\r\n"), ("s", b"+PONG\r\n"),
                    ("c", b"*2\r\n$3\r\nGET\r\n$6\r\n", b"layers\r\n"), ("s", b"$1\r\n7", b"\r\n"),
                    ("c", b"*1\r\n$4\r\nNOPE\r\n"), ("s", b"-ERR unknown command\r\n:7\r\n:", b"8\r\n")))


def parts():
    """Content of several parts over HTTP, and an answer about a certificate."""
    near, far = pair()
    with capture(near, "eth0", "http-parts.pcapng", "tcp port 80"):
        body = (b"--part\r\nContent-Disposition: form-data; name=\"layers\"\r\n\r\n7\r\n--part\r\n"
                b"Content-Type: text/plain\r\n\r\nseven\r\n--part--\r\n")
        status = bytes.fromhex("30030a0106")
        close(*talk(near, far, 80, ("c", b"POST / HTTP/1.1\r\nHost: osiscope.test\r\nContent-Type: multipart/form-data; "
                                    b"boundary=part\r\nContent-Length: %d\r\n\r\n" % len(body) + body[:70], body[70:]),
                    ("s", b"HTTP/1.1 200 OK\r\nContent-Type: application/ocsp-response\r\nContent-Length: %d\r\n\r\n"
                     % len(status) + status)))


SCENARIOS = [mail, lines, parts]
