// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Messaging;

namespace WhatsUrp.Broadcasting.Broadcasts;

/// <summary>What a broadcast would be, before anything leaves: ready or refused. A closed set.</summary>
public abstract record BroadcastPreview
{
    private BroadcastPreview()
    {
    }

    /// <summary>It can go out.</summary>
    /// <param name="Recipients">How many persons would receive it now.</param>
    /// <param name="Lane">The lane by which it would leave.</param>
    /// <param name="Text">Every copy as it would be read, footer included.</param>
    public sealed record Ready(int Recipients, Lane Lane, string Text) : BroadcastPreview
    {
        /// <summary>Gets how many of them are outside their service window: their copies, being free text, are refused.</summary>
        public int OutsideWindow { get; init; }

        /// <summary>Returns the audience and the lane, never the text.</summary>
        /// <returns>The number of recipients and the lane.</returns>
        public override string ToString() => $"{Recipients} recipients, {Lane}";
    }

    /// <summary>It cannot go out.</summary>
    /// <param name="Faults">Every reason, each once.</param>
    /// <param name="MaxTextLength">How long its text may be without the footer, in UTF-16 units.</param>
    public sealed record Refused(IReadOnlyList<BroadcastFault> Faults, int MaxTextLength) : BroadcastPreview
    {
        /// <inheritdoc/>
        public bool Equals(Refused? other) =>
            other is not null && MaxTextLength == other.MaxTextLength && Faults.SequenceEqual(other.Faults);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(MaxTextLength, Faults.Count);

        /// <summary>Returns the reasons.</summary>
        /// <returns>The faults.</returns>
        public override string ToString() => string.Join(", ", Faults);
    }
}
