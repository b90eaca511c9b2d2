// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Subscribers;

/// <summary>What a change does to the draft. A closed set.</summary>
public abstract record DraftChange
{
    private DraftChange()
    {
    }

    /// <summary>Leaves it as it is.</summary>
    public sealed record Keep : DraftChange;

    /// <summary>Erases it, typed data with it; nothing happens when there is none.</summary>
    public sealed record Discard : DraftChange;

    /// <summary>Puts a draft in its place.</summary>
    /// <param name="Draft">The new state.</param>
    public sealed record Save(Draft Draft) : DraftChange;
}
