// SPDX-License-Identifier: BSD-3-Clause

using System.Text.RegularExpressions;

namespace WhatsUrp.Benchmarks;

/// <summary>A source-generated Regex for the clean command, with the look-ups of list and place that follow it.</summary>
public sealed partial class RegexReader
{
    private readonly Dictionary<string, string> _lists = new(StringComparer.OrdinalIgnoreCase) { ["EMERGENZE"] = "emergenze", ["PUBBLICAUTILITA"] = "pubblica-utilita" };
    private readonly Dictionary<string, string> _places = new(StringComparer.OrdinalIgnoreCase) { ["Villetta"] = "villetta", ["San Romano"] = "san-romano", ["Naggio"] = "naggio" };

    public PeerReading? Read(string text)
    {
        var match = Command().Match(text);
        return match.Success
            && _lists.TryGetValue(match.Groups["list"].Value, out var list)
            && _places.TryGetValue(match.Groups["place"].Value, out var place)
            ? new PeerReading(match.Groups["verb"].Value, list, match.Groups["given"].Value, match.Groups["surname"].Value, place)
            : null;
    }

    public PeerReading? ReadTolerant(string text)
    {
        var match = TolerantCommand().Match(text);
        return match.Success
            && _lists.TryGetValue(match.Groups["list"].Value, out var list)
            && _places.TryGetValue(match.Groups["place"].Value, out var place)
            ? new PeerReading(match.Groups["verb"].Value, list, match.Groups["given"].Value, match.Groups["surname"].Value, place)
            : null;
    }

    // Nearer to what the grammar takes: greetings, quotes, several lists, names of several words with particles, labels and aliases of places.
    [GeneratedRegex(
        @"^[\s""“«*_]*(?:(?:buongiorno|buonasera|salve|ciao)\W+)?(?<verb>iscrizione\s*on|iscrivimi|on\s+iscrizione)\b(?:[\s,;:&e]*(?:#\s*)?(?<list>emergenz[ae]|pubblica\s*_?utilit[aà]['’`´]?))*[\s,;:\-]*(?<given>\p{L}+['’]?(?:\s+\p{L}+['’]?)*?)[\s,;]+(?<surname>(?:(?:de|di|del|della|dell|lo|la|san)\s*['’]?\s*)?\p{L}+(?:['’]\p{L}+)?)[\s,;\-]+(?:(?:frazione|fraz\.?|loc\.?|abito\s+a|di|a)\s+)?(?<place>san\s+romano(?:\s+in\s+garfagnana)?|s\.\s*romano|capoluogo|villetta|naggio|(?:le\s+)?verrucole|sambuca|sil+icagnana|o[rt]zaglia|vibbiana|caprignana|cerreta)[\s.!…”»*_]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex TolerantCommand();

    [GeneratedRegex(
        @"^\s*(?<verb>ISCRIZIONE\s+ON)\s+#\s*(?<list>\w+)\s+(?<given>\p{L}+)\s+(?<surname>\p{L}+)\s+(?<place>San Romano|Villetta|Naggio|Verrucole|Sambuca|Sillicagnana|Orzaglia|Vibbiana|Caprignana|Cerreta)\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Command();
}
