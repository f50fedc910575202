package dev.osiscope.hub;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Fails a test class that left a buffer unreleased. Netty finds one when it makes the next buffer after the
/// collector has run.
public final class Leaks implements BeforeAllCallback, AfterAllCallback {

    private final List<String> found = new CopyOnWriteArrayList<>();

    @Override
    public void beforeAll(ExtensionContext context) {
        Assertions.assertEquals(ResourceLeakDetector.Level.PARANOID, ResourceLeakDetector.getLevel());
        ByteBufUtil.setLeakListener((type, records) -> found.add(type + " " + records));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        WeakReference<Object> sentinel = new WeakReference<>(new Object());
        while (sentinel.get() != null) {
            System.gc();
        }
        ByteBuf next = UnpooledByteBufAllocator.DEFAULT.directBuffer();
        next.release();
        ByteBufUtil.setLeakListener(null);
        Assertions.assertEquals(List.of(), found);
    }
}
