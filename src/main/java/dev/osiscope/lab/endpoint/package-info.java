/// The learner as an end of a connection with a real kernel: what he composes, what the rules of RFC 9293 say of it.
///
/// May import: lab, lab.wire, lab.scenario, conversation, i18n and what they use.
package dev.osiscope.lab.endpoint;
