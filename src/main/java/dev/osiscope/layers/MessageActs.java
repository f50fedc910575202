package dev.osiscope.layers;

import static dev.osiscope.layers.OsiLayer.APPLICATION;
import static dev.osiscope.layers.OsiLayer.PRESENTATION;
import static dev.osiscope.layers.OsiLayer.SESSION;

import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.Field;
import dev.osiscope.dissect.Layer;
import dev.osiscope.dissect.Place;
import dev.osiscope.dissect.SecuredRecords;
import dev.osiscope.i18n.Phrase;
import dev.osiscope.wire.FieldValue;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.application.DataFields;
import dev.osiscope.wire.application.HttpFields;
import dev.osiscope.wire.application.HubFields;
import dev.osiscope.wire.application.HubMessage;
import dev.osiscope.wire.application.HubMessages;
import dev.osiscope.wire.application.JsonText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What layers 7 to 5 do for what a segment or a datagram carries. TCP/IP has no layers 5 and 6: they act only where something
/// in the message does their work. Encryption and an encoding that is known are layer 6; agreeing on a dialogue is layer 5:
/// TLS's handshake, WebSocket's upgrade, the hub's `subscribe`.
final class MessageActs {

    private static final int SWITCHING_PROTOCOLS = 101;
    private static final Pattern SUBSCRIPTION = Pattern.compile("^\\s*\\{\\s*\"event\"\\s*:\\s*\"(?:un)?subscribed?\"");

    private final Dissection dissection;
    private final List<Layer> said;
    private final Place place;
    private final Phrase size;
    private final ActsBuilder acts;

    private MessageActs(Dissection dissection, Place place, Phrase size, ActsBuilder acts) {
        this.dissection = dissection;
        said = dissection.ownLayers().stream()
                .filter(layer -> layer.protocol().level() == Protocol.Level.APPLICATION).toList();
        this.place = place;
        this.size = size;
        this.acts = acts;
    }

    /// Adds what they do to `acts`.
    ///
    /// @param place where the message stands
    /// @param size  how long it is, in words
    /// @param does  what the application does, where nobody does its work for it
    static void add(Dissection dissection, Place place, Phrase size, Phrase does, ActsBuilder acts) {
        SecuredRecords.of(dissection).ifPresentOrElse(records -> SecuredActs.add(records, place, size, acts), () -> {
            acts.acts(APPLICATION, does, place);
            MessageActs made = new MessageActs(dissection, place, size, acts);
            made.presentation();
            made.session();
        });
    }

    private void presentation() {
        Optional<HubMessages> messages = hub();
        if (messages.isPresent()) {
            boolean json = messages.get().messages().stream().map(HubMessage::content).anyMatch(JsonText::valid);
            acts.acts(PRESENTATION, Phrase.of(json ? "act.presentation.json" : "act.presentation.utf8", size), place);
        } else {
            acts.idle(PRESENTATION, said.stream().map(Layer::protocol)
                    .filter(protocol -> !protocol.equals(DataFields.PROTOCOL)).findFirst()
                    .map(protocol -> Phrase.of("act.presentation.own", protocol.name()))
                    .orElse(Phrase.of("act.presentation.unknown")));
        }
    }

    private void session() {
        if (hub().filter(MessageActs::subscribes).isPresent()) {
            acts.acts(SESSION, Phrase.of("act.session.subscribe"));
        } else if (upgrades()) {
            acts.acts(SESSION, Phrase.of("act.session.upgrade"));
        }
    }

    private Optional<HubMessages> hub() {
        return said.stream().filter(layer -> layer.protocol().equals(HubFields.PROTOCOL))
                .flatMap(layer -> layer.header().stream())
                .filter(HubMessages.class::isInstance).map(HubMessages.class::cast).findFirst();
    }

    private static boolean subscribes(HubMessages messages) {
        return messages.messages().stream().anyMatch(message -> SUBSCRIPTION.matcher(message.text()).find());
    }

    /// Whether HTTP asks to go on with another protocol, or agrees to it: any response may name one that could be asked for.
    private boolean upgrades() {
        boolean names = said.stream().anyMatch(layer -> layer.protocol().equals(HttpFields.PROTOCOL))
                && dissection.field("http.upgrade").isPresent();
        return names && dissection.field(HttpFields.CODE.id()).map(Field::value)
                .map(code -> code.equals(new FieldValue.Unsigned(SWITCHING_PROTOCOLS))).orElse(true);
    }
}
