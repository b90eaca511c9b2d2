// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;

namespace WhatsUrp.AspNetCore.Office.Json;

/// <summary>What became of one copy, without name and number.</summary>
internal sealed record CopyJson(
    string Delivery, string Subscriber, string State, int Attempts, string? Reason, int? Code, DateTimeOffset? AcceptedAt, DateTimeOffset? SentAt,
    DateTimeOffset? DeliveredAt, DateTimeOffset? ReadAt, DateTimeOffset? FailedAt, bool PossibleDuplicate)
{
    public static CopyJson Of(CopyOutcome copy) => new(
        copy.Delivery.ToString(), copy.Subscriber.ToString(), copy.State.ToString(), copy.Attempts, copy.Reason, copy.Code, copy.AcceptedAt, copy.SentAt,
        copy.DeliveredAt, copy.ReadAt, copy.FailedAt, copy.IsPossibleDuplicate);
}
