// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;

namespace WhatsUrp.Commands.Configuration;

/// <summary>A line read from configuration, or everything that is wrong with it.</summary>
/// <param name="Line">The line; <see langword="null"/> when there are faults.</param>
/// <param name="Faults">The numbered faults, each with line, key and value seen; never a secret or a telephone number.</param>
public sealed record LineLoadResult(LineDefinition? Line, IReadOnlyList<string> Faults)
{
    /// <summary>Gets a faulty line without its faulty parts, in which to look for more faults; never one to run.</summary>
    internal LineDefinition? Sound { get; init; }
}
