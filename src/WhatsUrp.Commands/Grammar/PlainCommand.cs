// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.OptOut;
using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.Grammar;

/// <summary>
/// A short cut for the message that the announcement asks for: <c>ISCRIZIONE ON #EMERGENZE Mario Rossi Villetta</c>, word for word.
/// It says what the whole way says, or nothing: at the first word that might mean anything else it gives up.
/// </summary>
internal static class PlainCommand
{
    private const int MinWords = 5;
    private const int MaxWords = 12;

    // What a word of a name or place may be; every other sort of word is for the whole way.
    private const WordClass NameOrPlace = WordClass.GivenName | WordClass.NameLike | WordClass.Name | WordClass.PlaceStart | WordClass.PlaceEnd;
    private const WordClass Elsewhere = LeavePatterns.Trigger | WordClass.Negation | WordClass.PolicyStart | WordClass.IgnoreStart | WordClass.LabelStart | WordClass.Filler
        | WordClass.Family | WordClass.Conjunction | WordClass.Relation | WordClass.Address | WordClass.Digits | WordClass.Prose | WordClass.Report | WordClass.Quoting | WordClass.Marker;

    /// <summary>Reads a message between whose words nothing stands but blanks, hashes and signs without meaning.</summary>
    /// <returns>The command; <see langword="null"/> where the message must be read the whole way.</returns>
    public static CommandOutcome? Read(in Reading reading)
    {
        var tokens = reading.Text.Tokens;
        if (!IsPlain(reading)
            || reading.Tables.Verbs.Longest(reading.Text, 0, out var entry) is not (> 0 and var words)
            || !entry.IsPlain
            || reading.Text.Hashes != TokenSet.Of(words, 1)
            || Leaves(reading, words))
        {
            return null;
        }

        var name = words + 1;
        var place = name + 2;
        var table = entry.Plan.Closed[0];
        if (tokens[words].Is(WordClass.All)
            || reading.Tables.Lists.Table.Longest(reading.Text, words, out var list) != 1
            || tokens.Length <= place || !AreNames(tokens.Slice(name, 2)) || !MayBePlace(tokens[place..])
            || table.Names.LongestEnding(reading.Text, tokens.Length - 1, out var choice) != tokens.Length - place)
        {
            return null;
        }

        var (given, surname) = (entry.Plan.Given!, entry.Plan.Surname!);
        var (givenSpan, surnameSpan) = (reading.Span(name, name), reading.Span(name + 1, name + 1));
        if (givenSpan.Length > given.Field.MaxLength || surnameSpan.Length > surname.Field.MaxLength)
        {
            return null;
        }

        return new CommandOutcome
        {
            RuleId = entry.Position == MatchPosition.Start ? "verb.start" : "verb.anywhere",
            Verb = entry.Verb.Id,
            Effect = entry.Verb.Effect,
            Language = entry.Language,
            VerbSpan = reading.Span(0, words - 1),
            Lists = new[] { new ListMatch(list.Id, reading.Span(words, words)) },
            Fields = new[]
            {
                new FieldMatch(table.Field.Id, table.Field.Choices[choice].Id, reading.Span(place, tokens.Length - 1), Confidence.High),
                FieldMatch.Slice(given.Field.Id, reading.Original, givenSpan, Confidence.High),
                FieldMatch.Slice(surname.Field.Id, reading.Original, surnameSpan, Confidence.High),
            },
            Missing = entry.Plan.MissingBut(given.Bit | surname.Bit | table.Bit),
            PolicyAcceptance = entry.Verb.AcceptsPolicy ? reading.Span(0, words - 1) : null,
        };
    }

    private static bool IsPlain(in Reading reading) =>
        (reading.All & Elsewhere) == WordClass.None
        && reading.Text.Gaps == Gap.None
        && !reading.TooLong
        && reading.Text.Count is >= MinWords and <= MaxWords
        && !reading.Original.Contains('?', StringComparison.Ordinal);

    // ON LINE is no switch, and a leaving phrase may stand anywhere among phrase and list.
    private static bool Leaves(in Reading reading, int words)
    {
        for (var i = 0; i <= words; i++)
        {
            if (reading.Text.Tokens[i].Is(WordClass.LeaveStart) && reading.Tables.Guard.Phrases.Longest(reading.Text, i, out _) > 0)
            {
                return true;
            }
        }

        return VerbMatcher.IsPartOfWord(reading.Text, words - 1);
    }

    private static bool AreNames(ReadOnlySpan<Token> tokens) =>
        tokens[0].Name && tokens[1].Name
        && ((tokens[0].Classes | tokens[1].Classes) & ~(WordClass.GivenName | WordClass.NameLike | WordClass.Name)) == WordClass.None
        && (tokens[0].Is(WordClass.GivenName) || !tokens[1].Is(WordClass.GivenName));

    private static bool MayBePlace(ReadOnlySpan<Token> tokens)
    {
        var classes = WordClass.None;
        foreach (ref readonly var token in tokens)
        {
            classes |= token.Classes;
        }

        return (classes & ~NameOrPlace) == WordClass.None;
    }
}
