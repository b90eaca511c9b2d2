// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Frozen;

namespace WhatsUrp.Simulator.Media;

/// <summary>Which MIME types each kind of message may carry, and how large they may be.</summary>
internal static class MediaKinds
{
    private const int Megabyte = 1 << 20;
    private const string Word = "application/vnd.openxmlformats-officedocument.";

    private static readonly FrozenDictionary<string, (string[] Mimes, int Most)> Kinds = new Dictionary<string, (string[], int)>(StringComparer.Ordinal)
    {
        ["image"] = (["image/jpeg", "image/png"], 5 * Megabyte),
        ["video"] = (["video/mp4", "video/3gpp"], 16 * Megabyte),
        ["audio"] = (["audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg"], 16 * Megabyte),
        ["document"] =
        (
            [
                "text/plain", "application/pdf",
                "application/msword", Word + "wordprocessingml.document",
                "application/vnd.ms-excel", Word + "spreadsheetml.sheet",
                "application/vnd.ms-powerpoint", Word + "presentationml.presentation",
            ],
            100 * Megabyte
        ),
        ["sticker"] = (["image/webp"], 500 * 1024),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The kind that carries a MIME type, its parameters apart; null where none does.</summary>
    public static string? KindOf(string mime) => Kinds.FirstOrDefault(kind => kind.Value.Mimes.Contains(Bare(mime))).Key;

    public static int Most(string kind) => Kinds[kind].Most;

    /// <summary>Documents take every supported type, the other kinds their own.</summary>
    public static bool Carries(string kind, string mime) => kind == "document" ? KindOf(mime) is not null : KindOf(mime) == kind;

    private static string Bare(string mime) => mime.Split(';')[0].Trim().ToLowerInvariant();
}
