/// Reads a lesson's text: a YAML head, Markdown, pauses and predictions. Whatever is wrong is a finding with its line and column,
/// never an exception; sizes and depths are bounded, because lessons are other people's files.
///
/// May import: lesson, timeline, i18n. It opens no file: text comes in.
package dev.osiscope.lesson.text;
