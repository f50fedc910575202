/// The hub and its clients on Netty: what layer 7 of the session does. It knows nothing of frames; it reports its socket
/// calls and its events to a [dev.osiscope.hub.HubObserver].
///
/// The wire protocol is plain: UTF-8 text or JSON, one message a line, ended by a line feed (a carriage return
/// before it is taken off), over TCP, TLS or a WebSocket (docs/hub.md). `nc 127.0.0.1 3001` is a client.
///
/// Everything runs on the one thread of a [dev.osiscope.hub.HubLoop], so that reports have an order. The
/// socket options are the kernel's: Nagle's algorithm is on (RFC 9293 section 3.7.4), buffers have their
/// default sizes.
///
/// May import: `emitter`, `hub.scrub`, Netty, and Jackson for JSON.
package dev.osiscope.hub;
