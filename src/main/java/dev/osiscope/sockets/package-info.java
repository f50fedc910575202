/// The TCP sockets of this machine and the programs whose they are: Linux's `/proc`, `lsof`, Windows' `netstat`, behind
/// one interface ([SocketTable][dev.osiscope.sockets.SocketTable]).
///
/// May import: conversation.*, linux, i18n. It reads what the system says and starts the system's own programs; it has no thread.
package dev.osiscope.sockets;
