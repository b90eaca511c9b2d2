// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Text;

/// <summary>The other ways in which a configured phrase or tag is written: exact aliases, no guesses.</summary>
internal static class PhraseForms
{
    private static readonly Dictionary<string, string[]> Switches = new(StringComparer.Ordinal)
    {
        ["ON"] = ["0N"],
        ["OFF"] = ["OFFF", "0FF"],
    };

    /// <summary>Tells whether a word is a switch, which is never corrected.</summary>
    public static bool IsSwitch(ReadOnlySpan<char> word) => word is "ON" or "OFF" or "SI" or "NO";

    /// <summary>Lists the aliases of a folded phrase: glued (ISCRIZIONEON), switch first (ON ISCRIZIONE), 0N and OFFF.</summary>
    /// <param name="folded">The phrase, folded.</param>
    /// <returns>The aliases, the phrase itself not among them.</returns>
    public static IEnumerable<string> OfPhrase(string folded)
    {
        var words = folded.Split(' ');
        if (words.Length == 1)
        {
            yield break;
        }

        yield return string.Concat(words);
        if (!IsSwitch(words[^1]))
        {
            yield break;
        }

        var stem = string.Join(' ', words[..^1]);
        if (words[^1] is "ON" or "OFF")
        {
            yield return words[^1] + " " + stem;
        }

        foreach (var other in Switches.GetValueOrDefault(words[^1], []))
        {
            yield return stem + " " + other;
            yield return stem.Replace(" ", "", StringComparison.Ordinal) + other;
        }
    }

    /// <summary>Lists the folded forms of a tag or name: as written, joined, split at apostrophes and inner capitals, S. as SAN.</summary>
    /// <param name="text">The tag or name as configured.</param>
    /// <returns>The forms, each once, the plain one first.</returns>
    public static IEnumerable<string> OfName(string text)
    {
        var plain = TextFold.Fold(text).Replace("#", "", StringComparison.Ordinal);
        var forms = new List<string> { plain, plain.Replace(" ", "", StringComparison.Ordinal), TextFold.Fold(Split(text)).Replace("#", "", StringComparison.Ordinal) };
        foreach (var saint in (string[])["SAN ", "SANTA ", "SANTO "])
        {
            if (plain.StartsWith(saint, StringComparison.Ordinal))
            {
                forms.Add("S " + plain[saint.Length..]);
            }
        }

        if (plain.StartsWith("S ", StringComparison.Ordinal))
        {
            forms.Add("SAN " + plain[2..]);
        }

        return forms.Where(form => form.Length > 0).Distinct(StringComparer.Ordinal);
    }

    private static string Split(string text)
    {
        var split = new System.Text.StringBuilder(text.Length + 4);
        for (var i = 0; i < text.Length; i++)
        {
            if (CharClasses.IsApostrophe(text[i]) && i + 1 < text.Length)
            {
                split.Append(text[i]).Append(' ');
                continue;
            }

            if (i > 0 && char.IsUpper(text[i]) && char.IsLower(text[i - 1]))
            {
                split.Append(' ');
            }

            split.Append(text[i]);
        }

        return split.ToString();
    }
}
