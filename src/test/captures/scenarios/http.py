"""HTTP/1.1: both ends are written here, so each message stands in the segments it was to stand in."""
import time

from capture import capture
from network import connected, pair, receive, say

ADDRESS = "10.9.0.2"
DATE = "Sun, 01 Nov 2026 12:00:00 GMT"
PAGE = "<html><head><title>Hello</title></head><body>Hello, segments.</body></html>\n"


def request(method, target, *headers, body=b""):
    lines = [f"{method} {target} HTTP/1.1", "Host: osiscope.test", "User-Agent: osiscope-captures", *headers]
    return "\r\n".join(lines + ["", ""]).encode() + body


def response(status, *headers, body=b""):
    lines = [f"HTTP/1.1 {status}", f"Date: {DATE}", "Server: osiscope-captures", *headers]
    return "\r\n".join(lines + ["", ""]).encode() + body


def with_length(status, kind, body, *headers):
    return response(status, f"Content-Type: {kind}", f"Content-Length: {len(body)}", *headers, body=body)


def in_chunks(status, kind, *chunks):
    head = response(status, f"Content-Type: {kind}", "Transfer-Encoding: chunked")
    return [head] + [b"%x\r\n%s\r\n" % (len(chunk), chunk) for chunk in (*chunks, b"")]


def open_to(near, far, port=80):
    client, server = connected(near, far, ADDRESS, port)

    def ask(question, *answers):
        say(client, server, question)
        for answer in answers:
            say(server, client, answer)
    return client, server, ask


def methods():
    """GET, HEAD, POST, PUT, DELETE, OPTIONS and their answers, one after the other on one connection."""
    near, far = pair()
    with capture(near, "eth0", "http-methods.pcapng", "tcp port 80"):
        client, server, ask = open_to(near, far)
        page = with_length("200 OK", "text/html; charset=utf-8", PAGE.encode(), 'ETag: "1"')
        ask(request("GET", "/"), page)
        ask(request("GET", "/", 'If-None-Match: "1"'), response("304 Not Modified", 'ETag: "1"'))
        ask(request("HEAD", "/"), response("200 OK", "Content-Type: text/html", f"Content-Length: {len(PAGE)}"))
        form = b"name=osi&layers=7"
        ask(request("POST", "/form?kind=short", "Content-Type: application/x-www-form-urlencoded",
                    f"Content-Length: {len(form)}", body=form),
            response("303 See Other", "Location: /done", "Content-Length: 0"))
        record = b'{"layers": 7}'
        ask(request("PUT", "/records/1", "Content-Type: application/json", f"Content-Length: {len(record)}",
                    body=record), response("201 Created", "Content-Length: 0"))
        ask(request("DELETE", "/records/1"), response("204 No Content"))
        ask(request("OPTIONS", "*"), response("200 OK", "Allow: GET, HEAD, POST, PUT", "Content-Length: 0"))
        ask(request("GET", "/nothing%20here?a=1&b=%C3%A9"), with_length("404 Not Found", "text/plain", b"no\n"))
        ask(request("GET", "/last", "Connection: close"),
            with_length("200 OK", "text/plain", b"bye\n", "Connection: close"))
        server.close()
        assert client.recv(1) == b""
        client.close()


def bodies():
    """Bodies over many segments, by length, in chunks, and until the connection ends; a request in pieces."""
    near, far = pair()
    with capture(near, "eth0", "http-bodies.pcap", "tcp port 80", nanoseconds=True):
        client, server, ask = open_to(near, far)
        lines = b"".join(b"line %d of a long text\n" % number for number in range(800))
        ask(request("GET", "/long.txt"), with_length("200 OK", "text/plain", lines))
        ask(request("GET", "/chunks"), *in_chunks("200 OK", "text/plain", b"first ", b"second ", b"third\n"))
        ask(request("GET", "/long-chunks"), b"".join(in_chunks("200 OK", "application/octet-stream", b"\0" * 3000,
                                                               b"\1" * 2000)))
        upload = bytes(range(256)) * 20
        ask(request("POST", "/upload", "Content-Type: application/octet-stream",
                    f"Content-Length: {len(upload)}", "Expect: 100-continue"), response("100 Continue"))
        ask(upload, with_length("200 OK", "text/plain", b"thank you\n"))
        question = request("GET", "/in/pieces", "X-Long: " + "x" * 100)
        for piece in (question[:3], question[3:20], question[20:90], question[90:]):
            say(client, server, piece)
            time.sleep(0.05)
        answer = with_length("200 OK", "text/plain", b"in pieces too\n")
        for piece in (answer[:12], answer[12:60], answer[60:]):
            say(server, client, piece)
            time.sleep(0.05)
        ask(request("GET", "/until-the-end"), response("200 OK", "Content-Type: text/plain", "Connection: close"),
            b"this ends ", b"when the connection does\n")
        server.close()
        client.close()


def pipelined():
    """Three requests in one segment, three answers in one; then the next request with the end of an upload."""
    near, far = pair()
    with capture(near, "eth0", "http-pipelined.pcapng", "tcp"):
        client, server, ask = open_to(near, far, 8080)
        questions = b"".join(request("GET", f"/{number}") for number in (1, 2, 3))
        answers = b"".join(with_length("200 OK", "text/plain", b"number %d\n" % number) for number in (1, 2, 3))
        ask(questions, answers)
        body = b"x" * 2000
        both = request("POST", "/upload", f"Content-Length: {len(body)}", body=body) + request("GET", "/after")
        ask(both, with_length("200 OK", "text/plain", b"got it\n"), with_length("200 OK", "text/plain", b"after\n"))
        client.close()
        server.close()


def not_http():
    """Port 80, but something else; an old version; a status line without a reason; a header without a body."""
    near, far = pair()
    with capture(near, "eth0", "http-odd.pcap", "tcp port 80"):
        client, server, ask = open_to(near, far)
        ask(b"hello, is this the web?\r\n", b"no\r\n")
        client.close()
        server.close()
        client, server, ask = open_to(near, far)
        ask(b"GET /old HTTP/1.0\r\n\r\n", b"HTTP/1.0 200\r\nContent-Type: text/plain\r\n\r\nold\n")
        server.close()
        client.close()
        client, server, ask = open_to(near, far)
        client.sendall(request("POST", "/cut", "Content-Length: 1000", body=b"only this much"))
        receive(server, 10)
        time.sleep(0.1)
        client.close()
        server.close()


SCENARIOS = [methods, bodies, pipelined, not_http]
