// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks.Json;

/// <summary>Reads the platform's timestamps: seconds since 1970, and milliseconds where they have been seen.</summary>
internal static class Timestamp
{
    /// <summary>The year 5138 in seconds, the year 1973 in milliseconds: no message was sent in either.</summary>
    private const long FirstMilliseconds = 100_000_000_000;

    private static readonly long LastMilliseconds = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    public static DateTimeOffset? Read(long number) => number switch
    {
        < 0 => null,
        < FirstMilliseconds => DateTimeOffset.FromUnixTimeSeconds(number),
        _ when number <= LastMilliseconds => DateTimeOffset.FromUnixTimeMilliseconds(number),
        _ => null,
    };
}
