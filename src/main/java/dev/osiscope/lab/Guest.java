package dev.osiscope.lab;

import dev.osiscope.bytes.Bytes;
import java.util.List;

/// Somebody at the wire who has no kernel: what is sent there is not answered by itself.
public interface Guest {

    /// By which the wire calls it.
    String name();

    /// Takes a frame that was delivered to it. Called on the wire's thread; it returns at once.
    ///
    /// @return the frames that it sends in answer
    List<Bytes> arrived(Bytes frame);
}
