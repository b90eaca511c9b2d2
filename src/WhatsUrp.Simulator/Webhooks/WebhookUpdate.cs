// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Simulator.Accounts;

namespace WhatsUrp.Simulator.Webhooks;

/// <summary>One change on its way to a host.</summary>
/// <param name="Number">The number whose callback is told.</param>
/// <param name="Change">The JSON of the change: field and value.</param>
internal sealed record WebhookUpdate(NumberState Number, ReadOnlyMemory<byte> Change)
{
    /// <summary>The account that stands in <c>entry.id</c>.</summary>
    public string AccountId => Number.Account.Id;

    /// <summary>The time of the entry, which account fields have and messages have not.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>How many times it was tried already.</summary>
    public int Tries { get; init; }

    /// <summary>Called when a host has answered 200.</summary>
    public Action? Delivered { get; init; }
}
