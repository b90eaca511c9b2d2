// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Messaging;

namespace WhatsUrp.Broadcasts;

/// <summary>What a broadcast would be, before anything leaves.</summary>
public sealed record BroadcastPreview
{
    /// <summary>Gets everything that stands against it, each once; empty when it can go out.</summary>
    public required IReadOnlyList<DeskFault> Faults { get; init; }

    /// <summary>Gets what the operator should know before sending, in Italian sentences.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Gets a value indicating whether it can go out.</summary>
    public bool CanLeave => Faults.Count == 0;

    /// <summary>Gets the lane by which its copies would leave.</summary>
    public Lane Lane { get; init; } = Lane.Routine;

    /// <summary>Gets whom it would reach; <see langword="null"/> when its line, list or segment does not let anybody be counted.</summary>
    public AudienceCounts? Audience { get; init; }

    /// <summary>Gets how many recipients would get nothing: they are outside their service window, and there is no template for them.</summary>
    public int Unreached { get; init; }

    /// <summary>Gets how many recipients lack a datum that the template needs and for which it has no default.</summary>
    public int WithoutDatum { get; init; }

    /// <summary>Gets when the first copy would leave.</summary>
    public DateTimeOffset LeavesAt { get; init; }

    /// <summary>Gets when its time would be over.</summary>
    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Gets how long the sending would take at the pace of the number.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Gets how it stands with the messaging limit; <see langword="null"/> when the number has none or it is not known.</summary>
    public TierHeadroom? Headroom { get; init; }

    /// <summary>Gets the verdict, in one Italian sentence.</summary>
    public string Verdict { get; init; } = "";

    /// <summary>Gets the copy that a person within the service window would read, footer included; empty when all get the template.</summary>
    public string Sample { get; init; } = "";

    /// <summary>Gets the template as it would be read, with the name of a field where a person's own datum stands; <see langword="null"/> without a template, or when its words are not known.</summary>
    public string? TemplateSample { get; init; }

    /// <summary>Gets how long the text may be without the footer, in UTF-16 units.</summary>
    public int MaxTextLength { get; init; }

    /// <summary>Returns the size of the audience and the number of faults, never the text.</summary>
    /// <returns>The figures.</returns>
    public override string ToString() => $"{Audience?.Recipients ?? 0} recipients, {Faults.Count} faults";
}
