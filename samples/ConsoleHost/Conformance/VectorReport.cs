// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.ConsoleHost.Conformance;

/// <summary>What came of the cases of a file.</summary>
/// <param name="Gates">The gates, each with its bar.</param>
/// <param name="Categories">The cases of the gates A and B by category, alphabetically.</param>
/// <param name="Comments">Of how many stretches of time the comment too is the expected one.</param>
internal sealed record VectorReport(IReadOnlyList<Score> Gates, IReadOnlyList<Score> Categories, Score Comments)
{
    public bool Holds => Gates.All(static gate => gate.Holds);
}
