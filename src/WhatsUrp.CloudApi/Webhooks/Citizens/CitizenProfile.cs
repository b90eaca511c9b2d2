// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks.Citizens;

/// <summary>What a webhook tells about a person beside the identity.</summary>
/// <param name="Name">The name that the person chose; <see langword="null"/> when not given.</param>
/// <param name="Username">The username, without the leading <c>@</c>; <see langword="null"/> when the person has none.</param>
/// <param name="IdentityKeyHash">The digest of the person's identity key; <see langword="null"/> when not given.</param>
public sealed record CitizenProfile(string? Name, string? Username, string? IdentityKeyHash)
{
    /// <summary>Returns nothing: a name is personal data.</summary>
    /// <returns>An empty text.</returns>
    public override string ToString() => "";
}
