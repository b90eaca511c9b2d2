// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Text;
using WhatsUrp.Lines;

namespace WhatsUrp.Commands.Grammar;

/// <summary>Tells whether a report is urgent: a word of emergency that is no talk about notices, or the hashtag of an urgent list.</summary>
internal static class Emergency
{
    private const int Reach = 3;

    /// <summary>Tells whether a message that is no command is urgent.</summary>
    /// <param name="reading">The message.</param>
    /// <param name="asksAboutService">Whether it asks about the service: then EMERGENZE is the name of a list.</param>
    public static bool IsUrgent(in Reading reading, bool asksAboutService)
    {
        for (var i = 0; i < reading.Text.Count; i++)
        {
            ref readonly var token = ref reading.Text.Tokens[i];
            if (token.Hash && !asksAboutService && IsUrgentList(reading, i))
            {
                reading.Note("urgent.hashtag", i, i, "hashtag di una lista urgente");
                return true;
            }

            if (token.Is(WordClass.UrgentStart) && UrgentWords(reading, i) is > 0 and var words && !IsCalm(reading, i, words, asksAboutService))
            {
                reading.Note("urgent.word", i, i + words - 1, "parola di emergenza");
                return true;
            }
        }

        return reading.Text.Count == Folder.MaxTokens && IsUrgentAfter(reading);
    }

    private static bool IsUrgentList(in Reading reading, int token) =>
        reading.Tables.Lists.Table.Longest(reading.Text, token, out var list) > 0 && list.Definition.Urgency == Urgency.Urgent;

    private static int UrgentWords(in Reading reading, int token)
    {
        var words = reading.Tables.Urgent.Longest(reading.Text, token, out _);
        words = words > 0 ? words : SmellOfGas(reading.Text, token);
        if (words > 0 || reading.Text.Tokens[token].Elision == 0)
        {
            return words;
        }

        return reading.Tables.Urgent.TryGet(reading.Text.Word(token)[reading.Text.Tokens[token].Elision..], out _) ? 1 : 0;
    }

    // PUZZA FORTISSIMA DI GAS: how strong it is stands between.
    private static int SmellOfGas(in FoldedText text, int token)
    {
        for (var i = token + 1; text.Word(token) is "ODORE" or "PUZZA" or "FUGA" or "PERDITA" && i < text.Count && i <= token + Reach && text.Tokens[i].Gap == Gap.None; i++)
        {
            if (text.Word(i) is "GAS" && text.Word(i - 1) is "DI" or "DEL")
            {
                return i - token + 1;
            }
        }

        return 0;
    }

    private static bool IsCalm(in Reading reading, int token, int words, bool asksAboutService)
    {
        var text = reading.Text;
        var word = text.Word(token);
        var isListName = word.EndsWith("EMERGENZA") || word.EndsWith("EMERGENZE");
        if (isListName && asksAboutService)
        {
            return true;
        }

        if (word is "AIUTO" && token + words < text.Count && text.Tokens[token + words].Is(WordClass.CalmAfterHelp) && text.Tokens[token + words].Gap == Gap.None)
        {
            return true;
        }

        for (var i = token; i > 0 && i > token - Reach; i--)
        {
            if ((text.Tokens[i].Gap & (Gap.Chunk | Gap.Stop | Gap.Question | Gap.Colon)) != Gap.None)
            {
                return false;
            }

            if (text.Tokens[i - 1].Is(WordClass.Calm) || (isListName && text.Word(i - 1) is "PER" or "SULLE" or "DELLE"))
            {
                return true;
            }
        }

        return false;
    }

    // What stands behind the last token is not read for commands, but a cry for help is heard.
    private static bool IsUrgentAfter(in Reading reading)
    {
        foreach (var range in reading.Text.Text[reading.Text.Tokens[^1].End..].Split(' '))
        {
            var word = reading.Text.Text[reading.Text.Tokens[^1].End..][range];
            if (word.Length > 3 && reading.Tables.Urgent.TryGet(word, out _))
            {
                return true;
            }
        }

        return false;
    }
}
