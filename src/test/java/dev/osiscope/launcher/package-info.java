/// The launcher `osiscope`, run as a process in a project of its own with a Maven and JDKs that only pretend.
package dev.osiscope.launcher;
