package dev.osiscope.lesson;

import java.util.Optional;

/// What a lesson asks of its session: what stands between braces in its text. Where no step is named, the stop's own is meant.
public sealed interface Expression {

    /// The port of a participant's end: `{port hub}`.
    record Port(String host) implements Expression {}

    /// The address of a participant: `{address hub}`.
    record Address(String host) implements Expression {}

    /// A number of a segment: `{seq of SYN client->hub}`.
    record OfSegment(Quantity quantity, Optional<Where> where) implements Expression {}

    /// A field of a frame by Wireshark's name: `{field tcp.window_size of ACK client->hub}`.
    record FieldOf(String id, Optional<Where> where) implements Expression {}

    /// The state of a participant's end: `{state hub}`; as far as the learner has seen, or after a step.
    record StateOf(String host, Optional<Where> where) implements Expression {}

    /// How many steps are so: `{count data client->hub}`.
    record Count(Where where) implements Expression {}

    /// Milliseconds between two steps: `{time SYN client->hub to SYN,ACK hub->client}`.
    record Time(Where from, Where to) implements Expression {}

    /// A size in bytes: `{size transport of data client->hub}`, `{headers of data client->hub}`.
    record SizeOf(Size size, Optional<Where> where) implements Expression {}

    /// The text of a message, or of what is emitted or written: `{text of data client->hub}`.
    record TextOf(Optional<Where> where) implements Expression {}

    /// A constant of a standard, not of the session: `{= 4}`.
    record Constant(String text) implements Expression {}
}
