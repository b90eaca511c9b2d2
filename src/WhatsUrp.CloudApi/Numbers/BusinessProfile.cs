// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Messaging;

namespace WhatsUrp.CloudApi.Numbers;

/// <summary>What citizens see of a number when they tap its name. A text that is <see langword="null"/> is not changed.</summary>
public sealed record BusinessProfile
{
    /// <summary>Gets the short line below the name: 1 to 139 characters.</summary>
    public string? About { get; init; }

    /// <summary>Gets the postal address: at most 256 characters.</summary>
    public string? Address { get; init; }

    /// <summary>Gets the description: at most 256 characters.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the mail address: at most 128 characters.</summary>
    public string? Email { get; init; }

    /// <summary>Gets the trade, in the platform's words: <c>GOVT</c> for a public body.</summary>
    public string? Vertical { get; init; }

    /// <summary>Gets the web sites: at most two, of at most 256 characters each; <see langword="null"/> leaves them as they are.</summary>
    public ValueList<string>? Websites { get; init; }

    /// <summary>Gets where the picture is; it is only read.</summary>
    public Uri? Picture { get; init; }
}
