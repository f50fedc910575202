package dev.osiscope.capture.libpcap;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;

/// One function of libpcap.
final class PcapFunction {

    private static final int LONGEST_TEXT = 4096;

    private final MethodHandle handle;

    /// Finds the function called `name`.
    ///
    /// @throws java.util.NoSuchElementException where the library has no such function
    @SuppressWarnings("restricted")
    PcapFunction(SymbolLookup library, String name, FunctionDescriptor descriptor) {
        MethodHandle exact = Linker.nativeLinker().downcallHandle(library.findOrThrow(name), descriptor);
        handle = exact.asSpreader(Object[].class, descriptor.argumentLayouts().size())
                .asType(MethodType.methodType(Object.class, Object[].class));
    }

    /// Calls the function; null where it returns nothing.
    Object call(Object... arguments) {
        try {
            return handle.invokeExact(arguments);
        } catch (RuntimeException | Error unchecked) {
            throw unchecked;
        } catch (Throwable impossible) {
            throw new IllegalStateException("a C function throws nothing checked", impossible);
        }
    }

    /// Calls a function that returns a number.
    int number(Object... arguments) {
        return (int) call(arguments);
    }

    /// Calls a function that returns a string.
    @SuppressWarnings("restricted")
    String text(Object... arguments) {
        return ((MemorySegment) call(arguments)).reinterpret(LONGEST_TEXT).getString(0);
    }
}
