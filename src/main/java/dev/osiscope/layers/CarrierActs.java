package dev.osiscope.layers;

import static dev.osiscope.layers.OsiLayer.DATA_LINK;
import static dev.osiscope.layers.OsiLayer.PHYSICAL;

import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.Layer;
import dev.osiscope.i18n.Phrase;
import dev.osiscope.wire.link.EthernetHeader;
import java.util.Optional;

/// What the layers below the network layer do for a frame, whatever it carries.
final class CarrierActs {

    private final Dissection dissection;
    private final Medium medium;
    private final ActsBuilder acts;

    private CarrierActs(Dissection dissection, Medium medium, ActsBuilder acts) {
        this.dissection = dissection;
        this.medium = medium;
        this.acts = acts;
    }

    /// Adds to `acts` what data link and physical layer do.
    static void add(Dissection dissection, Medium medium, ActsBuilder acts) {
        new CarrierActs(dissection, medium, acts).add();
    }

    private void add() {
        Phrase physical = Phrase.of("act.physical." + medium.key());
        switch (medium) {
            case LOOPBACK_ETHERNET, LOOPBACK_FAMILY -> {
                linkHeader();
                acts.absent(PHYSICAL, physical);
            }
            case ETHERNET, LAB_WIRE, OTHER_LINK -> {
                linkHeader();
                acts.acts(PHYSICAL, physical);
            }
            case UNKNOWN_LINK, NO_LINK_HEADER, MODEL -> {
                acts.absent(DATA_LINK, Phrase.of("act.link." + medium.key()));
                acts.absent(PHYSICAL, physical);
            }
        }
    }

    private void linkHeader() {
        Layer layer = dissection.layers().getFirst();
        Optional<EthernetHeader> ethernet = dissection.header(EthernetHeader.class);
        acts.acts(DATA_LINK, Phrase.of("act.link." + medium.key(), layer.range().byteLength(),
                ethernet.map(header -> header.source().toString()).orElse(""),
                ethernet.map(header -> header.destination().toString()).orElse(""),
                layer.protocol().name()), layer.place());
    }
}
