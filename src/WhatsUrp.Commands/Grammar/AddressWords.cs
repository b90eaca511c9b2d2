// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.Grammar;

/// <summary>Data not asked for: a street, a telephone, a tax code. They are never kept.</summary>
internal static class AddressWords
{
    /// <summary>Sets aside a street with its name and number, and whatever follows a word such as CELL.</summary>
    public static void SetAside(ref Reading reading)
    {
        var open = false;
        for (var i = 0; i < reading.Text.Count; i++)
        {
            ref readonly var token = ref reading.Text.Tokens[i];
            if (token.Owner != TokenOwner.None || (open && (token.Gap & Gap.Chunk) != Gap.None))
            {
                open = false;
            }

            if (token.Owner != TokenOwner.None)
            {
                continue;
            }

            open |= token.Is(WordClass.Address);
            if (open || token.Digit)
            {
                reading.Own(i, 1, TokenOwner.Residue);
            }
        }
    }
}
