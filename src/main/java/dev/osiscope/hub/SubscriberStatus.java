package dev.osiscope.hub;

import java.net.InetSocketAddress;
import java.util.List;

/// How it stands with somebody who is connected to the hub.
///
/// @param remote   its endpoint
/// @param joined   whether it gets messages: not yet where a join code is asked for and was not said
/// @param patterns which events it wants
/// @param waiting  how many bytes wait for it, in its queue and in flight
/// @param most     how many may
/// @param slow     whether its queue was full and it has not caught up yet
/// @param missed   how many messages it missed because of that, since it has connected
public record SubscriberStatus(InetSocketAddress remote, boolean joined, List<String> patterns, int waiting, int most,
        boolean slow, long missed) {
}
