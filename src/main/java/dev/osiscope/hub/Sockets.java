package dev.osiscope.hub;

import io.netty.channel.Channel;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketProtocolFamily;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.channels.spi.SelectorProvider;

/// The ways to have sockets.
enum Sockets {

    /// Linux's epoll(7), called by Netty's own library: a write costs less than by the JDK.
    EPOLL {
        @Override
        IoHandlerFactory handlers() {
            return EpollIoHandler.newFactory();
        }

        @Override
        ServerChannel listening(InetAddress address) {
            return new EpollServerSocketChannel(family(address));
        }

        @Override
        Channel connecting(InetAddress address) {
            return new EpollSocketChannel(family(address));
        }
    },

    /// The JDK's selector: everywhere.
    SELECTOR {
        @Override
        IoHandlerFactory handlers() {
            return NioIoHandler.newFactory();
        }

        @Override
        ServerChannel listening(InetAddress address) {
            return new NioServerSocketChannel(SelectorProvider.provider(), family(address));
        }

        @Override
        Channel connecting(InetAddress address) {
            return new NioSocketChannel(SelectorProvider.provider(), family(address));
        }
    };

    /// The best way on this system.
    static Sockets ofThisSystem() {
        return Epoll.isAvailable() ? EPOLL : SELECTOR;
    }

    /// What a thread waits with for its channels.
    abstract IoHandlerFactory handlers();

    /// A channel that will listen at `address`.
    abstract ServerChannel listening(InetAddress address);

    /// A channel that will connect to `address`.
    abstract Channel connecting(InetAddress address);

    private static SocketProtocolFamily family(InetAddress address) {
        return address instanceof Inet6Address ? SocketProtocolFamily.INET6 : SocketProtocolFamily.INET;
    }
}
