// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Text;

/// <summary>What separates a token from the one before it, read from the original: the fold has turned all of it into one blank.</summary>
[Flags]
internal enum Gap : byte
{
    /// <summary>Blanks, or a sign without meaning here.</summary>
    None = 0,

    /// <summary>A comma or semicolon.</summary>
    Comma = 1,

    /// <summary>A line break.</summary>
    Line = 2,

    /// <summary>A dash between blanks, or a long one.</summary>
    Dash = 4,

    /// <summary>A full stop, exclamation mark or colon.</summary>
    Stop = 8,

    /// <summary>A question mark.</summary>
    Question = 16,

    /// <summary>A hyphen inside a word (<c>on-line</c>, <c>Anna-Maria</c>).</summary>
    Hyphen = 32,

    /// <summary>A colon: what stands before it may be a label.</summary>
    Colon = 64,

    /// <summary>What ends a chunk of data.</summary>
    Chunk = Comma | Line | Dash,
}
