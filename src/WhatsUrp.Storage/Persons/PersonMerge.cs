// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Subscribers;

namespace WhatsUrp.Storage.Persons;

/// <summary>What becomes of two persons who turn out to be one.</summary>
/// <remarks>Subscriptions and acceptance need no rule of their own: they are folded again from the events of both.</remarks>
internal static class PersonMerge
{
    /// <summary>Joins the rows: the first contact of both, the higher revision, and a block that cannot be shaken off.</summary>
    public static PersonRecord Join(PersonRecord survivor, PersonRecord other) => survivor with
    {
        Status = survivor.Status == SubscriberStatus.Blocked ? survivor.Status : other.Status,
        CreatedAt = survivor.CreatedAt < other.CreatedAt ? survivor.CreatedAt : other.CreatedAt,
        Revision = Math.Max(survivor.Revision, other.Revision),
        ClosedNoticeFor = survivor.ClosedNoticeFor is null || other.ClosedNoticeFor > survivor.ClosedNoticeFor
            ? other.ClosedNoticeFor
            : survivor.ClosedNoticeFor,
    };

    /// <summary>Joins the registration data: the survivor's, and of the other what the survivor lacks.</summary>
    public static IReadOnlyList<FieldValue> Fields(IReadOnlyList<FieldValue> survivor, IReadOnlyList<FieldValue> other) =>
        [.. survivor, .. other.Where(value => survivor.All(own => own.Field != value.Field))];

    /// <summary>Chooses the draft that goes on: the survivor's, if there is one.</summary>
    public static Draft? Draft(Draft? survivor, Draft? other) => survivor ?? other;
}
