// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;

namespace WhatsUrp.ConsoleHost.Screens;

/// <summary>Names of closed sets, for programs: <c>InProgress</c> is <c>in_progress</c>.</summary>
internal static class Words
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()).Replace("whats_app", "whatsapp", StringComparison.Ordinal);
}
