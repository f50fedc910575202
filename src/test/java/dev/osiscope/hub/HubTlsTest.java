package dev.osiscope.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Leaks.class)
@Timeout(60)
class HubTlsTest {

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    private final Recorder recorder = new Recorder();
    private final HubLoop loop = new HubLoop("test-hub");

    @AfterEach
    void stop() {
        loop.shutdown().join();
    }

    @Test
    void clientsWithAndWithoutTlsTalkToEachOtherOnOnePort() throws Exception {
        InetSocketAddress address = start(withTls());
        try (PlainClient bo = new PlainClient(address); SSLSocket ada = connect(address, new Curious())) {
            ada.getOutputStream().write("hello from TLS\n".getBytes(StandardCharsets.UTF_8));
            assertEquals("hello from TLS\n", bo.readLine());
            bo.send("hello from plain text\n");
            BufferedReader heard = new BufferedReader(new InputStreamReader(ada.getInputStream(), StandardCharsets.UTF_8));
            assertEquals("hello from plain text", heard.readLine());
        }
    }

    /// The JDK's own check of names and validity, with the certificate as the only one that is trusted.
    @Test
    void selfMadeCertificateIsGoodForWhoTrustsIt() throws Exception {
        InetSocketAddress address = start(withTls());
        Curious curious = new Curious();
        connect(address, curious).close();
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("hub", curious.certificate);
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        try (SSLSocket strict = socket(address, factory.getTrustManagers())) {
            SSLParameters parameters = strict.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            parameters.setServerNames(List.of(new SNIHostName("localhost")));
            strict.setSSLParameters(parameters);
            strict.startHandshake();
            assertEquals(curious.certificate, strict.getSession().getPeerCertificates()[0]);
        }
    }

    @Test
    void helloIsRefusedWhereThereIsNoTls() throws Exception {
        InetSocketAddress address = start(HubOptions.onThisMachine());
        assertThrows(IOException.class, () -> connect(address, new Curious()).close());
        assertEquals("TLS is asked for, and this hub has none",
                ((EmitterCall) recorder.awaitLine("Hub EMIT error 0")).data());
    }

    @Test
    void brokenHandshakeEndsTheConnectionAndDisturbsNobody() throws Exception {
        InetSocketAddress address = start(withTls());
        try (PlainClient ada = new PlainClient(address); PlainClient bo = new PlainClient(address);
                PlainClient broken = new PlainClient(address)) {
            broken.send((byte) 22, (byte) 3, (byte) 1, (byte) 0, (byte) 3, (byte) 9, (byte) 9, (byte) 9);
            recorder.awaitLine("Hub EMIT disconnect 1");
            ada.send("hello\n");
            assertEquals("hello\n", bo.readLine());
        }
    }

    /// It takes five seconds, the time for a handshake.
    @Test
    void halfOpenHandshakeIsEndedInTime() throws Exception {
        InetSocketAddress address = start(withTls());
        try (PlainClient silent = new PlainClient(address)) {
            silent.send((byte) 22, (byte) 3, (byte) 1);
            recorder.awaitLine("Hub EMIT disconnect 1");
        }
    }

    private static HubOptions withTls() {
        return HubOptions.onThisMachine().identity(HubIdentity.selfMade(List.of(LOOPBACK), Instant.now()));
    }

    private InetSocketAddress start(HubOptions options) {
        return new HubServer(loop, recorder, WallClock::nanos, options).start(0).join();
    }

    private static SSLSocket connect(InetSocketAddress address, TrustManager trust) throws Exception {
        SSLSocket socket = socket(address, trust);
        socket.startHandshake();
        return socket;
    }

    private static SSLSocket socket(InetSocketAddress address, TrustManager... trust) throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust, null);
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(address.getAddress(), address.getPort());
        socket.setSoTimeout(10_000);
        return socket;
    }

    /// Trusts everybody and remembers whom.
    private static final class Curious implements X509TrustManager {

        private Certificate certificate;

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            certificate = chain[0];
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
