// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Messaging;

namespace WhatsUrp.Storage.Documents;

/// <summary>A medium's id or link as JSON.</summary>
internal sealed record HandleDocument(string? Id = null, string? Link = null)
{
    public static HandleDocument Of(MediaHandle handle) => new(handle.Id, handle.Link?.OriginalString);

    public MediaHandle ToHandle() => Link is null ? MediaHandle.OfId(Id!) : MediaHandle.OfLink(new Uri(Link, UriKind.Absolute));
}
