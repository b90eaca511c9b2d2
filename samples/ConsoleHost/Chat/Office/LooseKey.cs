// SPDX-License-Identifier: BSD-3-Clause

using System.Text;

namespace WhatsUrp.ConsoleHost.Chat.Office;

/// <summary>Compares what staff type with what is configured: letters and digits alone, without case and accents.</summary>
internal static class LooseKey
{
    private const string Accented = "ÀÁÂÃÄÅÈÉÊËÌÍÎÏÒÓÔÕÖØÙÚÛÜÇÑ";
    private const string Bare = "AAAAAAEEEEIIIIOOOOOOUUUUCN";

    public static string Of(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                var upper = char.ToUpperInvariant(c);
                var accented = Accented.IndexOf(upper, StringComparison.Ordinal);
                key.Append(accented < 0 ? upper : Bare[accented]);
            }
        }

        return key.ToString();
    }

    public static bool Same(string left, string right) => Of(left) == Of(right);
}
