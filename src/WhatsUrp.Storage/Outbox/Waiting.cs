// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Storage.Outbox;

/// <summary>What waits at one source.</summary>
/// <param name="HasFree">Whether something may leave as soon as the gate lets it.</param>
/// <param name="HasHeld">Whether something is due, but behind another message to the same person.</param>
/// <param name="NextDue">When the next one is due that is not yet, if any.</param>
internal readonly record struct Waiting(bool HasFree, bool HasHeld, DateTimeOffset? NextDue)
{
    public static Waiting Free { get; } = new(HasFree: true, HasHeld: false, null);
}
