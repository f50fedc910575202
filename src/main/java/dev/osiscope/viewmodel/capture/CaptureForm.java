package dev.osiscope.viewmodel.capture;

import dev.osiscope.capture.CaptureInterface;
import dev.osiscope.capture.CaptureRequest;
import dev.osiscope.capture.MethodProbe;
import dev.osiscope.capture.filter.FilterCheck;
import dev.osiscope.i18n.Messages;
import dev.osiscope.sockets.SessionFilter;
import dev.osiscope.viewmodel.Inbox;
import dev.osiscope.viewmodel.Wish;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What is to be captured: which interfaces, which of their frames. A session that was picked, or a port, fills that in.
/// Whether a filter is one, and which way of capturing works, is found out in the background. Used on the JavaFX application
/// thread.
public final class CaptureForm {

    private static final int LAST_PORT = 65_535;

    private final Messages messages;
    private final CaptureMachine machine;
    private final Executor background;
    private final Inbox inbox;
    private final SessionInterfaces fitting = new SessionInterfaces();
    private final StringProperty port = new SimpleStringProperty("");
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<FilterFault>> fault = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<InterfaceItem>> interfaces = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Set<String>> chosen = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<CaptureWay> way = new ReadOnlyObjectWrapper<>(CaptureWay.UNKNOWN);
    private Optional<SessionChoice> session = Optional.empty();
    private final Wish wish = new Wish();

    CaptureForm(Messages messages, CaptureMachine machine, Executor background, Inbox inbox) {
        this.messages = messages;
        this.machine = machine;
        this.background = background;
        this.inbox = inbox;
        port.subscribe(this::takePort);
        filter.subscribe(this::check);
        chosen.subscribe(this::lookForAWay);
    }

    /// A port, as it is written.
    public StringProperty portProperty() {
        return port;
    }

    /// A capture filter in libpcap's language, as it is written; empty for every frame.
    public StringProperty filterProperty() {
        return filter;
    }

    /// What is wrong with the filter; empty where nothing is, or nobody can tell.
    public ReadOnlyObjectProperty<Optional<FilterFault>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// The interfaces of this machine.
    public ReadOnlyObjectProperty<List<InterfaceItem>> interfacesProperty() {
        return interfaces.getReadOnlyProperty();
    }

    /// The names of those that are to be captured.
    public ReadOnlyObjectProperty<Set<String>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// How they can be captured.
    public ReadOnlyObjectProperty<CaptureWay> wayProperty() {
        return way.getReadOnlyProperty();
    }

    /// Looks anew which interfaces there are, and what works.
    public void look() {
        background.execute(() -> {
            List<CaptureInterface> found = machine.interfaces();
            inbox.execute(() -> take(found));
        });
    }

    private void take(List<CaptureInterface> found) {
        fitting.take(found);
        interfaces.set(found.stream().filter(on -> on.kind() != CaptureInterface.Kind.OTHER).map(this::item).toList());
        Set<String> names = found.stream().map(CaptureInterface::name).collect(Collectors.toSet());
        Set<String> still = new LinkedHashSet<>(chosen.get());
        still.retainAll(names);
        if (still.isEmpty()) {
            still.addAll(session.map(SessionChoice::socket).map(fitting::of).orElseGet(fitting::loopback));
        }
        if (still.equals(chosen.get())) {
            lookForAWay();
        } else {
            chosen.set(Set.copyOf(still));
        }
    }

    private InterfaceItem item(CaptureInterface on) {
        String addresses = on.addresses().stream().map(SessionInterfaces::written)
                .collect(Collectors.joining(", "));
        String kind = messages.text("live.interface." + on.kind());
        // What the system says of its networks are their names; what it says of the others is no more than their kind, in English.
        boolean named = on.kind() == CaptureInterface.Kind.NETWORK && !on.description().isEmpty();
        String what = named ? on.description() : kind;
        return new InterfaceItem(on, addresses.isEmpty() ? what : messages.text("live.interface", what, addresses));
    }

    /// Captures an interface too, or no longer.
    public void choose(String name, boolean on) {
        Set<String> next = new LinkedHashSet<>(chosen.get());
        if (on) {
            next.add(name);
        } else {
            next.remove(name);
        }
        if (!next.equals(chosen.get())) {
            chosen.set(Set.copyOf(next));
        }
    }

    private void lookForAWay() {
        BooleanSupplier wanted = wish.renew();
        if (chosen.get().isEmpty()) {
            way.set(CaptureWay.UNKNOWN);
            return;
        }
        CaptureRequest request = CaptureRequest.on(names().toArray(String[]::new));
        background.execute(() -> {
            CaptureWay found = way(machine.probe(request));
            inbox.execute(() -> {
                if (wanted.getAsBoolean()) {
                    way.set(found);
                }
            });
        });
    }

    /// What works is told with why; where nothing does, what the best way lacks.
    private CaptureWay way(List<MethodProbe> probes) {
        Optional<MethodProbe> works = probes.stream().filter(MethodProbe::usable).findFirst();
        return works.map(probe -> new CaptureWay(Optional.of(probe.method()),
                        messages.text("live.way", messages.text("capture.method." + probe.method().id() + ".why"))))
                .orElseGet(() -> new CaptureWay(Optional.empty(), probes.stream().map(this::lack)
                        .collect(Collectors.joining("\n"))));
    }

    private String lack(MethodProbe probe) {
        return messages.text(probe.mend().isEmpty() ? "live.way.lacks" : "live.way.lacks.mend", probe.method().id(),
                messages.said(probe.reason()), messages.said(probe.mend()));
    }

    /// The chosen ones, in the order of the machine's.
    private List<String> names() {
        List<String> known = interfaces.get().stream().map(InterfaceItem::name).filter(chosen.get()::contains).toList();
        return known.isEmpty() ? List.copyOf(chosen.get()) : known;
    }

    /// Takes a session that was picked from the list.
    void use(SessionChoice picked) {
        session = Optional.of(picked);
        port.set("");
        filter.set(picked.filter().capture());
        chooseAll(fitting.of(picked.socket()));
    }

    private void takePort(String written) {
        number(written).ifPresent(number -> {
            session = Optional.empty();
            filter.set(SessionFilter.ofPort(number).capture());
            chooseAll(fitting.everywhere());
        });
    }

    private void chooseAll(Set<String> names) {
        if (!names.isEmpty() && !names.equals(chosen.get())) {
            chosen.set(names);
        }
    }

    private static Optional<Integer> number(String written) {
        try {
            return Optional.of(Integer.parseInt(written.strip())).filter(number -> number > 0 && number <= LAST_PORT);
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private void check(String written) {
        if (written.isBlank()) {
            fault.set(Optional.empty());
            return;
        }
        background.execute(() -> {
            Optional<FilterFault> found = machine.check(written) instanceof FilterCheck.Refused refused
                    ? Optional.of(fault(refused))
                    : Optional.empty();
            inbox.execute(() -> {
                if (written.equals(filter.get())) {
                    fault.set(found);
                }
            });
        });
    }

    private FilterFault fault(FilterCheck.Refused refused) {
        return new FilterFault(
                messages.text(refused.guessed() ? "live.filter.guessed" : "live.filter.wrong", refused.reason()),
                refused.start(), refused.end());
    }

    /// Whether a capture can be started.
    public boolean ready() {
        return way.get().method().isPresent() && fault.get().isEmpty() && !chosen.get().isEmpty();
    }

    /// What is to be captured.
    CaptureRequest request() {
        return CaptureRequest.on(names().toArray(String[]::new)).filteredBy(filter.get().strip());
    }

    /// What that is called.
    String title() {
        String written = filter.get().strip();
        return session.filter(picked -> picked.filter().capture().equals(written)).map(SessionChoice::title)
                .orElseGet(() -> String.join(", ", names()) + (written.isEmpty() ? "" : ", " + written));
    }
}
