// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Simulator.Citizens;

/// <summary>A message of a citizen to a number.</summary>
/// <param name="Content">What it says.</param>
public sealed record CitizenMessage(CitizenContent Content)
{
    /// <summary>Gets the number it goes to, or null for the simulator's first.</summary>
    public string? PhoneNumberId { get; init; }

    /// <summary>Gets the message that it answers, or null.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>Gets whether it was forwarded.</summary>
    public bool IsForwarded { get; init; }

    /// <summary>Gets its id, or null for a new one; the same id twice is a duplicate.</summary>
    public string? Id { get; init; }

    /// <summary>Gets when it was written, or null for now.</summary>
    public DateTimeOffset? At { get; init; }
}
