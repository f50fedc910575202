package dev.osiscope.cli;

import dev.osiscope.i18n.Messages;

/// What `--version` says.
final class Version {

    private Version() {}

    /// The program and its version.
    static String words(Messages messages) {
        String version = Version.class.getPackage().getImplementationVersion();
        return "OSIscope " + (version == null ? messages.text("help.version.none") : version);
    }
}
