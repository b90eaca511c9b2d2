// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using WhatsUrp.Commands.Tests.Properties;
using WhatsUrp.Commands.Tests.Samples;
using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.Tests.Host;

/// <summary>All that could depend on the host: fold, outcome, rule and spans of a text, as one line.</summary>
internal static class HostReading
{
    /// <summary>Names the culture in force and what it does to an i, which tells a Turkish host from others.</summary>
#pragma warning disable CA1304, CA1311, MA0011 // The point is what the host's own culture does.
    public static string Culture() => $"{CultureInfo.CurrentCulture.Name} {"i".ToUpper()} {-1.5}";
#pragma warning restore CA1304, CA1311, MA0011

    public static IEnumerable<string> All(IEnumerable<string> texts) => texts.Select(Of);

    private static string Of(string text)
    {
        var outcome = SampleLines.SanRomano.Explain(text);
        var other = SampleLines.ThreeLists.Parse(text);
        var steps = string.Join(' ', outcome.Steps.Select(step => $"{step.RuleId}@{step.Span.Start}+{step.Span.Length}"));
        return Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.Unicode.GetBytes(TextFold.Fold(text))))[..8]
            + $" {outcome.Outcome.RuleId} {Printable(Outline.Of(outcome.Outcome))} {steps} {other.RuleId} {Printable(Outline.Of(other))}";
    }

    // One line a text, whatever it holds.
    private static string Printable(string text) => string.Concat(text.Select(c => c is > ' ' and <= '~' ? c.ToString() : ((int)c).ToString("x4", CultureInfo.InvariantCulture)));
}
