// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Storage;

/// <summary>Instants as the providers keep them: whole microseconds since 1970, UTC.</summary>
internal static class Microseconds
{
    /// <summary>Counts the microseconds up to an instant; what is finer is cut off.</summary>
    public static long Of(DateTimeOffset instant) =>
        (instant.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    /// <summary>Returns the instant of a count.</summary>
    public static DateTimeOffset ToInstant(long microseconds) =>
        DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);

    /// <summary>Cuts off what no provider keeps.</summary>
    public static DateTimeOffset Cut(DateTimeOffset instant) => ToInstant(Of(instant));
}
