package dev.osiscope.tests;

import java.util.Set;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;

/// A lock for each class, by its name: who holds one runs its tests one after the other.
final class ItsOwnTests implements ResourceLocksProvider {

    @Override
    public Set<Lock> provideForClass(Class<?> tests) {
        return Set.of(new Lock(tests.getName()));
    }
}
