// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Messaging;

/// <summary>Where the platform finds a medium that is sent: uploaded before, or at a public address.</summary>
public sealed record MediaHandle
{
    private MediaHandle(string? id, Uri? link) => (Id, Link) = (id, link);

    /// <summary>Gets the platform's id of an uploaded medium, which lives 30 days; <see langword="null"/> for a link.</summary>
    public string? Id { get; }

    /// <summary>Gets the public address from which the platform fetches the medium; <see langword="null"/> for an upload.</summary>
    public Uri? Link { get; }

    /// <summary>Names an uploaded medium.</summary>
    /// <param name="id">The id that the upload returned.</param>
    /// <returns>The handle.</returns>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    public static MediaHandle OfId(string id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return new(id, null);
    }

    /// <summary>Names a medium at a public address.</summary>
    /// <param name="link">The address: absolute, http or https. The platform keeps what it fetched for 10 minutes.</param>
    /// <returns>The handle.</returns>
    /// <exception cref="ArgumentException">The address is not absolute, or of another scheme.</exception>
    public static MediaHandle OfLink(Uri link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return link.IsAbsoluteUri && link.Scheme is "http" or "https"
            ? new(null, link)
            : throw new ArgumentException("A medium is linked by an absolute http or https address.", nameof(link));
    }

    /// <summary>Returns which of the two it is.</summary>
    /// <returns><c>id</c> or <c>link</c>.</returns>
    public override string ToString() => Link is null ? "id" : "link";
}
