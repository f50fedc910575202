package dev.osiscope.tests;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/// The class's tests may run on a second thread while the other classes' tests, one after the other, run on the first. Its own
/// tests still run one after the other.
///
/// For classes that only compute, or mostly wait for other processes, and take long enough to be worth it. Not for those
/// that touch JavaFX or what the whole JVM shares (its language, its properties, its streams), that measure memory or time, or
/// that listen where others speak. docs/developers.md says more; `RunsBesideTest` looks.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(providers = ItsOwnTests.class)
public @interface RunsBeside {}
