/// Capture files in the pcap and pcapng formats (draft-ietf-opsawg-pcap, draft-ietf-opsawg-pcapng).
/// [dev.osiscope.pcapng.CaptureFileReader] goes over the packets of any of them,
/// [dev.osiscope.pcapng.PcapngBlockReader] and [dev.osiscope.pcapng.BlockWriter] read and write all blocks, and
/// [dev.osiscope.pcapng.PcapngWriter] writes frames.
///
/// May import: bytes, frame.
package dev.osiscope.pcapng;
