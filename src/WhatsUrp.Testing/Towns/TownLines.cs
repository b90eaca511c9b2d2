// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Configuration;
using WhatsUrp.Lines;
using WhatsUrp.Simulator.Accounts;

namespace WhatsUrp.Testing.Towns;

/// <summary>The lines of the host's configuration, each with a simulated number.</summary>
internal static class TownLines
{
    public static IReadOnlyList<(LineId Line, SimulatedNumber Number)> Read(IConfiguration configuration) =>
    [
        .. configuration.GetSection("WhatsUrp:Lines").GetChildren().Select((line, index) => (new LineId(line.Key), new SimulatedNumber
        {
            PhoneNumberId = FormattableString.Invariant($"{100_000_000_000_001 + index}"),
            DisplayPhoneNumber = FormattableString.Invariant($"{390_585_000_100 + index}"),
            VerifiedName = line["Name"] ?? line.Key,
        })),
    ];

    /// <summary>What <c>UseCloudApi</c> reads of the lines.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Settings(IEnumerable<(LineId Line, SimulatedNumber Number)> lines, Uri graph) =>
        lines.SelectMany(line => Settings(line.Number, graph).Select(setting => KeyValuePair.Create($"WhatsUrp:Lines:{line.Line.Value}:CloudApi:{setting.Name}", (string?)setting.Value)));

    private static IEnumerable<(string Name, string Value)> Settings(SimulatedNumber number, Uri graph) =>
    [
        ("PhoneNumberId", number.PhoneNumberId),
        ("WabaId", number.WabaId),
        ("AccessToken", number.AccessToken),
        ("AppSecret", number.AppSecret),
        ("VerifyToken", number.VerifyToken),
        ("BaseAddress", graph.AbsoluteUri),
    ];
}
