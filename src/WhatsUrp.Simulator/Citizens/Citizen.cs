// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Simulator.Citizens;

/// <summary>A person with WhatsApp, named by phone number, business-scoped user id, or both.</summary>
public sealed record Citizen
{
    /// <summary>Gets the phone number with <c>+</c> and country code, or null.</summary>
    public string? Phone { get; init; }

    /// <summary>Gets the business-scoped user id, such as <c>IT.13491208655302741918</c>, or null.</summary>
    public string? UserId { get; init; }

    /// <summary>Gets the parent business-scoped user id, or null.</summary>
    public string? ParentUserId { get; init; }

    /// <summary>Gets the username without <c>@</c>, or null.</summary>
    public string? Username { get; init; }

    /// <summary>Gets the name of the profile.</summary>
    public string Name { get; init; } = "Cittadino";

    /// <summary>Gets whether webhooks leave the phone number out, as for people with a username whom the business does not know.</summary>
    public bool HidesPhone { get; init; }

    /// <summary>Gets the digits of the phone number, or null.</summary>
    public string? WaId => Phone is null ? null : string.Concat(Phone.Where(char.IsAsciiDigit));

    /// <summary>Gets what names the person inside the simulator: the digits of the phone number, or else the user id.</summary>
    public string Key => WaId ?? UserId ?? "";

    internal string? ShownWaId => HidesPhone ? null : WaId;
}
