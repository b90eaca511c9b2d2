// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Simulator.Phone;

/// <summary>A line of a conversation as the phone page shows it.</summary>
internal sealed record ChatEntry
{
    public required string Id { get; init; }

    /// <summary>The citizen's key.</summary>
    public required string Citizen { get; init; }

    public required string PhoneNumberId { get; init; }

    public required bool IsFromCitizen { get; init; }

    public required string Kind { get; init; }

    public required DateTimeOffset At { get; init; }

    public string Text { get; init; } = "";

    /// <summary>What a list's button says, or null.</summary>
    public string? Menu { get; init; }

    public string? MediaId { get; init; }

    public string? Link { get; init; }

    public string? MimeType { get; init; }

    public string? FileName { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public string? ReplyTo { get; init; }

    public IReadOnlyList<ChatChoice> Choices { get; init; } = [];

    /// <summary>0 sent, 1 delivered, 2 read; of a citizen's message as he sees it, of the host's as Meta reports it. -1 failed.</summary>
    public int Ticks { get; init; }
}
