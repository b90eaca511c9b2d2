// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.Grammar;

/// <summary>Binds the data of a registration: policy phrase, labels, vocabularies, codes, and the rest as name.</summary>
internal static class FieldBinder
{
    /// <summary>Binds the data of some fields among the tokens that have no owner yet.</summary>
    public static void Bind(ref Reading reading, FieldPlan plan, ref FieldFinds finds)
    {
        SetAside(ref reading);
        if (plan.All.Length > 0)
        {
            LabelBinder.Bind(ref reading, plan, ref finds);
            BindRest(ref reading, plan, ref finds);
        }
    }

    /// <summary>Binds what stands without a label.</summary>
    public static void BindMore(ref Reading reading, FieldPlan plan, ref FieldFinds finds)
    {
        SetAside(ref reading);
        BindRest(ref reading, plan, ref finds);
    }

    private static void BindRest(ref Reading reading, FieldPlan plan, ref FieldFinds finds)
    {
        foreach (var table in plan.Closed)
        {
            VocabularyBinder.Bind(ref reading, table, plan, ref finds);
        }

        PatternBinder.Bind(ref reading, plan, ref finds);
        if ((reading.All & (WordClass.Address | WordClass.Digits)) != WordClass.None)
        {
            AddressWords.SetAside(ref reading);
        }

        NameBinder.Bind(ref reading, plan, ref finds);
    }

    /// <summary>Finds a phrase that accepts the policy; a refusal anywhere beats it.</summary>
    public static TextSpan? FindAcceptance(ref Reading reading)
    {
        if ((reading.All & WordClass.PolicyStart) == WordClass.None)
        {
            return null;
        }

        TextSpan? accepted = null;
        var refused = false;
        for (var i = 0; i < reading.Text.Count; i++)
        {
            if (!reading.Text.Tokens[i].Is(WordClass.PolicyStart) || reading.Text.Tokens[i].Owner != TokenOwner.None)
            {
                continue;
            }

            var reject = reading.Tables.Reject.Longest(reading.Text, i, out _);
            var accept = reading.Tables.Accept.Longest(reading.Text, i, out _);
            var words = Math.Max(reject, accept);
            if (words == 0)
            {
                continue;
            }

            refused |= reject >= accept || (i > 0 && reading.Text.Tokens[i - 1].Is(WordClass.Negation));
            words += PolicyNouns(reading.Text, i + words);
            accepted ??= reading.Span(i, i + words - 1);
            reading.Own(i, words, TokenOwner.Policy);
            reading.Note(refused ? "policy.refuse" : "policy.accept", i, i + words - 1, refused ? "rifiuto della policy" : "accettazione della policy");
            i += words - 1;
        }

        return refused ? null : accepted;
    }

    // ACCETTO il regolamento, ACCETTO la privacy: the noun belongs to the phrase.
    private static int PolicyNouns(in FoldedText text, int from)
    {
        var words = 0;
        for (var i = from; i < text.Count && i < from + 4; i++)
        {
            if (text.Word(i) is "POLICY" or "REGOLAMENTO" or "CONDIZIONI" or "INFORMATIVA" or "PRIVACY" or "TERMINI" or "LINFORMATIVA" or "TUTTO" or "NORME")
            {
                words = i - from + 1;
            }
            else if (!text.Tokens[i].Is(WordClass.Article | WordClass.Conjunction) && text.Word(i) is not ("DEL" or "DI" or "SULLA" or "SERVIZIO"))
            {
                break;
            }
        }

        return words;
    }

    // Pasted pieces of the announcement, greetings: never names.
    private static void SetAside(ref Reading reading)
    {
        if ((reading.All & (WordClass.IgnoreStart | WordClass.Filler)) == WordClass.None)
        {
            return;
        }

        for (var i = 0; i < reading.Text.Count; i++)
        {
            ref readonly var token = ref reading.Text.Tokens[i];
            if (token.Owner != TokenOwner.None)
            {
                continue;
            }

            if (token.Is(WordClass.IgnoreStart) && reading.Tables.Ignore.Longest(reading.Text, i, out _) is > 0 and var words)
            {
                reading.Own(i, words, TokenOwner.Residue);
                reading.Note("ignore", i, i + words - 1, "testo dell'annuncio");
                i += words - 1;
            }
            else if (token.Is(WordClass.Filler))
            {
                reading.Own(i, 1, TokenOwner.Filler);
            }
        }
    }
}
