"""TLS 1.2 and 1.3 between OpenSSL and OpenSSL, with certificates made for it."""
import functools
import os
import ssl
import subprocess
import tempfile
import threading

from capture import capture
from network import connected, pair, say

ADDRESS = "10.9.0.2"
NAME = "tls.osiscope.test"
PORT = 443


@functools.cache
def authority():
    """A folder with an authority's certificate, and a server's (RSA) and a client's (ECDSA) signed by it."""
    folder = tempfile.mkdtemp(dir="/run")

    def openssl(*arguments):
        subprocess.run(["openssl", *arguments], cwd=folder, check=True, stderr=subprocess.DEVNULL)
    openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "ca.key", "-out", "ca.pem", "-days", "30",
            "-subj", "/C=XX/O=OSIscope captures/CN=Authority")
    for name, key, subject in (("server", ["rsa:2048"], f"/C=XX/O=OSIscope captures/CN={NAME}"),
                               ("client", ["ec", "-pkeyopt", "ec_paramgen_curve:P-256"], "/CN=client")):
        openssl("req", "-newkey", *key, "-nodes", "-keyout", f"{name}.key", "-out", f"{name}.csr", "-subj", subject)
        with open(os.path.join(folder, "names.txt"), "w") as names:
            names.write(f"subjectAltName=DNS:{NAME},DNS:*.osiscope.test\nbasicConstraints=CA:FALSE\n")
        openssl("x509", "-req", "-in", f"{name}.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial",
                "-days", "30", "-out", f"{name}.pem", "-extfile", "names.txt")
        with open(os.path.join(folder, f"{name}.pem"), "ab") as chain, \
                open(os.path.join(folder, "ca.pem"), "rb") as issuer:
            chain.write(issuer.read())
    return folder


def context(side, version, name):
    made = ssl.SSLContext(side)
    made.minimum_version = made.maximum_version = version
    made.load_verify_locations(os.path.join(authority(), "ca.pem"))
    made.load_cert_chain(os.path.join(authority(), f"{name}.pem"), os.path.join(authority(), f"{name}.key"))
    return made


class Ends:
    """Two hosts and the settings of the TLS client and server on them."""

    def __init__(self, version):
        self.near, self.far = pair()
        self.client = context(ssl.PROTOCOL_TLS_CLIENT, version, "client")
        self.server = context(ssl.PROTOCOL_TLS_SERVER, version, "server")

    def handshake(self, name=NAME, session=None):
        """Both ends' sockets after the handshake; None for an end that refused."""
        client, server = connected(self.near, self.far, ADDRESS, PORT)
        ends = {}

        def serve():
            ends["server"] = attempt(lambda: self.server.wrap_socket(server, server_side=True))
        serving = threading.Thread(target=serve)
        serving.start()
        ends["client"] = attempt(lambda: self.client.wrap_socket(client, server_hostname=name, session=session))
        serving.join()
        return ends["client"], ends["server"]

    def exchange(self, session=None):
        client, server = self.handshake(session=session)
        say(client, server, b"GET / HTTP/1.1\r\nHost: tls.osiscope.test\r\n\r\n")
        say(server, client, b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nhello\n")
        session = client.session
        hang_up(client, server)
        return session


def attempt(handshake):
    try:
        return handshake()
    except OSError:
        return None


def hang_up(client, server):
    """Each end says that it closes, the client first."""
    closing = threading.Thread(target=client.unwrap)
    closing.start()
    assert server.recv(1) == b""
    server.unwrap()
    closing.join()
    client.close()
    server.close()


def version_1_2():
    """A whole handshake, a resumed one, one with a client's certificate and a protocol chosen, one refused."""
    ends = Ends(ssl.TLSVersion.TLSv1_2)
    with capture(ends.near, "eth0", "tls-1.2.pcapng", "tcp port 443"):
        session = ends.exchange()
        ends.exchange(session)
        ends.server.verify_mode = ssl.CERT_REQUIRED
        ends.server.set_alpn_protocols(["http/1.1"])
        ends.client.set_alpn_protocols(["h2", "http/1.1"])
        ends.exchange()
        ends.handshake(name="another.name.test")


def version_1_3():
    """A whole handshake, a resumed one, one after the server asked for another key share, one refused."""
    ends = Ends(ssl.TLSVersion.TLSv1_3)
    with capture(ends.near, "eth0", "tls-1.3.pcapng", "tcp port 443"):
        ends.client.set_alpn_protocols(["http/1.1"])
        ends.server.set_alpn_protocols(["http/1.1"])
        session = ends.exchange()
        ends.exchange(session)
        ends.server.set_ecdh_curve("secp384r1")
        ends.exchange()
        ends.handshake(name="another.name.test")


def old_ciphers():
    """TLS 1.2 without forward secrecy, and a large answer."""
    ends = Ends(ssl.TLSVersion.TLSv1_2)
    for end in (ends.client, ends.server):
        end.set_ciphers("AES128-SHA256")
    with capture(ends.near, "eth0", "tls-rsa.pcap", "tcp port 443"):
        client, server = ends.handshake()
        say(client, server, b"all of it, please")
        say(server, client, b"0123456789abcdef" * 1500)
        hang_up(client, server)


SCENARIOS = [version_1_2, version_1_3, old_ciphers]
