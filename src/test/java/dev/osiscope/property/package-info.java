/// Properties: what holds for whatever values a seeded generator makes. A failure names its seed.
package dev.osiscope.property;
