// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;

namespace WhatsUrp.Subscribers;

/// <summary>The state of one unfinished registration or edit. It is erased on refusal, cancellation, opt-out and expiry, typed data with it.</summary>
public sealed record Draft
{
    /// <summary>Gets a short random id, which buttons carry so that an old question is recognised: 8 letters or digits.</summary>
    public required string Id { get; init; }

    /// <summary>Gets what it waits for.</summary>
    public required DraftStage Stage { get; init; }

    /// <summary>Gets the field it waits for; <see langword="null"/> when it waits for something else.</summary>
    public FieldId? Field { get; init; }

    /// <summary>Gets the candidates of <see cref="DraftStage.AwaitingChoice"/>: value ids of <see cref="Field"/>, or field ids when there is no field.</summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];

    /// <summary>Gets a value indicating whether it changes the data of a subscriber, whose subscriptions stay valid meanwhile.</summary>
    public bool IsEdit { get; init; }

    /// <summary>Gets the language it is led in, such as <c>it</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Gets the lists asked for so far.</summary>
    public IReadOnlyList<ListId> Lists { get; init; } = [];

    /// <summary>Gets the one list that a name nobody knows may mean, which the citizen is asked about; <see langword="null"/> for none.</summary>
    public ListId? NearList { get; init; }

    /// <summary>Gets the data typed so far.</summary>
    public IReadOnlyList<DraftField> Fields { get; init; } = [];

    /// <summary>Gets the policy version that was shown; <see langword="null"/> when none was.</summary>
    public string? PolicyVersionShown { get; init; }

    /// <summary>Gets how many invalid answers the present question has had.</summary>
    public int Retries { get; init; }

    /// <summary>Gets a value indicating whether the draft was handed to the office and asks no more.</summary>
    public bool HandedToOffice { get; init; }

    /// <summary>Gets a counter that grows with every question, which buttons carry.</summary>
    public int Revision { get; init; }

    /// <summary>Gets when it ends unfinished.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Gets when WhatsApp says that the last message it heard was sent.</summary>
    public required DateTimeOffset LastMessageAt { get; init; }

    /// <summary>Gets when the citizen was last reminded of the open question; <see langword="null"/> when never.</summary>
    public DateTimeOffset? RemindedAt { get; init; }

    /// <summary>Returns stage and revision, never what was typed.</summary>
    /// <returns>The stage and the revision.</returns>
    public override string ToString() => $"{Stage} r{Revision}";
}
