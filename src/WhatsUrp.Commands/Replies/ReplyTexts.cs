// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;

namespace WhatsUrp.Commands.Replies;

/// <summary>The reply texts of one line.</summary>
/// <remarks>
/// Immutable and thread-safe. A text is looked for in this order: the line's own in the wanted language, the line's own in
/// Italian, the package's in the wanted language, the package's in Italian.
/// </remarks>
public sealed class ReplyTexts
{
    private readonly LineDefinition _line;

    /// <summary>Initializes a new instance of the <see cref="ReplyTexts"/> class.</summary>
    /// <param name="line">The line, with its own texts.</param>
    public ReplyTexts(LineDefinition line) => _line = line;

    /// <summary>Writes a text.</summary>
    /// <param name="key">The text.</param>
    /// <param name="language">The language wanted, such as <c>it</c>.</param>
    /// <param name="values">The values for the names in braces; <c>servizio</c> is always there.</param>
    /// <returns>The text in plain words, never empty.</returns>
    /// <exception cref="ArgumentException">The package has no such key.</exception>
    public string Get(ReplyKey key, string language, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var text = Find(key, language)
            ?? throw new ArgumentException($"WURP0302: there is no reply text {key}. Add it to the texts of the package.", nameof(key));
        return ReplyTemplate.Fill(text, [.. values, ("servizio", _line.Name)]);
    }

    /// <summary>Writes the text about one field: the field's own, its kind's, or the general one.</summary>
    /// <param name="stem">The stem of the key, such as <c>AskField</c>.</param>
    /// <param name="field">The field.</param>
    /// <param name="language">The language wanted.</param>
    /// <param name="values">The values for the names in braces; <c>campo</c> is always there.</param>
    /// <returns>The text.</returns>
    public string ForField(string stem, FieldDefinition field, string language, params ReadOnlySpan<(string Name, string Value)> values)
    {
        ArgumentNullException.ThrowIfNull(field);
        ReplyKey[] chain = [ReplyKey.For(stem, field.Id.Value), ReplyKey.For(stem, field.Kind.ToString()), ReplyKey.For(stem, "*")];
        var key = Array.Find(chain, candidate => Find(candidate, language) is not null);
        return Get(key, language, [.. values, ("campo", field.TitleInSentence)]);
    }

    private string? Find(ReplyKey key, string language) =>
        Own(key, language) ?? Own(key, PackageTexts.Language) ?? PackageTexts.Italian.GetValueOrDefault(key.Name);

    private string? Own(ReplyKey key, string language) =>
        _line.Replies.TryGetValue(language, out var texts) && texts.TryGetValue(key.Name, out var text) ? text : null;
}
