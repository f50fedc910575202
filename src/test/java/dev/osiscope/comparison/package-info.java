/// Compares what `osiscope dissect` prints with what tshark prints.
package dev.osiscope.comparison;
