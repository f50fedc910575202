package dev.osiscope.lab;

/// What lies between a host and the wire: two routers with a narrow way between them. They are kernels' networks of
/// their own as hosts are, in the host's process.
///
/// @param name    by which scripts call the one at the wire
/// @param address its IPv4 address there
/// @param mtu     the largest packet that the way between the two takes, bytes
public record RouterPlan(String name, String address, int mtu) {}
