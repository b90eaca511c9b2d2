// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;

namespace WhatsUrp.AspNetCore.Office.Json;

internal sealed record CountsJson(
    IReadOnlyDictionary<string, int> States, int Sent, int Delivered, int Read, IReadOnlyDictionary<string, int> Codes,
    IReadOnlyDictionary<string, int> Suppressions, int Held, int PossibleDuplicates, int ConfirmedDuplicates)
{
    public static CountsJson Of(BroadcastCounts counts) => new(
        counts.States.OrderBy(pair => pair.Key).ToDictionary(pair => pair.Key.ToString(), pair => pair.Value, StringComparer.Ordinal),
        counts.Sent,
        counts.Delivered,
        counts.Read,
        counts.Codes.ToDictionary(pair => pair.Key.ToString(System.Globalization.CultureInfo.InvariantCulture), pair => pair.Value, StringComparer.Ordinal),
        counts.Suppressions,
        counts.Held,
        counts.PossibleDuplicates,
        counts.ConfirmedDuplicates);
}
