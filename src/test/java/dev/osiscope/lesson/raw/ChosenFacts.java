package dev.osiscope.lesson.raw;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// What makes an author's right option right in its session: by the beginning of its English text, what the session's bytes and lines
/// must show.
final class ChosenFacts {

    /// Right by a standard, or by what a word means: the session alone does not show it.
    private static final Set<String> KNOWLEDGE = Set.of("OSI's seven layers", "No: the kernel sees by their numbers", "RST: it would",
            "It begins anew", "Its timer would run out", "For a sign", "About half", "The receiver's window stands",
            "Only the programs", "RST: it has a flag", "It keeps the borders", "The host that asks", "At the time between");

    private static final Map<String, Predicate<Sight>> PROGRAMS = Map.ofEntries(
            entry("Nothing but entries", sight -> sight.before().stream().allMatch(step -> step.get("use").equals("ON"))),
            entry("Nothing. The event", sight -> sight.step().get("listeners").isEmpty()),
            entry("No. emit calls", sight -> RawStep.list(sight.before().getLast().get("called")).equals(List.of("scrub", "counter"))),
            entry("The kernel of the hub's host", sight -> sight.index(sight.sent("hub", "ada")
                    .filter(frame -> frame.flags() == RawFrame.ACK).findFirst().orElseThrow())
                    < sight.index(sight.calls("hub", "READ").findFirst().orElseThrow())),
            entry("The word without", sight -> sight.step().get("after").equals(sight.step().get("before").replaceAll("<[^>]*>", ""))),
            entry("A note in its place", sight -> sight.step().get("after").contains("[") && !sight.step().get("after").contains("@")),
            entry("Yes: each gets", sight -> sight.before().getLast().get("after").equals(sight.step().get("before"))),
            entry("She gets a notice", sight -> sight.emitted("ada", "message").anyMatch(step -> step.get("data").contains("scrubbed"))),
            entry("Only by the note", sight -> sight.step().get("data").contains("[e-mail address]")),
            entry("They rest", sight -> RawLayers.of(sight.session(), sight.at()).equals(Set.of(7, 4))),
            entry("The hub's layer 4", sight -> sight.index(sight.sent("hub", "ada").findFirst().orElseThrow())
                    < sight.index(sight.calls("hub", "ACCEPT").findFirst().orElseThrow())),
            entry("None: a port", sight -> sight.before().stream().noneMatch(RawStep::sends)),
            entry("Ada's kernel: any", sight -> sight.frame().sourcePort() >= 32_768),
            entry("At least one", sight -> sight.stream(0).findFirst().filter(first -> first.to().equals(sight.frame().to())
                    && first.source().equals(sight.frame().source()) && first.sourcePort() != sight.frame().sourcePort()).isPresent()),
            entry("Yes: the addresses", sight -> sight.stream(0).noneMatch(old -> old.source().equals(sight.frame().source()))),
            entry("By all four values", sight -> sight.session().frames().stream().filter(RawFrame::isTcp)
                    .filter(frame -> frame.to().equals(sight.frame().to())).map(RawFrame::from).distinct().count() == 3));

    private static final Map<String, Predicate<Sight>> SEGMENTS = Map.ofEntries(
            entry("By a number in TCP's", sight -> sight.data("client", "hub").anyMatch(old ->
                    old.sequence() + old.length() == sight.frame().sequence())),
            entry("Because the hub would not", sight -> new Sight(sight.session(), sight.at() - 1)
                    .state(sight.frame(), false).equals("SYN-RECEIVED")),
            entry("It can't know", sight -> sight.sent("client", "hub").filter(frame -> frame.has(RawFrame.FIN))
                    .map(frame -> frame.flags() + " " + frame.length()).distinct().count() == 1),
            entry("The hub's FIN.", sight -> sight.state(sight.frame(), false).equals("FIN-WAIT-2")
                    && RawStates.after(sight.session(), sight.session().steps().size() - 1)
                            .of(sight.frame().to(), sight.frame().from()).equals("TIME-WAIT")),
            entry("Because it has closed first", sight -> Set.of(0, 1, 2).stream().allMatch(number -> sight.stream(number)
                    .filter(frame -> frame.has(RawFrame.FIN)).findFirst().filter(fin -> sight.is(fin.source(), "client")).isPresent())),
            entry("The client's: it closes first", sight -> sight.before().stream().filter(RawStep::sendsSegment)
                    .noneMatch(step -> step.frame().orElseThrow().has(RawFrame.FIN)) && sight.is(sight.frame().source(), "client")),
            entry("For the acknowledgment of its FIN", sight -> sight.state(sight.frame(), false).equals("LAST-ACK")),
            entry("Yes, if the new", sight -> (int) (sight.frame().sequence() - sight.stream(0).filter(old ->
                    old.from().equals(sight.frame().from())).reduce((_, last) -> last).orElseThrow().sequence()) > 0),
            entry("Nothing.", ChosenFacts::nothing),
            entry("Its next read()", sight -> sight.state(sight.frame(), false).equals("CLOSED")),
            entry("Because nothing has reached", sight -> sight.sent(sight.before(), "hub", "client")
                    .filter(frame -> frame.has(RawFrame.RST) && sight.session().stream(frame) == 2)
                    .allMatch(frame -> RawLoss.lost(sight.session(), frame).isPresent())),
            entry("It does not learn", sight -> sight.sent(sight.after().subList(0, 2), "hub", "client").findAny().isEmpty()
                    && RawLoss.consequence(sight.session(), sight.frame()).equals("sender")),
            entry("The hub, as soon as", sight -> sight.sent(sight.after(), "hub", "client")
                    .filter(frame -> frame.acknowledgment() == sight.frame().sequence()).count() > 3),
            entry("The hub's: how much", sight -> sight.data("client", "hub").limit(2).mapToInt(RawFrame::length).sum()
                    <= sight.frame().window() && sight.is(sight.frame().source(), "hub")),
            entry("Both would wait", sight -> sight.frame().length() == 0 && sight.data("client", "hub")
                    .anyMatch(old -> old.sequence() + old.length() == sight.frame().sequence() + 1)),
            entry("The window:", sight -> sight.frame().window() > 0 && sight.sent(sight.before(), "hub", "client")
                    .anyMatch(old -> old.window() == 0 && old.acknowledgment() == sight.frame().acknowledgment())));

    private static final Map<String, Predicate<Sight>> OTHERS = Map.ofEntries(
            entry("Ten: ", sight -> flight(sight) == 10),
            entry("Its congestion window", sight -> Integer.parseInt(sight.calls("client", "WRITE").findFirst().orElseThrow()
                    .get("bytes")) > sight.sent(sight.before(), "client", "hub").mapToInt(RawFrame::length).sum()),
            entry("Twenty: ", sight -> flight(sight) == 20),
            entry("Everybody who carries the frame, and", sight -> sight.frame().payload().contains("password")),
            entry("Between the program", sight -> Sight.records(sight.data("ada", "hub").findFirst().orElseThrow()).equals(List.of(22))),
            entry("What Ada's side", sight -> Sight.records(sight.frame()).equals(List.of(22))),
            entry("The hub's certificate", sight -> Sight.records(sight.frame()).containsAll(List.of(22, 23))),
            entry("More: a record", sight -> Integer.parseInt(sight.step().get("bytes"))
                    > Integer.parseInt(sight.calls("bo", "WRITE").findFirst().orElseThrow().get("bytes"))),
            entry("Who speaks to whom", sight -> !sight.frame().payload().contains("password")),
            entry("Everybody who carries the frame.", sight -> sight.data("hub", "bo").anyMatch(one -> one.payload().contains("password"))),
            entry("None: the datagram", sight -> sight.before().stream().allMatch(step -> step.frame().map(RawFrame::isArp).orElse(true))),
            entry("The first and the third", sight -> sight.session().frames().stream().filter(frame -> frame.isUdp()
                    && frame.to().equals(sight.frame().to()) && RawLoss.lost(sight.session(), frame).isEmpty()).count() == 2),
            entry("That the second word", sight -> sight.calls("hub", "READ").map(step -> step.get("text"))
                    .toList().equals(List.of("one\\n", "two\\n", "three\\n"))),
            entry("It sends the first SYN", sight -> sight.frame().flags() == RawFrame.SYN),
            entry("The server is there", sight -> sight.frame().has(RawFrame.RST) && sight.session().frames().stream()
                    .filter(RawFrame::isTcp).anyMatch(one -> one.source().equals(sight.frame().source())
                            && one.flags() == (RawFrame.SYN | RawFrame.ACK))),
            entry("Before the place", sight -> sight.sent(sight.before(), "10.0.0.3", "10.0.0.1")
                    .anyMatch(old -> old.sequence() == sight.frame().sequence() && old.length() == sight.frame().length())),
            entry("As far as the capture", sight -> sight.data("10.0.0.1", "10.0.0.3").mapToLong(one -> one.sequence() + one.length())
                    .max().orElseThrow() == sight.frame().acknowledgment()),
            entry("One request was answered", sight -> sight.stream(0).noneMatch(one -> one.has(RawFrame.RST))
                    && sight.stream(1).filter(one -> one.has(RawFrame.RST)).allMatch(one -> one.source().equals("10.0.0.1"))
                    && sight.stream(2).filter(one -> one.has(RawFrame.RST)).allMatch(one -> one.source().equals("10.0.0.3"))));

    private ChosenFacts() {}

    /// Whether the session shows that this option is right; empty where nobody has said how.
    static Optional<Boolean> shows(String right, Sight sight) {
        return KNOWLEDGE.stream().anyMatch(right::startsWith) ? Optional.of(true)
                : List.of(PROGRAMS, SEGMENTS, OTHERS).stream().flatMap(facts -> facts.entrySet().stream())
                        .filter(fact -> right.startsWith(fact.getKey())).findFirst().map(fact -> fact.getValue().test(sight));
    }

    /// After a lost segment both ends are as before; after a RST nothing is answered.
    private static boolean nothing(Sight sight) {
        return sight.frame().has(RawFrame.RST)
                ? sight.sent(sight.after(), "hub", "client").noneMatch(one -> one.to().equals(sight.frame().from()))
                : sight.state(sight.frame(), true).equals("ESTABLISHED") && sight.state(sight.frame(), false).equals("ESTABLISHED");
    }

    /// How many segments with data are sent from here on, before something arrives that was sent later.
    private static long flight(Sight sight) {
        RawFrame first = sight.frame();
        return sight.after().stream().takeWhile(step -> !(step.is().equals("arrived")
                        && step.frame().orElseThrow().acknowledgment() > first.sequence()))
                .filter(RawStep::sendsSegment).filter(step -> step.frame().orElseThrow().from().equals(first.from())).count() + 1;
    }
}
