package dev.osiscope.hub;

/// Carries scrubbed messages to the subscribers. Used on the hub's thread only.
interface Broadcast {

    /// From now on `subscriber` gets what others publish.
    void subscribe(Connection connection, Subscriber subscriber);

    /// It gets nothing any more.
    void unsubscribe(Connection connection);

    /// Offers the message to every subscriber but its sender.
    ///
    /// @return how many took it
    int publish(Connection sender, String text);
}
