// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Broadcasts;

/// <summary>What the desk answers: done or refused. A closed set.</summary>
public abstract record DeskAnswer
{
    private DeskAnswer()
    {
    }

    /// <summary>It is done and durable.</summary>
    /// <param name="Record">The broadcast as it stands now.</param>
    public sealed record Done(BroadcastRecord Record) : DeskAnswer
    {
        /// <summary>Gets what the operator should know, in Italian sentences, such as that it was moved out of the quiet hours.</summary>
        public IReadOnlyList<string> Notes { get; init; } = [];

        /// <summary>Returns the broadcast, never what it says.</summary>
        /// <returns>The id and the state.</returns>
        public override string ToString() => $"done: {Record}";
    }

    /// <summary>Nothing has changed.</summary>
    /// <param name="Faults">Every reason, each once.</param>
    public sealed record Refused(IReadOnlyList<DeskFault> Faults) : DeskAnswer
    {
        /// <inheritdoc/>
        public bool Equals(Refused? other) => other is not null && Faults.SequenceEqual(other.Faults);

        /// <inheritdoc/>
        public override int GetHashCode() => Faults.Count;

        /// <summary>Returns the reasons.</summary>
        /// <returns>Their kinds.</returns>
        public override string ToString() => $"refused: {string.Join(", ", Faults.Select(fault => fault.Kind))}";
    }
}
