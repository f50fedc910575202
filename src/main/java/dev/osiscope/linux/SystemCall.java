package dev.osiscope.linux;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;

/// One function of the C library that returns −1 and sets `errno` where it fails. May be called from any
/// thread.
public final class SystemCall {

    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final long ERRNO = STATE.byteOffset(MemoryLayout.PathElement.groupElement("errno"));
    private static final ThreadLocal<MemorySegment> STATE_OF_THREAD =
            ThreadLocal.withInitial(() -> Arena.ofAuto().allocate(STATE));

    private final String name;
    private final MethodHandle handle;

    private SystemCall(String name, MethodHandle handle) {
        this.name = name;
        this.handle = handle;
    }

    /// Finds the function called `name`.
    ///
    /// @throws java.util.NoSuchElementException where the C library has no such function
    public static SystemCall of(String name, MemoryLayout result, MemoryLayout... parameters) {
        return linked(name, FunctionDescriptor.of(result, parameters), parameters.length,
                Linker.Option.captureCallState("errno"));
    }

    /// Finds the function called `name` that takes as many arguments as it is given from the parameter `first` on,
    /// from 0: `ioctl(int, unsigned long, ...)`.
    public static SystemCall variadic(String name, int first, MemoryLayout result, MemoryLayout... parameters) {
        return linked(name, FunctionDescriptor.of(result, parameters), parameters.length,
                Linker.Option.captureCallState("errno"), Linker.Option.firstVariadicArg(first));
    }

    @SuppressWarnings("restricted")
    private static SystemCall linked(String name, FunctionDescriptor function, int parameters, Linker.Option... options) {
        Linker linker = Linker.nativeLinker();
        MethodHandle exact = linker.downcallHandle(linker.defaultLookup().findOrThrow(name), function, options);
        MethodHandle spread = exact.asSpreader(Object[].class, parameters);
        return new SystemCall(name, spread.asType(
                MethodType.methodType(long.class, MemorySegment.class, Object[].class)));
    }

    /// Calls the function and returns its result, or the negative error number where it failed, as the
    /// kernel itself does.
    public long attempt(Object... arguments) {
        MemorySegment state = STATE_OF_THREAD.get();
        long result;
        try {
            result = (long) handle.invokeExact(state, arguments);
        } catch (RuntimeException | Error unchecked) {
            throw unchecked;
        } catch (Throwable impossible) {
            throw new IllegalStateException("a C function throws nothing checked", impossible);
        }
        return result < 0 ? -state.get(ValueLayout.JAVA_INT, ERRNO) : result;
    }

    /// Calls the function and returns its result, 0 or more.
    ///
    /// @throws SystemCallException where it failed
    public long invoke(Object... arguments) throws SystemCallException {
        long result = attempt(arguments);
        if (result < 0) {
            throw failure(result);
        }
        return result;
    }

    /// The exception for a negative result of [#attempt(Object...)].
    public SystemCallException failure(long negativeErrorNumber) {
        return new SystemCallException(name, Math.toIntExact(-negativeErrorNumber));
    }
}
