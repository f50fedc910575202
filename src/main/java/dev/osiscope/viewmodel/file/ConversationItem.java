package dev.osiscope.viewmodel.file;

import dev.osiscope.conversation.Conversation;

/// A row of the list of conversations.
///
/// @param key          which conversation
/// @param conversation its number and its ends
/// @param name         its transport and number: `TCP 3`
/// @param amount       packets, bytes and duration in words
/// @param remarks      how it ended and what is remarkable in it, in words; empty while nothing is known
public record ConversationItem(
        ConversationKey key, Conversation conversation, String name, String amount, String remarks) {}
