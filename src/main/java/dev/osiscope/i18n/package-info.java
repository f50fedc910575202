/// Words: a phrase is a key with its values; the bundles under `resources/i18n` turn it into a sentence
/// of a language. What makes steps names phrases and knows no language.
///
/// May import: the JDK only.
package dev.osiscope.i18n;
