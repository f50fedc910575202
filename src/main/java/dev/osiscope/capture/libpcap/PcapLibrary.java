package dev.osiscope.capture.libpcap;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import dev.osiscope.frame.FrameSourceException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.SymbolLookup;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/// The functions of libpcap that a live capture needs (pcap(3PCAP)). Once loaded it stays in memory.
final class PcapLibrary {

    /// `pcap_t *pcap_create(const char *source, char *errbuf)`.
    final PcapFunction create;
    /// `int pcap_set_snaplen(pcap_t *p, int snaplen)`.
    final PcapFunction setSnapLength;
    /// `int pcap_set_promisc(pcap_t *p, int promisc)`.
    final PcapFunction setPromiscuous;
    /// `int pcap_set_timeout(pcap_t *p, int to_ms)`.
    final PcapFunction setTimeout;
    /// `int pcap_set_immediate_mode(pcap_t *p, int immediate_mode)`.
    final PcapFunction setImmediateMode;
    /// `int pcap_set_buffer_size(pcap_t *p, int buffer_size)`.
    final PcapFunction setBufferSize;
    /// `int pcap_set_tstamp_precision(pcap_t *p, int tstamp_precision)`.
    final PcapFunction setTimestampPrecision;
    /// `int pcap_get_tstamp_precision(pcap_t *p)`.
    final PcapFunction timestampPrecision;
    /// `int pcap_activate(pcap_t *p)`.
    final PcapFunction activate;
    /// `int pcap_setnonblock(pcap_t *p, int nonblock, char *errbuf)`.
    final PcapFunction setNonBlocking;
    /// `int pcap_dispatch(pcap_t *p, int cnt, pcap_handler callback, u_char *user)`.
    final PcapFunction dispatch;
    /// `int pcap_datalink(pcap_t *p)`.
    final PcapFunction dataLink;
    /// `int pcap_stats(pcap_t *p, struct pcap_stat *ps)`.
    final PcapFunction statistics;
    /// `pcap_t *pcap_open_dead(int linktype, int snaplen)`.
    final PcapFunction openDead;
    /// `int pcap_compile(pcap_t *p, struct bpf_program *fp, const char *str, int optimize, bpf_u_int32 netmask)`.
    final PcapFunction compile;
    /// `int pcap_setfilter(pcap_t *p, struct bpf_program *fp)`.
    final PcapFunction setFilter;
    /// `void pcap_freecode(struct bpf_program *)`.
    final PcapFunction freeCode;
    /// `int pcap_findalldevs(pcap_if_t **alldevsp, char *errbuf)`.
    final PcapFunction findDevices;
    /// `void pcap_freealldevs(pcap_if_t *alldevs)`.
    final PcapFunction freeDevices;
    /// `int pcap_get_selectable_fd(pcap_t *p)`; not on Windows.
    final Optional<PcapFunction> selectableDescriptor;
    /// `void pcap_breakloop(pcap_t *)`.
    final PcapFunction breakLoop;
    /// `void pcap_close(pcap_t *p)`.
    final PcapFunction close;
    /// `char *pcap_geterr(pcap_t *p)`.
    final PcapFunction errorText;
    /// `const char *pcap_lib_version(void)`.
    final PcapFunction version;

    private PcapLibrary(SymbolLookup library) {
        create = new PcapFunction(library, "pcap_create", returning(ADDRESS, ADDRESS, ADDRESS));
        setSnapLength = new PcapFunction(library, "pcap_set_snaplen", returning(JAVA_INT, ADDRESS, JAVA_INT));
        setPromiscuous = new PcapFunction(library, "pcap_set_promisc", returning(JAVA_INT, ADDRESS, JAVA_INT));
        setTimeout = new PcapFunction(library, "pcap_set_timeout", returning(JAVA_INT, ADDRESS, JAVA_INT));
        setImmediateMode =
                new PcapFunction(library, "pcap_set_immediate_mode", returning(JAVA_INT, ADDRESS, JAVA_INT));
        setBufferSize = new PcapFunction(library, "pcap_set_buffer_size", returning(JAVA_INT, ADDRESS, JAVA_INT));
        setTimestampPrecision =
                new PcapFunction(library, "pcap_set_tstamp_precision", returning(JAVA_INT, ADDRESS, JAVA_INT));
        timestampPrecision = new PcapFunction(library, "pcap_get_tstamp_precision", returning(JAVA_INT, ADDRESS));
        activate = new PcapFunction(library, "pcap_activate", returning(JAVA_INT, ADDRESS));
        setNonBlocking =
                new PcapFunction(library, "pcap_setnonblock", returning(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS));
        dispatch = new PcapFunction(library, "pcap_dispatch",
                returning(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, ADDRESS));
        dataLink = new PcapFunction(library, "pcap_datalink", returning(JAVA_INT, ADDRESS));
        statistics = new PcapFunction(library, "pcap_stats", returning(JAVA_INT, ADDRESS, ADDRESS));
        openDead = new PcapFunction(library, "pcap_open_dead", returning(ADDRESS, JAVA_INT, JAVA_INT));
        compile = new PcapFunction(library, "pcap_compile",
                returning(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, JAVA_INT, JAVA_INT));
        setFilter = new PcapFunction(library, "pcap_setfilter", returning(JAVA_INT, ADDRESS, ADDRESS));
        freeCode = new PcapFunction(library, "pcap_freecode", FunctionDescriptor.ofVoid(ADDRESS));
        findDevices = new PcapFunction(library, "pcap_findalldevs", returning(JAVA_INT, ADDRESS, ADDRESS));
        freeDevices = new PcapFunction(library, "pcap_freealldevs", FunctionDescriptor.ofVoid(ADDRESS));
        selectableDescriptor = library.find("pcap_get_selectable_fd").map(_ ->
                new PcapFunction(library, "pcap_get_selectable_fd", returning(JAVA_INT, ADDRESS)));
        breakLoop = new PcapFunction(library, "pcap_breakloop", FunctionDescriptor.ofVoid(ADDRESS));
        close = new PcapFunction(library, "pcap_close", FunctionDescriptor.ofVoid(ADDRESS));
        errorText = new PcapFunction(library, "pcap_geterr", returning(ADDRESS, ADDRESS));
        version = new PcapFunction(library, "pcap_lib_version", returning(ADDRESS));
    }

    /// Loads the library that the system property `osiscope.libpcap` names, else the system's own.
    ///
    /// @throws FrameSourceException where it is not there, or too old
    static PcapLibrary load(Platform platform) throws FrameSourceException {
        String chosen = System.getProperty(Platform.LIBRARY_PROPERTY, "");
        if (chosen.isEmpty()) {
            platform.neededFirst().forEach(PcapLibrary::open);
        }
        List<String> names = chosen.isEmpty() ? platform.libraryNames() : List.of(chosen);
        for (String name : names) {
            SymbolLookup library = open(name);
            if (library != null) {
                return bind(name, library, platform);
            }
        }
        String tried = String.join(", ", names);
        throw new FrameSourceException("libpcap is not installed (looked for " + tried + ")", platform.libraryMend());
    }

    private static PcapLibrary bind(String name, SymbolLookup library, Platform platform)
            throws FrameSourceException {
        try {
            return new PcapLibrary(library);
        } catch (NoSuchElementException missing) {
            throw new FrameSourceException(name + " is older than libpcap 1.5", platform.libraryMend());
        }
    }

    @SuppressWarnings("restricted")
    private static SymbolLookup open(String name) {
        try {
            return SymbolLookup.libraryLookup(name, Arena.global());
        } catch (IllegalArgumentException notThere) {
            return null;
        }
    }

    private static FunctionDescriptor returning(MemoryLayout result, MemoryLayout... parameters) {
        return FunctionDescriptor.of(result, parameters);
    }
}
