// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Grammar;

/// <summary>A phrase of a verb that stands in the message.</summary>
/// <param name="Entry">The phrase.</param>
/// <param name="First">Its first token.</param>
/// <param name="Words">The number of its words.</param>
/// <param name="Valid">Whether it stands where it may: a phrase deep in prose is talk about the command.</param>
internal readonly record struct VerbHit(VerbEntry Entry, byte First, byte Words, bool Valid)
{
    public VerbHit(VerbEntry entry, int first, int words, bool valid)
        : this(entry, (byte)first, (byte)words, valid)
    {
    }

    /// <summary>Gets its last token.</summary>
    public int Last => First + Words - 1;
}
