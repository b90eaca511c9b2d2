// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Messaging.Contents;

namespace WhatsUrp.Storage.Documents;

/// <summary>A header as JSON.</summary>
internal sealed record HeaderDocument(string? Text = null, MediaContent? Media = null)
{
    public static HeaderDocument Of(ContentHeader header) => new(header.Text, header.Media);

    public ContentHeader ToHeader() => Media is null ? ContentHeader.OfText(Text!) : ContentHeader.OfMedia(Media);
}
