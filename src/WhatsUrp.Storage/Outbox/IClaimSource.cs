// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Messaging;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Outbox;

/// <summary>One of the places that a claim takes deliveries from, each with an index of its own.</summary>
internal interface IClaimSource
{
    Lane Lane { get; }

    /// <summary>Picks and judges what may leave.</summary>
    ValueTask<ClaimPick> PickAsync(int most);

    /// <summary>Asks what is left.</summary>
    Question<Waiting> Look();
}
