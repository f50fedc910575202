package dev.osiscope.viewmodel;

import dev.osiscope.i18n.Messages;
import dev.osiscope.layers.Activity;
import dev.osiscope.layers.LayerAct;
import dev.osiscope.layers.OsiLayer;
import dev.osiscope.layers.TcpIpLayer;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.timeline.Step;
import dev.osiscope.timeline.Timeline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What the pane of layers shows of a step: the stack at the sender, at the receiver where the step has one,
/// and the headers as they nest.
///
/// @param sender   who acts
/// @param receiver who receives; empty where nothing crosses
/// @param rows     the seven OSI layers, 7 first
/// @param internet the TCP/IP layers that act
/// @param note     what must be said where the models do not fit
/// @param nest     the parts of the frame, outermost first; empty where the step has no frame
/// @param overhead how much of the frame is headers; empty where the step has none
public record StackModel(
        String sender,
        Optional<String> receiver,
        List<Row> rows,
        Set<TcpIpLayer> internet,
        String note,
        List<Box> nest,
        Optional<Overhead> overhead) {

    /// One OSI layer.
    ///
    /// @param act   the layer and what it does
    /// @param unit  its unit in words
    /// @param does  what it does, or why it does nothing
    /// @param size  bytes that it adds at the sender and takes off at the receiver; 0 where none
    /// @param share how much of the frame these are, in words; empty where there are none
    public record Row(LayerAct act, String unit, String does, int size, String share) {

        /// What it does, with how much of the frame that is.
        public String whole() {
            return share.isEmpty() ? does : does + " " + share;
        }

        /// Which layer.
        public OsiLayer layer() {
            return act.layer();
        }

        /// Whether it acts.
        public boolean acts() {
            return act.activity() == Activity.ACTS;
        }

        /// What stands in its box at the sender: the unit with what is added, or that it does nothing.
        public String sends(Messages messages) {
            return line(messages, "layers.adds");
        }

        /// What stands in its box at the receiver: the unit with what is taken off, or that it does nothing.
        public String receives(Messages messages) {
            return line(messages, "layers.takes");
        }

        private String line(Messages messages, String verb) {
            return switch (act.activity()) {
                case IDLE -> messages.text("layers.idle");
                case ABSENT -> messages.text("layers.absent");
                case ACTS -> size == 0 ? unit : messages.text(
                        layer().number() > OsiLayer.TRANSPORT.number() ? "layers.data" : verb, unit, size);
            };
        }
    }

    /// One part of the frame; what was put together again from several frames is none.
    ///
    /// @param title the protocol
    /// @param osi   the layer it belongs to
    /// @param size  bytes of header, or of data
    /// @param share how much of the frame they are: `41.6 %`
    public record Box(String title, OsiLayer osi, int size, String share) {}

    /// The stacks of `step`.
    public static StackModel of(SessionSnapshot snapshot, Step step, Messages messages) {
        Timeline timeline = snapshot.timeline();
        Optional<FrameModel> frame = FrameModel.of(step);
        Optional<Overhead> overhead = step.dissection().map(Overhead::of);
        return new StackModel(
                Participants.actor(timeline, step).map(name -> Participants.called(timeline, name, messages)).orElse(""),
                Participants.receiver(timeline, step).map(name -> Participants.called(timeline, name, messages)),
                step.layers().acts().stream().map(act -> row(act, overhead, messages)).toList(),
                step.layers().actingInternet(),
                messages.text(step.layers().note()),
                frame.map(shown -> boxes(shown, overhead.orElseThrow(), messages)).orElse(List.of()),
                overhead);
    }

    private static Row row(LayerAct act, Optional<Overhead> overhead, Messages messages) {
        int size = act.bytes().map(place -> place.range().byteLength()).orElse(0);
        String share = overhead.filter(_ -> size > 0)
                .map(whole -> messages.text("layers.share", whole.share(size))).orElse("");
        return new Row(act, messages.text(act.unit()), messages.text(act.does()), size, share);
    }

    private static List<Box> boxes(FrameModel frame, Overhead overhead, Messages messages) {
        List<Box> boxes = new ArrayList<>();
        List<FrameModel.Part> parts = frame.layers().stream()
                .filter(part -> part.byteLength() > 0 && part.layer().source().isFrame()).toList();
        for (int from = 0, to; from < parts.size(); from = to) {
            FrameModel.Part first = parts.get(from);
            to = from + 1;
            while (to < parts.size() && isBeside(first, parts.get(to))) {
                to++;
            }
            int size = parts.subList(from, to).stream().mapToInt(FrameModel.Part::byteLength).sum();
            String name = first.layer().protocol().name();
            boxes.add(new Box(to - from == 1 ? name : name + " ×" + (to - from), first.osi(), size,
                    messages.text("layers.percent", overhead.share(size))));
        }
        return boxes;
    }

    /// Several messages in one segment do not carry each other.
    private static boolean isBeside(FrameModel.Part one, FrameModel.Part next) {
        return one.osi().number() > OsiLayer.TRANSPORT.number() && one.layer().protocol() == next.layer().protocol();
    }

    /// How much of the frame is headers, in a line; empty where the step has no frame.
    public String outgoing(Messages messages) {
        return overhead.map(whole -> messages.text("layers.nest", whole.total(), whole.headers(), whole.share(whole.headers())))
                .orElse("");
    }

    /// The parts of the frame in words, for who does not see how they nest.
    public String spoken(Messages messages) {
        return overhead.map(whole -> {
            String parts = nest.stream().map(box -> messages.text("layers.part", box.title(), box.size(), box.share()))
                    .collect(Collectors.joining("; "));
            String rest = whole.rest() == 0 ? "" : " " + messages.text("layers.rest", whole.rest());
            return messages.text("layers.spoken", outgoing(messages), parts, whole.data(), whole.share(whole.data())) + rest;
        }).orElse("");
    }

    /// The row of `layer`.
    public Row row(OsiLayer layer) {
        return rows.get(OsiLayer.APPLICATION.number() - layer.number());
    }

    /// The TCP/IP layers, the topmost first.
    public static List<TcpIpLayer> internetLayers() {
        return Arrays.asList(TcpIpLayer.values()).reversed();
    }
}
