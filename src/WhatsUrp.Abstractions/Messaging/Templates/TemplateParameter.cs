// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Messaging.Templates;

/// <summary>What fills one gap of a template. A closed set.</summary>
/// <remarks>A gap with a name (<c>{{frazione}}</c>) is filled by name, one with a number (<c>{{1}}</c>) by order.</remarks>
public abstract record TemplateParameter
{
    private TemplateParameter(string? name) => Name = name;

    /// <summary>Gets the name of the gap; <see langword="null"/> when gaps are numbered.</summary>
    public string? Name { get; init; }

    /// <summary>Returns the kind of the parameter, never its value.</summary>
    /// <returns>The name of the kind.</returns>
    public sealed override string ToString() => GetType().Name;

    /// <summary>Text, or the end of a button's web address.</summary>
    /// <param name="Value">The text: no line break, no tab, no more than four blanks in a row.</param>
    /// <param name="Name">The name of the gap, if any.</param>
    public sealed record Text(string Value, string? Name = null) : TemplateParameter(Name);

    /// <summary>An amount of money.</summary>
    /// <param name="Code">The code of the currency (ISO 4217), such as <c>EUR</c>.</param>
    /// <param name="Amount">The amount; sent in thousandths.</param>
    /// <param name="Shown">The text that the citizen reads.</param>
    /// <param name="Name">The name of the gap, if any.</param>
    public sealed record Currency(string Code, decimal Amount, string Shown, string? Name = null) : TemplateParameter(Name);

    /// <summary>A date, with or without a time of day.</summary>
    /// <param name="Shown">The text that the citizen reads.</param>
    /// <param name="Value">The local date and time that the text stands for, if it is to be sent too.</param>
    /// <param name="Name">The name of the gap, if any.</param>
    public sealed record Moment(string Shown, DateTime? Value = null, string? Name = null) : TemplateParameter(Name);

    /// <summary>A picture, clip or document, for headers.</summary>
    /// <param name="Kind">How it is shown.</param>
    /// <param name="Source">Where the platform finds it.</param>
    /// <param name="FileName">The name of a document; <see langword="null"/> for anything else.</param>
    public sealed record Media(MediaKind Kind, MediaHandle Source, string? FileName = null) : TemplateParameter((string?)null);

    /// <summary>A position on the map, for headers.</summary>
    /// <param name="Value">The position, with name and address.</param>
    public sealed record Location(GeoPosition Value) : TemplateParameter((string?)null);

    /// <summary>What comes back when a quick reply is tapped.</summary>
    /// <param name="Value">At most 256 characters, no personal data.</param>
    public sealed record Payload(string Value) : TemplateParameter((string?)null);

    /// <summary>The code that a button copies.</summary>
    /// <param name="Value">The code.</param>
    public sealed record CouponCode(string Value) : TemplateParameter((string?)null);

    /// <summary>What a button that starts something needs, such as the token and data of a form.</summary>
    /// <param name="Value">What the platform documents as the button's <c>action</c>: a JSON object as text.</param>
    public sealed record Action(string Value) : TemplateParameter((string?)null);
}
