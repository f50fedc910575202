package dev.osiscope.viewmodel.file;

import dev.osiscope.conversation.Conversation;

/// A row of the list of conversations.
///
/// @param key          which conversation
/// @param conversation its number and its ends
/// @param name         its transport and number: `TCP 3`
/// @param amount       packets, bytes and duration in words
/// @param remarks      how it ended and what is remarkable in it, in words; empty while nothing is known
/// @param brief        the same in fewer words, for where there is no room for all of them
public record ConversationItem(
        ConversationKey key, Conversation conversation, String name, String amount, String remarks, String brief) {}
