// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.ConsoleHost.Conformance;

/// <summary>How many cases of a kind came out as expected, and what the others came to.</summary>
internal sealed class Score(string name, double? bar = null)
{
    private readonly List<string> _failures = [];

    public string Name { get; } = name;

    /// <summary>The least share that will do; null for a mere figure.</summary>
    public double? Bar { get; } = bar;

    public int Passed { get; private set; }

    public int Total => Passed + _failures.Count;

    public bool Holds => Bar is not { } least || Passed >= least * Total;

    public IReadOnlyList<string> Failures => _failures;

    /// <summary>Counts one case.</summary>
    /// <param name="failure">What is wrong with it; null when it passed.</param>
    public void Count(string? failure)
    {
        if (failure is null)
        {
            Passed++;
        }
        else
        {
            _failures.Add(failure);
        }
    }

    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{Name}: {Passed} of {Total}{(Bar is null ? "" : Holds ? "" : $", below the bar of {Bar:P0}")}");
}
