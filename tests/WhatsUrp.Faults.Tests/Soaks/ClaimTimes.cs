// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;

namespace WhatsUrp.Faults.Tests.Soaks;

/// <summary>How long the claims of an engine took, as it tells at its end.</summary>
/// <param name="Count">How many claims.</param>
/// <param name="Median">Half of them were faster, in milliseconds.</param>
/// <param name="Slowest">All but a hundredth were faster, in milliseconds.</param>
internal readonly record struct ClaimTimes(int Count, double Median, double Slowest)
{
    public static ClaimTimes Of(string log)
    {
        var words = log.Split('\n').Last(line => line.StartsWith("claims ", StringComparison.Ordinal)).Split(' ');
        return new ClaimTimes(
            int.Parse(words[1], CultureInfo.InvariantCulture), double.Parse(words[3], CultureInfo.InvariantCulture), double.Parse(words[5], CultureInfo.InvariantCulture));
    }
}
