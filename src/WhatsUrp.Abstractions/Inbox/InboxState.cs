// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Inbox;

/// <summary>How far the work on the inbox has come.</summary>
/// <param name="Waiting">How many rows wait or are being worked on.</param>
/// <param name="WaitingSince">When the oldest of them arrived; <see langword="null"/> when none waits.</param>
/// <param name="Quarantined">How many rows wait for someone to look at them.</param>
public sealed record InboxState(int Waiting, DateTimeOffset? WaitingSince, int Quarantined);
