// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.OptOut;

/// <summary>Tells what each word of a message has to do with leaving. Words that the line knows were looked at once; others are read by stem and ending.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class LeaveSigns(Lexicon lexicon)
{
    private const int MaxWord = 24;
    private const int Letters = 26;

    private static readonly WordTable<LeaveSign> Words = new(Whole());
    private static readonly WordTable<bool> WishEndings = new(Squeezed(
        "ATE ETE ITE ARE ERE IRE AR ER IR IATE INO IAMO ASSE ASSERO ESSE ESSERO ISSE ISSERO ASTE ESTE ISTE STE ASSI ESSI ISSI SSI ATI ITI ETI ADE EDE I AT ET IT URE A E O AI EI AE EIS ADES EZ EN ETI", true));

    private static readonly WordTable<bool> ToldEndings = new(Squeezed("O ONO A E AVA AVANO EVA EVANO AVATE ATO UTO ANDO ENDO AVO EVO ETE", true));
    private static readonly WordTable<LeaveSign> Clitics = new(Clitic());
    private static readonly Stem[][] Stems = Sorted();

    private readonly LeaveSign[] _known = [.. lexicon.Words.Select(word => Of(word))];

    /// <summary>Gets the signs of each token.</summary>
    public void Read(in FoldedText text, Span<LeaveSign> signs)
    {
        for (var i = 0; i < text.Count; i++)
        {
            ref readonly var token = ref text.Tokens[i];
            signs[i] = token.Id > 0 ? _known[token.Id - 1] : Of(text.Word(i)[token.Elision..]);
        }
    }

    /// <summary>Gets the signs of a word.</summary>
    public static LeaveSign Of(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > 40)
        {
            return LeaveSign.None;
        }

        Span<char> buffer = stackalloc char[MaxWord];
        var squeezed = LetterRuns.Squeeze(word, buffer);
        return Words.TryGet(squeezed, out var sign) ? sign : OfVerb(squeezed) is var verb and not LeaveSign.None ? verb : IsPlea(squeezed) ? LeaveSign.Plea : LeaveSign.None;
    }

    // SBATTEZZATEMI: whatever it asks for, it asks it for the writer. What asks for more, for news or for a call is none.
    private static bool IsPlea(ReadOnlySpan<char> word)
    {
        if (word.Length < 8 || !(word.EndsWith("TEMI") || word.EndsWith("TECI") || word.EndsWith("TEME")))
        {
            return false;
        }

        foreach (var stem in Kind)
        {
            if (word.StartsWith(stem))
            {
                return false;
            }
        }

        return true;
    }

    private static readonly string[] Kind = [.. WordList.Expand("CHIAM RICHIAM AIUT RISPON ISCRIV REISCR RIISCR REGISTR AGIUNG INSER SCUS SPIEG CONFER AGIORN INDIC COMUNIC SEGNAL RICORD CREDE SALUT PERDON RIMET RIATIV RIMAN TELEFON PORTA PRENOT FISA SISTEM RIPAR CORREG CAMBI MODIFIC ASCOLT LASCIA TENE PRESTA PAGA RIMBORS CONCED PERMET DATE FATE")];

    private static LeaveSign OfVerb(ReadOnlySpan<char> word)
    {
        if (word.Length < 4 || word[0] is < 'A' or > 'Z' || word[1] is < 'A' or > 'Z')
        {
            return LeaveSign.None;
        }

        foreach (var stem in Stems[Bucket(word)])
        {
            if (word.StartsWith(stem.Text) && Ending(word[stem.Text.Length..], stem) is var sign && sign != LeaveSign.None)
            {
                return sign;
            }
        }

        return LeaveSign.None;
    }

    // ATE + MELI: an ending, and what leans on it.
    private static LeaveSign Ending(ReadOnlySpan<char> ending, in Stem stem)
    {
        for (var clitic = Math.Min(5, ending.Length); clitic > 0; clitic--)
        {
            if (Clitics.TryGet(ending[^clitic..], out var leaning) && (clitic == ending.Length ? stem.Vowel : IsWish(ending[..^clitic])))
            {
                return leaning == LeaveSign.None ? LeaveSign.None : (stem.Sign | leaning) & ~LeaveSign.Told;
            }
        }

        if (ending.Length == 0)
        {
            return stem.Vowel && stem.Text.Length >= 5 ? stem.Sign : LeaveSign.None;
        }

        // A short stem with one letter behind it is another word: CAVO, LEVA, CASSA.
        var isShort = stem.Text.Length < 5 && ending.Length < 2;
        var isFact = stem.Sign == LeaveSign.Send && ToldEndings.IndexOf(ending) >= 0;
        return isFact ? (ending is "ETE" ? LeaveSign.Send : LeaveSign.Told) : isShort && stem.Sign != LeaveSign.Send ? LeaveSign.None : IsWish(ending) ? stem.Sign : LeaveSign.None;
    }

    private static bool IsWish(ReadOnlySpan<char> ending) => WishEndings.IndexOf(ending) >= 0;

    private static Dictionary<string, LeaveSign> Whole()
    {
        var words = new Dictionary<string, LeaveSign>(StringComparer.Ordinal);
        foreach (var (sign, table) in LeaveForms.Words)
        {
            foreach (var word in WordList.Expand(table))
            {
                var squeezed = LetterRuns.Squeeze(word, new char[MaxWord]).ToString();
                words[squeezed] = words.GetValueOrDefault(squeezed) | sign;
            }
        }

        return words;
    }

    private static Dictionary<string, bool> Squeezed(string table, bool value)
    {
        var words = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var word in WordList.Expand(table))
        {
            words[LetterRuns.Squeeze(word, new char[MaxWord]).ToString()] = value;
        }

        return words;
    }

    // VI and TI speak of others: TOGLIETEVI is no wish of the writer's.
    private static Dictionary<string, LeaveSign> Clitic()
    {
        var clitics = new Dictionary<string, LeaveSign>(StringComparer.Ordinal);
        foreach (var word in WordList.Expand("MI ME CI CE M MELO MELA MELI MELE MENE CELO CELI CELE CENE MILI MELU MIS MENDE MINDE"))
        {
            clitics[word] = LeaveSign.Me;
        }

        foreach (var word in WordList.Expand("LO LA LI LE NE LU"))
        {
            clitics[word] = LeaveSign.Them;
        }

        foreach (var word in WordList.Expand("VI VENE GLI GLIELO"))
        {
            clitics[word] = LeaveSign.None;
        }

        return clitics;
    }

    // By the first two letters: hardly a word shares them with more than a few stems.
    private static int Bucket(ReadOnlySpan<char> word) => ((word[0] - 'A') * Letters) + word[1] - 'A';

    private static Stem[][] Sorted()
    {
        var stems = Enumerable.Range(0, Letters * Letters).Select(_ => new List<Stem>()).ToArray();
        foreach (var (sign, table) in LeaveForms.Verbs)
        {
            foreach (var text in WordList.Expand(table).Select(stem => LetterRuns.Squeeze(stem, new char[MaxWord]).ToString()))
            {
                stems[Bucket(text)].Add(new Stem(text, sign, text[^1] is 'I' or 'A' or 'E'));
            }
        }

        return [.. stems.Select(list => list.OrderByDescending(stem => stem.Text.Length).ThenBy(stem => stem.Text, StringComparer.Ordinal).ToArray())];
    }

    private readonly record struct Stem(string Text, LeaveSign Sign, bool Vowel);
}
