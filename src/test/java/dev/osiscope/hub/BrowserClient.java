package dev.osiscope.hub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/// Chromium without a window, with a page that is connected to the hub by a WebSocket. The page asks us what to say, and tells
/// us what it hears.
final class BrowserClient extends RealClient {

    private static final String PAGE = """
            <!DOCTYPE html><meta charset="utf-8"><script>
            const socket = new WebSocket("ws://127.0.0.1:%d/");
            const heard = text => fetch("/heard", { method: "POST", body: text });
            socket.onmessage = message => heard(message.data);
            socket.onclose = () => heard("(closed)");
            socket.onopen = async () => { for (;;) socket.send(await (await fetch("/next")).text()); };
            </script>
            """;

    private final BlockingQueue<String> next = new LinkedBlockingQueue<>();
    private final HttpServer server;

    private BrowserClient(HttpServer server, String... command) throws IOException {
        super(command);
        this.server = server;
    }

    static BrowserClient start(int hubPort, Path profile) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        try {
            BrowserClient browser = new BrowserClient(server, "chromium", "--headless", "--no-sandbox", "--disable-gpu",
                    "--no-first-run", "--disable-extensions", "--user-data-dir=" + profile,
                    "http://127.0.0.1:" + server.getAddress().getPort() + "/");
            server.createContext("/", exchange -> answer(exchange, "text/html", PAGE.formatted(hubPort)));
            server.createContext("/next", exchange -> answer(exchange, "text/plain", browser.taken()));
            server.createContext("/heard", exchange -> {
                browser.hear(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                answer(exchange, "text/plain", "");
            });
            return browser;
        } catch (IOException absent) {
            server.stop(0);
            throw absent;
        }
    }

    private String taken() throws IOException {
        try {
            return next.take();
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    private static void answer(HttpExchange exchange, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    void say(String line) {
        next.add(line);
    }

    @Override
    public void close() {
        super.close();
        server.stop(0);
    }
}
