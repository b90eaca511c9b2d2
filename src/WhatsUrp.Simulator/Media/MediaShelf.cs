// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Concurrent;
using System.Globalization;

namespace WhatsUrp.Simulator.Media;

/// <summary>Keeps media by id until they expire.</summary>
internal sealed class MediaShelf(TimeProvider clock)
{
    public static readonly TimeSpan UploadLife = TimeSpan.FromDays(30);
    public static readonly TimeSpan WebhookLife = TimeSpan.FromDays(7);
    public static readonly TimeSpan AddressLife = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, StoredMedium> _media = new(StringComparer.Ordinal);
    private long _lastId = 1_000_000_000_000_000;

    public StoredMedium Add(string phoneNumberId, byte[] bytes, string mime, string? fileName, TimeSpan life)
    {
        var id = Interlocked.Increment(ref _lastId).ToString(CultureInfo.InvariantCulture);
        return _media[id] = new(id, phoneNumberId, bytes, mime, fileName, clock.GetUtcNow() + life);
    }

    public StoredMedium? Find(string id) => _media.TryGetValue(id, out var medium) && clock.GetUtcNow() < medium.ExpiresAt ? medium : null;

    public bool Remove(string id) => _media.TryRemove(id, out _);

    /// <summary>The address from which a medium can be fetched for five minutes.</summary>
    public string Address(Uri server, StoredMedium medium) => string.Create(CultureInfo.InvariantCulture,
        $"{server.GetLeftPart(UriPartial.Authority)}/whatsapp_business/attachments/?mid={medium.Id}&ext={(clock.GetUtcNow() + AddressLife).ToUnixTimeSeconds()}&hash=Af{medium.Id}");
}
