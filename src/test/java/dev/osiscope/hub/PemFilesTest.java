package dev.osiscope.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Certificates and keys as openssl makes them.
@Timeout(60)
class PemFilesTest {

    @TempDir
    private static Path folder;

    @BeforeAll
    static void make() throws Exception {
        assumeTrue(openssl("version"), "openssl is not installed");
        for (String kind : List.of("rsa", "ec", "ed25519")) {
            List<String> request = new ArrayList<>(List.of("req", "-x509", "-nodes", "-days", "2", "-subj", "/CN=localhost",
                    "-keyout", kind + ".key", "-out", kind + ".pem", "-newkey"));
            request.addAll(switch (kind) {
                case "rsa" -> List.of("rsa:2048");
                case "ec" -> List.of("ec", "-pkeyopt", "ec_paramgen_curve:P-256");
                default -> List.of("ed25519");
            });
            assertTrue(openssl(request.toArray(String[]::new)), kind);
        }
        assertTrue(openssl("rsa", "-in", "rsa.key", "-traditional", "-out", "old.key"));
        assertTrue(openssl("pkcs8", "-topk8", "-in", "rsa.key", "-passout", "pass:secret", "-out", "locked.key"));
        assertTrue(openssl("x509", "-in", "ec.pem", "-outform", "DER", "-out", "ec.der"));
        assertTrue(openssl("ecparam", "-genkey", "-name", "prime256v1", "-noout", "-out", "sec1.key"));
        assertTrue(openssl("pkcs8", "-topk8", "-nocrypt", "-in", "sec1.key", "-out", "other.key"));
        Files.writeString(folder.resolve("garbage"), "no certificate\n");
        Files.writeString(folder.resolve("damaged.pem"), "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
    }

    private static boolean openssl(String... arguments) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command).directory(folder.toFile())
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            process.getOutputStream().close();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private static String refusal(String certificate, String key) {
        return assertThrows(HubException.class,
                () -> PemFiles.read(folder.resolve(certificate), folder.resolve(key))).getMessage();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsa", "ec", "ed25519"})
    void aPairIsRead(String kind) {
        PemFiles files = PemFiles.read(folder.resolve(kind + ".pem"), folder.resolve(kind + ".key"));
        assertEquals("CN=localhost", files.certificates().getFirst().getSubjectX500Principal().getName());
        assertEquals("", HubIdentity.of(folder.resolve(kind + ".pem"), folder.resolve(kind + ".key")).fingerprint());
    }

    @Test
    void whatCantBeUsedIsToldWithTheFileAndTheMend() {
        assertTrue(refusal("nowhere.pem", "rsa.key").startsWith(folder.resolve("nowhere.pem") + " can't be read"));
        assertTrue(refusal("garbage", "rsa.key").contains("garbage has no certificate in PEM"));
        assertTrue(refusal("ec.der", "ec.key").contains("openssl x509 -inform DER -in " + folder.resolve("ec.der")));
        assertTrue(refusal("damaged.pem", "rsa.key").contains("damaged.pem is damaged"));
        assertTrue(refusal("rsa.pem", "garbage").contains("garbage has no key in PEM"));
        assertTrue(refusal("rsa.pem", "old.key").endsWith("is not PKCS #8; mend it by: openssl pkcs8 -topk8 -nodes -in "
                + folder.resolve("old.key") + " -out key.pem"));
        assertTrue(refusal("rsa.pem", "locked.key").contains("is behind a password; mend it by: openssl pkcs8"));
    }

    @Test
    void aKeyOfAnotherCertificateIsFoundOut() {
        assertTrue(refusal("rsa.pem", "ec.key").contains("is damaged, or not that of the first certificate in " + folder.resolve("rsa.pem")));
        assertTrue(refusal("ec.pem", "other.key").contains("not that of the first certificate"));
    }
}
