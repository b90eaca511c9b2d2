// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.Storage.Outbox;

/// <summary>A person whom a copy is for, as they are at this moment.</summary>
/// <param name="Reason">Why they get none: <c>left</c> or <c>status</c>; <see langword="null"/> when they get it.</param>
internal sealed record Recipient(string? Reason)
{
    public CitizenAddress? Address { get; init; }

    public ServiceWindow Window { get; init; }

    public IReadOnlyList<KeyValuePair<FieldId, string>> Fields { get; init; } = [];

    /// <summary>Returns the reason, never whom it concerns.</summary>
    public override string ToString() => Reason ?? "gets it";
}
