package dev.osiscope.benchmark.hub;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// The little that a publisher and a subscriber must say to a hub in its own protocol. All messages of a run are alike, so
/// that every delivery has the same size and can be counted by bytes.
public enum Dialect {

    /// A line a message, as `nc` speaks it; who connects is a subscriber.
    LINES("", "", "", "") {
        @Override
        byte[] publication(String text) {
            return bytes(text + "\n");
        }

        @Override
        byte[] delivery(String text) {
            return publication(text);
        }
    },

    /// The NATS client protocol; a PONG says that all before the PING has been done.
    NATS("CONNECT {\"verbose\":false}\r\nSUB x 1\r\nPING\r\n", "PONG\r\n",
            "CONNECT {\"verbose\":false}\r\nPING\r\n", "PONG\r\n") {
        @Override
        byte[] publication(String text) {
            return bytes("PUB x " + text.length() + "\r\n" + text + "\r\n");
        }

        @Override
        byte[] delivery(String text) {
            return bytes("MSG x 1 " + text.length() + "\r\n" + text + "\r\n");
        }
    },

    /// Redis' pub/sub in RESP2.
    REDIS("*2\r\n$9\r\nSUBSCRIBE\r\n$1\r\nx\r\n", "*3\r\n$9\r\nsubscribe\r\n$1\r\nx\r\n:1\r\n", "", "") {
        @Override
        byte[] publication(String text) {
            return bytes("*3\r\n$7\r\nPUBLISH\r\n$1\r\nx\r\n$" + text.length() + "\r\n" + text + "\r\n");
        }

        @Override
        byte[] delivery(String text) {
            return bytes("*3\r\n$7\r\nmessage\r\n$1\r\nx\r\n$" + text.length() + "\r\n" + text + "\r\n");
        }
    },

    /// MQTT 3.1.1 with quality of service 0: CONNECT (clean session, no keep-alive, no name) and SUBSCRIBE to `x`.
    MQTT("\u0010\u000c\0\u0004MQTT\u0004\u0002\0\0\0\0\u0082\u0006\0\u0001\0\u0001x\0", "\u0090\u0003\0\u0001\0",
            "\u0010\u000c\0\u0004MQTT\u0004\u0002\0\0\0\0", "\u0020\u0002\0\0") {
        @Override
        byte[] publication(String text) {
            if (text.length() > LONGEST_MQTT_TEXT) {
                throw new IllegalArgumentException("its length takes a second byte: " + text.length());
            }
            return bytes("0" + (char) (text.length() + MQTT_TOPIC) + "\0\u0001x" + text);
        }

        @Override
        byte[] delivery(String text) {
            return publication(text);
        }
    };

    /// The topic `x` with its length.
    private static final int MQTT_TOPIC = 3;
    private static final int LONGEST_MQTT_TEXT = 127 - MQTT_TOPIC;

    private final byte[] subscription;
    private final byte[] subscribed;
    private final byte[] introduction;
    private final byte[] welcomed;

    Dialect(String subscription, String subscribed, String introduction, String welcomed) {
        this.subscription = bytes(subscription);
        this.subscribed = bytes(subscribed);
        this.introduction = bytes(introduction);
        this.welcomed = bytes(welcomed);
    }

    /// What a subscriber says first; empty where connecting is enough.
    byte[] subscription() {
        return subscription.clone();
    }

    /// What the answer to that ends with; empty where there is none.
    byte[] subscribed() {
        return subscribed.clone();
    }

    /// What a publisher says first.
    byte[] introduction() {
        return introduction.clone();
    }

    /// What the answer to that ends with.
    byte[] welcomed() {
        return welcomed.clone();
    }

    /// The bytes that publish a text of ASCII characters.
    abstract byte[] publication(String text);

    /// The bytes that a subscriber gets of it.
    abstract byte[] delivery(String text);

    /// Many publications in one piece.
    byte[] publications(String text, int count) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int index = 0; index < count; index++) {
            all.writeBytes(publication(text));
        }
        return all.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
