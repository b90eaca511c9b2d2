// SPDX-License-Identifier: BSD-3-Clause

using System.Security.Cryptography;
using System.Text;
using WhatsUrp.Commands.Grammar;
using WhatsUrp.Lines;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Dialogue;

/// <summary>Makes drafts and binds data to them.</summary>
internal static class Drafts
{
    public static Draft Begin(Turn turn, bool isEdit) => new()
    {
        Id = IdOf(turn),
        Stage = DraftStage.AwaitingPolicy,
        IsEdit = isEdit,
        Language = turn.Language,
        ExpiresAt = turn.Now + turn.Line.Dialogue.ExpireAfter,
        LastMessageAt = turn.Message.SentAt,
    };

    /// <summary>Adds lists and data; the values of a field typed now replace those typed before.</summary>
    public static Draft Bind(this Draft draft, IEnumerable<ListId> lists, IReadOnlyList<FieldMatch> fields, IReadOnlyList<FieldAmbiguity> ambiguous)
    {
        var typed = fields.Select(f => new DraftField(new FieldValue(f.Field, f.Value, f.Key), f.Confidence == Confidence.Low)).ToArray();
        var bound = draft with
        {
            Lists = [.. draft.Lists.Union(lists)],
            NearList = lists.Any() ? null : draft.NearList,
            Fields = [.. draft.Fields.Where(old => !Array.Exists(typed, t => t.Value.Field == old.Value.Field)), .. typed],
        };
        return ambiguous.FirstOrDefault(a => !bound.Has(a.Field)) is { } open
            ? bound with { Field = open.Field, Candidates = open.Candidates }
            : bound;
    }

    /// <summary>Keeps the one list that misspelt names may mean, unless it was named otherwise.</summary>
    public static Draft Near(this Draft draft, IReadOnlyList<UnknownList> unknown) =>
        unknown.SelectMany(list => list.Suggestions).Distinct().ToArray() is [var only] && !draft.Lists.Contains(only) ? draft with { NearList = only } : draft;

    public static bool Has(this Draft draft, FieldId field) => draft.Fields.Any(f => f.Value.Field == field);

    public static Draft Without(this Draft draft, FieldId field) =>
        draft with { Fields = [.. draft.Fields.Where(f => f.Value.Field != field)] };

    /// <summary>The message decides the id, so that deciding the same message twice gives the same draft.</summary>
    private static string IdOf(Turn turn) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"draft:{turn.Message.Id.Value}")))[..8];
}
