// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Storage.Persons;

/// <summary>The row of a person.</summary>
/// <param name="Id">The person.</param>
/// <param name="Status">How the person stands with the line.</param>
/// <param name="CreatedAt">The first contact.</param>
/// <param name="Revision">The number of the last change.</param>
/// <param name="ClosedNoticeFor">The opening of which the person has been told.</param>
internal sealed record PersonRecord(
    SubscriberId Id,
    SubscriberStatus Status,
    DateTimeOffset CreatedAt,
    long Revision,
    DateTimeOffset? ClosedNoticeFor);
