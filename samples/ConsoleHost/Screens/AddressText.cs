// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;

namespace WhatsUrp.ConsoleHost.Screens;

/// <summary>Addresses in full: the office's own screen may show them, logs may not.</summary>
internal static class AddressText
{
    /// <summary>Writes one address: the telephone number where there is one, else the user id.</summary>
    public static string One(CitizenAddress address) => All(address).Split('|')[0];

    /// <summary>Writes all addresses as the chat's language joins them; empty for a person who was erased.</summary>
    public static string All(CitizenAddress address) => string.Join(
        '|',
        new[] { address.Phone?.E164, address.User?.Value, address.ParentUser?.Value }.Where(part => !string.IsNullOrEmpty(part)));
}
