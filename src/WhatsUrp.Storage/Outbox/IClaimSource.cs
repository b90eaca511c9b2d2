// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Messaging;

namespace WhatsUrp.Storage.Outbox;

/// <summary>One of the places that a claim takes deliveries from, each with an index of its own.</summary>
internal interface IClaimSource
{
    Lane Lane { get; }

    /// <summary>Picks and judges what may leave.</summary>
    ValueTask<ClaimPick> PickAsync(int most);

    /// <summary>Looks at what is left.</summary>
    ValueTask<Waiting> LookAsync();
}
