// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Messaging.Templates;

/// <summary>A part of a template, with what fills its gaps. A closed set; parts without gaps are left out.</summary>
public abstract record TemplateComponent
{
    private TemplateComponent()
    {
    }

    /// <summary>Makes a body of text parameters in the order of <c>{{1}}</c>, <c>{{2}}</c>…</summary>
    /// <param name="values">The values.</param>
    /// <returns>The component.</returns>
    public static TemplateComponent BodyOf(params ReadOnlySpan<string> values)
    {
        var parameters = new TemplateParameter[values.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            parameters[i] = new TemplateParameter.Text(values[i]);
        }

        return new Body([.. parameters]);
    }

    /// <summary>Makes a body of named text parameters (<c>{{frazione}}</c>).</summary>
    /// <param name="values">Names and values.</param>
    /// <returns>The component.</returns>
    public static TemplateComponent BodyOf(IEnumerable<KeyValuePair<string, string>> values) =>
        new Body([.. values.Select(pair => new TemplateParameter.Text(pair.Value, pair.Key))]);

    /// <summary>Returns the kind of the component, never its texts.</summary>
    /// <returns>The name of the kind.</returns>
    public sealed override string ToString() => GetType().Name;

    /// <summary>The header: one text, medium or position.</summary>
    /// <param name="Parameter">What fills it.</param>
    public sealed record Header(TemplateParameter Parameter) : TemplateComponent;

    /// <summary>The body.</summary>
    /// <param name="Parameters">What fills it: all named, or none.</param>
    public sealed record Body(ValueList<TemplateParameter> Parameters) : TemplateComponent;

    /// <summary>One button.</summary>
    /// <param name="Kind">What the button does.</param>
    /// <param name="Index">Its place among the buttons of the template, 0 to 9.</param>
    /// <param name="Parameter">What fills it; <see langword="null"/> where the kind needs nothing.</param>
    public sealed record Button(TemplateButtonKind Kind, int Index, TemplateParameter? Parameter = null) : TemplateComponent;

    /// <summary>The end of an offer that runs out.</summary>
    /// <param name="ExpiresAt">When it ends.</param>
    public sealed record LimitedTimeOffer(DateTimeOffset ExpiresAt) : TemplateComponent;

    /// <summary>Cards to leaf through.</summary>
    /// <param name="Cards">The components of each card, in order: at most ten cards.</param>
    public sealed record Carousel(ValueList<ValueList<TemplateComponent>> Cards) : TemplateComponent;
}
