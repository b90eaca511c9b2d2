// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Storage.Documents;

/// <summary>A draft as JSON.</summary>
internal sealed record DraftDocument
{
    public required string Id { get; init; }

    public required DraftStage Stage { get; init; }

    public string? Field { get; init; }

    public IReadOnlyList<string> Candidates { get; init; } = [];

    public bool IsEdit { get; init; }

    public required string Language { get; init; }

    public IReadOnlyList<string> Lists { get; init; } = [];

    public string? NearList { get; init; }

    public IReadOnlyList<DraftFieldDocument> Fields { get; init; } = [];

    public string? PolicyVersionShown { get; init; }

    public int Retries { get; init; }

    public bool HandedToOffice { get; init; }

    public int Revision { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public required DateTimeOffset LastMessageAt { get; init; }

    public DateTimeOffset? RemindedAt { get; init; }

    public static DraftDocument Of(Draft draft) => new()
    {
        Id = draft.Id,
        Stage = draft.Stage,
        Field = draft.Field?.Value,
        Candidates = draft.Candidates,
        IsEdit = draft.IsEdit,
        Language = draft.Language,
        Lists = [.. draft.Lists.Select(list => list.Value)],
        NearList = draft.NearList?.Value,
        Fields = [.. draft.Fields.Select(DraftFieldDocument.Of)],
        PolicyVersionShown = draft.PolicyVersionShown,
        Retries = draft.Retries,
        HandedToOffice = draft.HandedToOffice,
        Revision = draft.Revision,
        ExpiresAt = draft.ExpiresAt,
        LastMessageAt = draft.LastMessageAt,
        RemindedAt = draft.RemindedAt,
    };

    public Draft ToDraft() => new()
    {
        Id = Id,
        Stage = Stage,
        Field = Field is null ? null : new FieldId(Field),
        Candidates = Candidates,
        IsEdit = IsEdit,
        Language = Language,
        Lists = [.. Lists.Select(list => new ListId(list))],
        NearList = NearList is null ? null : new ListId(NearList),
        Fields = [.. Fields.Select(field => field.ToDraftField())],
        PolicyVersionShown = PolicyVersionShown,
        Retries = Retries,
        HandedToOffice = HandedToOffice,
        Revision = Revision,
        ExpiresAt = ExpiresAt,
        LastMessageAt = LastMessageAt,
        RemindedAt = RemindedAt,
    };
}
