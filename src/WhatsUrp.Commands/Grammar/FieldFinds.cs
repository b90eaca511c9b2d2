// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Text;
using WhatsUrp.Lines;

namespace WhatsUrp.Commands.Grammar;

/// <summary>The data found in a message so far.</summary>
internal ref struct FieldFinds
{
    private Collected<FieldFind> _finds;
    private List<FieldAmbiguity>? _ambiguities;
    private ulong _found;
    private ulong _unclear;

    /// <summary>The token after the first of a labelled full name; 0 when there is none.</summary>
    public int PreferredFirst;

    /// <summary>The last token of a labelled full name.</summary>
    public int PreferredLast;

    /// <summary>Whether a name is a guess in any case.</summary>
    public bool Guess;

    /// <summary>Gets what is to be asked.</summary>
    public readonly IReadOnlyList<FieldAmbiguity> Ambiguities => _ambiguities ?? (IReadOnlyList<FieldAmbiguity>)[];

    /// <summary>Gets the number of values found.</summary>
    public readonly int Count => _finds.Count;

    /// <summary>Gets whether nothing is to be asked.</summary>
    public readonly bool IsClear => _unclear == 0;

    /// <summary>Keeps the words of the message as a value of a field.</summary>
    public void Add(FieldTable table, TextSpan span, Confidence confidence) => Add(table, FieldFind.Words, span, confidence);

    /// <summary>Keeps an entry of a vocabulary as a value of a field.</summary>
    public void Add(FieldTable table, int choice, TextSpan span) => Add(table, choice, span, Confidence.High);

    /// <summary>Keeps a code as a value of a field: a number without what stands between its digits.</summary>
    public void AddCode(FieldTable table, TextSpan span) => Add(table, table.Field.Characters == PatternCharacters.Digits ? FieldFind.Number : FieldFind.Words, span, Confidence.High);

    /// <summary>Keeps that a field is to be asked.</summary>
    public void AddAmbiguity(FieldTable table, IReadOnlyList<string> candidates, TextSpan span)
    {
        (_ambiguities ??= []).Add(new FieldAmbiguity(table.Field.Id, candidates, span));
        _unclear |= table.Bit;
    }

    /// <summary>Takes the values of a field back.</summary>
    public void Remove(FieldTable table)
    {
        var kept = default(Collected<FieldFind>);
        for (var i = 0; i < _finds.Count; i++)
        {
            if (_finds[i].Field != table.Index)
            {
                kept.Add(_finds[i]);
            }
        }

        _finds = kept;
        _found &= ~table.Bit;
    }

    /// <summary>Gets the last value of a field.</summary>
    public readonly FieldFind? LastOf(FieldTable table)
    {
        for (var i = _finds.Count - 1; (_found & table.Bit) != 0 && i >= 0; i--)
        {
            if (_finds[i].Field == table.Index)
            {
                return _finds[i];
            }
        }

        return null;
    }

    /// <summary>Makes the values of what was found.</summary>
    public readonly FieldMatch[] ToMatches(in Reading reading)
    {
        var matches = Count == 0 ? [] : new FieldMatch[Count];
        for (var i = 0; i < matches.Length; i++)
        {
            ref readonly var find = ref _finds[i];
            var field = reading.Tables.Fields[find.Field].Field;
            matches[i] = find.Choice switch
            {
                FieldFind.Words => FieldMatch.Slice(field.Id, reading.Original, find.Span, find.Confidence),
                FieldFind.Number => new FieldMatch(field.Id, Digits(reading.Original.AsSpan(find.Span.Start, find.Span.Length)), find.Span, find.Confidence),
                var choice => new FieldMatch(field.Id, field.Choices[choice].Id, find.Span, find.Confidence),
            };
        }

        return matches;
    }

    /// <summary>Tells whether a field takes one value more.</summary>
    public readonly bool Takes(FieldTable table) => (_found & table.Bit) == 0 || CountOf(table) < table.Field.Multiple;

    /// <summary>Tells whether anything was found for a field.</summary>
    public readonly bool Has(FieldTable table) => ((_found | _unclear) & table.Bit) != 0;

    /// <summary>Tells whether a field is to be asked.</summary>
    public readonly bool IsAmbiguous(FieldTable table) => (_unclear & table.Bit) != 0;

    /// <summary>Gets the required fields for which nothing was found.</summary>
    public readonly FieldId[] MissingOf(FieldPlan plan) => plan.MissingBut(_found | _unclear);

    private static string Digits(ReadOnlySpan<char> number) => TextFold.Fold(number).Replace(" ", "", StringComparison.Ordinal);

    private void Add(FieldTable table, int choice, TextSpan span, Confidence confidence)
    {
        _finds.Add(new FieldFind((byte)table.Index, confidence, choice, span));
        _found |= table.Bit;
    }

    private readonly int CountOf(FieldTable table)
    {
        var count = 0;
        for (var i = 0; i < _finds.Count; i++)
        {
            count += _finds[i].Field == table.Index ? 1 : 0;
        }

        return count;
    }
}
