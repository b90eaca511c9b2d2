// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using WhatsUrp.Media;

namespace WhatsUrp.AspNetCore.Media;

/// <summary>Writes and reads what became of a medium: <c>Kept digest length</c>, <c>Refused</c> or <c>Gone</c>.</summary>
internal static class MediaNote
{
    public static string Write(StoredMedium medium) => medium.State == MediumState.Kept
        ? string.Create(CultureInfo.InvariantCulture, $"{medium.State} {medium.Digest} {medium.Length}")
        : medium.State.ToString();

    public static StoredMedium Read(string note) => note.Split(' ') switch
    {
        [_, var digest, var length] => new StoredMedium(MediumState.Kept, digest, long.Parse(length, CultureInfo.InvariantCulture)),
        [nameof(MediumState.Refused)] => new StoredMedium(MediumState.Refused),
        _ => new StoredMedium(MediumState.Gone),
    };
}
