// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Text;

/// <summary>Cyrillic and Greek capitals that look like Latin ones: for commands and opt-outs only, never for names.</summary>
internal static class Confusables
{
    private const string Lookalikes = "АВЕЅІЈКМНОРСТУХԀԚԜΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
    private const string Latin = "ABESIJKMHOPCTYXDQWABEZHIKMNOPTYX";

    /// <summary>Replaces look-alikes in a folded text.</summary>
    /// <returns>Whether there were any.</returns>
    public static bool Replace(Span<char> folded)
    {
        var found = false;
        foreach (ref var c in folded)
        {
            if (c is >= '\u0370' and <= '\u052F')
            {
                var index = Lookalikes.IndexOf(c, StringComparison.Ordinal);
                if (index >= 0)
                {
                    c = Latin[index];
                    found = true;
                }
            }
        }

        return found;
    }
}
