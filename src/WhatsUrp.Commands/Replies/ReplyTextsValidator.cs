// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;

namespace WhatsUrp.Commands.Replies;

/// <summary>Checks the reply texts that a line brings along.</summary>
public static class ReplyTextsValidator
{
    private const int ButtonTitle = 20;
    private static readonly string[] FieldStems = ["AskField", "FieldInvalid"];

    /// <summary>Finds every fault: keys that nobody asks for, values that nobody fills in, titles that do not fit a button.</summary>
    /// <param name="line">The line.</param>
    /// <returns>One sentence for each fault; none when all is well.</returns>
    public static IReadOnlyList<string> Validate(LineDefinition line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return [.. line.Replies.SelectMany(texts => texts.Value.SelectMany(text => Check(line, texts.Key, text.Key, text.Value)))];
    }

    private static IEnumerable<string> Check(LineDefinition line, string language, string key, string text)
    {
        var place = $"Lines:{line.Id}:Replies:{language}:{key}";
        if (Original(line, key) is not { } original)
        {
            yield return $"WURP0311: {place}: there is no reply text of this name.";
            yield break;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            yield return $"WURP0312: {place}: the text is empty.";
        }

        var known = ReplyTemplate.Names(original).Append("servizio").Append("campo");
        foreach (var name in ReplyTemplate.Names(text).Except(known, StringComparer.Ordinal))
        {
            yield return $"WURP0313: {place}: {{{name}}} is not a value of this text; it knows {string.Join(", ", known.Distinct(StringComparer.Ordinal).Select(n => $"{{{n}}}"))}.";
        }

        if (key.StartsWith("Button:", StringComparison.OrdinalIgnoreCase) && text.Length > ButtonTitle)
        {
            yield return $"WURP0314: {place}: a button holds at most {ButtonTitle} characters, this has {text.Length}.";
        }
    }

    private static string? Original(LineDefinition line, string key)
    {
        if (PackageTexts.Italian.TryGetValue(key, out var text))
        {
            return text;
        }

        var parts = key.Split(':', 2);
        var isField = parts.Length == 2
            && FieldStems.Contains(parts[0], StringComparer.OrdinalIgnoreCase)
            && line.Fields.Any(f => f.Id.Value.Equals(parts[1], StringComparison.OrdinalIgnoreCase));
        return isField ? "{formato}" : null;
    }
}
