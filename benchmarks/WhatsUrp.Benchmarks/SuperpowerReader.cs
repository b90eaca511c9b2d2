// SPDX-License-Identifier: BSD-3-Clause

using Superpower;
using Superpower.Parsers;
using Superpower.Tokenizers;

namespace WhatsUrp.Benchmarks;

/// <summary>The clean command by Superpower: its tokenizer splits words and hashes, its parser names them.</summary>
public static class SuperpowerReader
{
    private static readonly Dictionary<string, string> Lists = new(StringComparer.OrdinalIgnoreCase) { ["EMERGENZE"] = "emergenze", ["PUBBLICAUTILITA"] = "pubblica-utilita" };
    private static readonly Dictionary<string, string> Places = new(StringComparer.OrdinalIgnoreCase) { ["Villetta"] = "villetta", ["Naggio"] = "naggio", ["Sambuca"] = "sambuca" };

    private static readonly Tokenizer<Sort> Tokenizer = new TokenizerBuilder<Sort>()
        .Ignore(Span.WhiteSpace)
        .Match(Character.EqualTo('#'), Sort.Hash)
        .Match(Span.EqualToIgnoreCase("ISCRIZIONE"), Sort.Stem, requireDelimiters: true)
        .Match(Span.EqualToIgnoreCase("ON"), Sort.On, requireDelimiters: true)
        .Match(Span.MatchedBy(Character.Letter.AtLeastOnce()), Sort.Word)
        .Build();

    private static readonly TokenListParser<Sort, string> Word = Token.EqualTo(Sort.Word).Select(token => token.ToStringValue());

    private static readonly TokenListParser<Sort, PeerReading> Command =
        from stem in Token.EqualTo(Sort.Stem)
        from switched in Token.EqualTo(Sort.On)
        from hash in Token.EqualTo(Sort.Hash)
        from list in Word.Where(word => Lists.ContainsKey(word))
        from given in Word
        from surname in Word
        from place in Word.Where(word => Places.ContainsKey(word))
        select new PeerReading("ISCRIZIONE ON", Lists[list], given, surname, Places[place]);

    private enum Sort
    {
        Hash,
        Stem,
        On,
        Word,
    }

    public static PeerReading? Read(string text)
    {
        var tokens = Tokenizer.TryTokenize(text);
        var result = tokens.HasValue ? Command.AtEnd().TryParse(tokens.Value) : default;
        return result.HasValue ? result.Value : null;
    }
}
