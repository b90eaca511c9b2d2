// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;

namespace WhatsUrp.Broadcasts;

/// <summary>What fills one gap of a broadcast's template, for each recipient. A closed set.</summary>
public abstract record TemplateSlot
{
    private TemplateSlot(string? name) => Name = name;

    /// <summary>Gets the name of the gap; <see langword="null"/> when gaps are numbered.</summary>
    public string? Name { get; init; }

    /// <summary>The same text for everybody.</summary>
    /// <param name="Value">The text: no line break, no tab, no more than four blanks in a row.</param>
    /// <param name="Name">The name of the gap, if any.</param>
    public sealed record Fixed(string Value, string? Name = null) : TemplateSlot(Name);

    /// <summary>The recipient's own registration datum.</summary>
    /// <param name="Field">The field.</param>
    /// <param name="Default">What stands where the person has none; <see langword="null"/> when each recipient must have one.</param>
    /// <param name="Name">The name of the gap, if any.</param>
    public sealed record Datum(FieldId Field, string? Default = null, string? Name = null) : TemplateSlot(Name);
}
