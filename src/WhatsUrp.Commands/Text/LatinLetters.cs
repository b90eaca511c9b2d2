// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Text;

/// <summary>Base letters of accented Latin letters, one to one: no culture and no normalization form takes part.</summary>
/// <remarks>A letter without a single base (Æ, Œ, Þ) stays a letter, in its capital form; × and ÷ are a blank.</remarks>
internal static class LatinLetters
{
    private const char First = '\u00C0';
    private const char Last = '\u024F';
    private const char FirstAdditional = '\u1E00';
    private const char LastAdditional = '\u1EFF';

    // U+00C0 to U+024F, in order.
    private const string Letters =
        "AAAAAAÆCEEEEIIIIDNOOOOO OUUUUYÞSAAAAAAÆCEEEEIIIIDNOOOOO OUUUUYÞY" +
        "AAAAAACCCCCCCCDDDDEEEEEEEEEEGGGGGGGGHHHHIIIIIIIIIIIIJJKKKLLLLLLL" +
        "LLLNNNNNNNNNOOOOOOŒŒRRRRRRSSSSSSSSTTTTTTUUUUUUUUUUUUWWYYYZZZZZZS" +
        "BBBBƄƄƆCCƉDDDƍƎƏƐFFGƔǶƖIKKLƛƜNNOOOƢƢPPƦƧƧƩƪTTTTUUƱVYYZZƷƸƸƺƻƼƼƾǷ" +
        "ǀǁǂǃǄDǄǇLǇǊNǊAAIIOOUUUUUUUUUUƎAAAAÆÆGGGGKKOOOOƷƷJǱDǱGGǶǷNNAAÆÆOO" +
        "AAAAEEEEIIIIOOOORRRRUUUUSSTTȜȜHHNDȢȢZZAAEEOOOOOOOOYYLNTȷȸȹACCLTS" +
        "ZɁɁBɄɅEEJJɊQRRYY";

    // U+1E00 to U+1EFF, in order.
    private const string Additional =
        "AABBBBBBCCDDDDDDDDDDEEEEEEEEEEFFGGHHHHHHHHHHIIIIKKKKKKLLLLLLLLMM" +
        "MMMMNNNNNNNNOOOOOOOOPPPPRRRRRRRRSSSSSSSSSSTTTTTTTTUUUUUUUUUUVVVV" +
        "WWWWWWWWWWXXXXYYZZZZZZHTWYASSSSDAAAAAAAAAAAAAAAAAAAAAAAAEEEEEEEE" +
        "EEEEEEEEIIIIOOOOOOOOOOOOOOOOOOOOOOOOUUUUUUUUUUUUUUYYYYYYYYỺỺỼỼYY";

    /// <summary>Finds the base letter, or a blank for what is no letter.</summary>
    /// <param name="c">The character.</param>
    /// <param name="letter">The base letter.</param>
    /// <returns>Whether the character stands in the table.</returns>
    public static bool TryFold(char c, out char letter)
    {
        letter = c switch
        {
            >= First and <= Last => Letters[c - First],
            >= FirstAdditional and <= LastAdditional => Additional[c - FirstAdditional],
            _ => '\0',
        };
        return letter != '\0';
    }
}
