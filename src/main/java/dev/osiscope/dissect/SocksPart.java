package dev.osiscope.dissect;

/// A message of SOCKS: what follows which bytes depends on what was said before.
enum SocksPart {
    /// Version 4: the client asks to connect.
    REQUEST_4,
    /// Version 4: the server answers.
    REPLY_4,
    /// The client says how it could show who it is.
    METHODS,
    /// The server chooses one of that.
    CHOICE,
    /// The client says its name and password.
    PASSWORD,
    /// The server says whether they are right.
    PASSWORD_REPLY,
    /// The client sends a token of GSS-API.
    TOKEN,
    /// The server sends one.
    TOKEN_REPLY,
    /// The client asks to connect.
    COMMAND,
    /// The server answers.
    REPLY,
    /// The server says who has connected to it.
    BOUND,
    /// What can't be any of them.
    OTHER
}
