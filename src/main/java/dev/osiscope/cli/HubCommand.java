package dev.osiscope.cli;

import dev.osiscope.hub.ConnectLines;
import dev.osiscope.hub.HubException;
import dev.osiscope.hub.HubFigures;
import dev.osiscope.hub.HubIdentity;
import dev.osiscope.hub.HubLoop;
import dev.osiscope.hub.HubObserver;
import dev.osiscope.hub.HubOptions;
import dev.osiscope.hub.HubServer;
import dev.osiscope.hub.WallClock;
import dev.osiscope.hub.scrub.ScrubPipeline;
import dev.osiscope.i18n.Messages;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// `osiscope hub`: the hub alone, without a window, until Ctrl-C.
final class HubCommand extends ProgramCommand {

    private static final int SECONDS_BETWEEN_FIGURES = 5;

    private final Messages messages = messages();
    private final HubCommandOptions options = new HubCommandOptions(this);
    private final CountDownLatch interrupted = new CountDownLatch(1);

    HubCommand() {
        super("hub", "help.hub");
    }

    @Override
    public Integer call() {
        try {
            return run(options.options(), options.scrubbers());
        } catch (IllegalArgumentException wrong) {
            tellWords(WrongOption.words(wrong, messages));
            return spec().exitCodeOnInvalidInput();
        } catch (HubException failure) {
            tellWords(messages.said(failure.getMessage()) + ".");
            return 1;
        }
    }

    private int run(HubOptions how, ScrubPipeline scrubbers) {
        HubLoop loop = new HubLoop("osiscope-hub");
        try (Interruption interruption = new Interruption(interrupted::countDown)) {
            HubServer hub = new HubServer(loop, HubObserver.NOBODY, WallClock::nanos, how);
            hub.scrubWith(scrubbers).join();
            tellHowToConnect(how, hub.start(options.port()).join());
            await(hub);
            hub.stop().join();
            return interruption.done(0);
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof HubException refused ? refused : failure;
        } finally {
            loop.shutdown().join();
        }
    }

    private void await(HubServer hub) {
        try {
            while (!interrupted.await(SECONDS_BETWEEN_FIGURES, TimeUnit.SECONDS)) {
                if (options.metrics()) {
                    tell(hub.figures().join());
                }
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    private void tellHowToConnect(HubOptions how, InetSocketAddress listening) {
        String own = ConnectLines.host(listening.getAddress());
        String host = listening.getAddress().isAnyLocalAddress() ? messages.text("hub.any.address") : own;
        line("hub.listening", own, String.valueOf(listening.getPort()));
        ConnectLines.of(host, listening.getPort(), options.code(), how.identity().isPresent()).lines()
                .forEach((program, line) -> line("hub.with." + program, line));
        how.identity().map(HubIdentity::fingerprint).filter(known -> !known.isEmpty())
                .ifPresent(known -> line("hub.fingerprint", known));
        options.code().ifPresent(code -> line("hub.join", code));
        out().flush();
    }

    private void tell(HubFigures figures) {
        line("hub.figures", String.valueOf(figures.connections()), String.valueOf(figures.messages()),
                String.valueOf(figures.deliveries()), String.valueOf(figures.dropped()), String.valueOf(figures.refused()),
                String.valueOf(figures.turnedAway()));
        out().flush();
    }

    private void line(String key, Object... values) {
        out().println(messages.text(key, values));
    }
}
