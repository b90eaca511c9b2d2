// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.ConsoleHost.Screens;

/// <summary>A piece of what people see. A closed set.</summary>
internal abstract record Block
{
    private Block()
    {
    }

    public sealed record Sentence(string Text) : Block;

    public sealed record Fault(string Text) : Block;

    /// <summary>A table; its cells hold citizens' own words.</summary>
    public sealed record Table(string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : Block;
}
