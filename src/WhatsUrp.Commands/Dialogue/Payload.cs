// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Lines;

namespace WhatsUrp.Commands.Dialogue;

/// <summary>What a tapped button or list row asks for. A closed set; no personal data in any of them.</summary>
internal abstract record Payload
{
    private Payload()
    {
    }

    /// <summary>Accept or refuse one version of the policy.</summary>
    public sealed record Policy(string Version, bool Accepted) : Payload;

    /// <summary>Read the whole policy.</summary>
    public sealed record ReadPolicy : Payload;

    /// <summary>Leave; an empty list means all.</summary>
    public sealed record OptOut(ListId? List) : Payload;

    /// <summary>Take back the opt-out of one instant, for all lists left or for the urgent ones only.</summary>
    public sealed record Undo(DateTimeOffset OptOutAt, bool UrgentOnly) : Payload;

    /// <summary>Yes or no to the data shown.</summary>
    public sealed record Confirm(string Draft, int Revision, bool Yes) : Payload;

    /// <summary>One option of a question.</summary>
    public sealed record Pick(string Draft, int Revision, string Value) : Payload;

    /// <summary>Change one's data.</summary>
    public sealed record Edit : Payload;

    /// <summary>Run a command that was only suggested.</summary>
    public sealed record Run(VerbId Verb, IReadOnlyList<ListId> Lists) : Payload;
}
