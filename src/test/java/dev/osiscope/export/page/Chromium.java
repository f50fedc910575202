package dev.osiscope.export.page;

import dev.osiscope.hub.Heard;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Chromium without a window, worked by its DevTools protocol: opens a page, presses keys, and asks what is to be seen.
public final class Chromium implements AutoCloseable {

    private static final JsonFactory JSON = JsonFactory.builder().build();
    private static final Pattern LISTENS = Pattern.compile("DevTools listening on ws://([^/]+)/.*");
    /// The numbers of keys, which the protocol wants beside their names.
    private static final Map<String, Integer> KEYS = Map.of("ArrowLeft", 37, "ArrowRight", 39, "ArrowUp", 38, "ArrowDown", 40,
            "PageUp", 33, "PageDown", 34, "Home", 36, "End", 35);
    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final Heard answers = new Heard();
    private final HttpClient http = HttpClient.newHttpClient();
    private final WebSocket socket;
    private int sent;

    private Chromium(Process process, String address) throws Exception {
        this.process = process;
        String pages = http.send(HttpRequest.newBuilder(URI.create("http://" + address + "/json/list")).build(),
                HttpResponse.BodyHandlers.ofString()).body();
        Matcher page = Pattern.compile("\"webSocketDebuggerUrl\": \"([^\"]+/page/[^\"]+)\"").matcher(pages);
        if (!page.find()) {
            throw new IOException("Chromium shows no page: " + pages);
        }
        socket = http.newWebSocketBuilder().buildAsync(URI.create(page.group(1)), answers).join();
    }

    /// Starts it with an empty page.
    ///
    /// @param profile an empty folder
    /// @throws IOException where there is no such program
    public static Chromium start(Path profile) throws Exception {
        Process process = new ProcessBuilder("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
                "--disable-extensions", "--disable-background-networking", "--window-size=1440,1000",
                "--remote-debugging-port=0", "--user-data-dir=" + profile, "about:blank").start();
        try {
            BufferedReader errors = process.errorReader(StandardCharsets.UTF_8);
            String address = errors.lines().map(LISTENS::matcher).filter(Matcher::matches).findFirst()
                    .orElseThrow(() -> new IOException("Chromium ended before it listened")).group(1);
            Thread.ofVirtual().start(() -> readToEnd(errors));
            return new Chromium(process, address);
        } catch (Exception failure) {
            process.destroyForcibly();
            throw failure;
        }
    }

    /// A process that nobody listens to any more stops to speak.
    private static void readToEnd(BufferedReader errors) {
        try {
            errors.transferTo(Writer.nullWriter());
        } catch (IOException closed) {
            // It was ended: nobody asks for the rest.
        }
    }

    /// Goes to a file and waits until it has run its script.
    public void open(Path file) throws Exception {
        call("Page.navigate", json -> json.writeName("url").writeString(file.toUri().toString()));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!evaluate("document.readyState + ' ' + location.pathname").equals("complete " + file.toUri().getPath())) {
            if (System.nanoTime() > end) {
                throw new IOException("the page is not shown: " + file);
            }
        }
    }

    /// Makes the page as wide and high as this.
    public void resize(int width, int height) throws Exception {
        call("Emulation.setDeviceMetricsOverride", json -> {
            json.writeName("width").writeNumber(width);
            json.writeName("height").writeNumber(height);
            json.writeName("deviceScaleFactor").writeNumber(1);
            json.writeName("mobile").writeBoolean(false);
        });
    }

    /// Shows the page as it would be printed, or as on a screen again.
    public void print(boolean paper) throws Exception {
        call("Emulation.setEmulatedMedia", json -> json.writeName("media").writeString(paper ? "print" : ""));
    }

    /// Presses a key and lets it go: `ArrowRight`.
    public void press(String key) throws Exception {
        for (String kind : new String[] {"rawKeyDown", "keyUp"}) {
            call("Input.dispatchKeyEvent", json -> {
                json.writeName("type").writeString(kind);
                json.writeName("key").writeString(key);
                json.writeName("code").writeString(key);
                json.writeName("windowsVirtualKeyCode").writeNumber(KEYS.getOrDefault(key, 0));
            });
        }
    }

    /// The value of an expression, which is a text.
    public String evaluate(String expression) throws Exception {
        String answer = call("Runtime.evaluate", json -> json.writeName("expression").writeString(expression));
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), answer)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME && json.currentName().equals("value")) {
                    json.nextToken();
                    return json.getString();
                }
            }
        }
        throw new IOException(expression + " gives " + answer);
    }

    private String call(String method, Consumer<JsonGenerator> parameters) throws Exception {
        StringWriter text = new StringWriter();
        int id = ++sent;
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeName("id").writeNumber(id);
            json.writeName("method").writeString(method);
            json.writeName("params").writeStartObject();
            parameters.accept(json);
            json.writeEndObject();
            json.writeEndObject();
        }
        socket.sendText(text.toString(), true).join();
        String begin = "{\"id\":" + id + ",";
        return Stream.generate(this::answer).filter(answer -> answer.startsWith(begin)).findFirst().orElseThrow();
    }

    private String answer() {
        try {
            String answer = answers.next(PATIENCE_SECONDS);
            if (answer == null) {
                throw new IllegalStateException("Chromium does not answer");
            }
            return answer;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
    }
}
