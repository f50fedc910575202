/// What is chosen of the window's looks, over it: size, movement, the parts that are presented; and the spotlight.
///
/// May import: `view.parts`, the view models and `i18n`.
package dev.osiscope.view.looks;
