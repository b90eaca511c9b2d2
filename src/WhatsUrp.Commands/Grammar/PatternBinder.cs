// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.Grammar;

/// <summary>Binds codes and numbers by their characters and length. What was written as one number is taken whole or not at all: 1.234 is never 1.</summary>
internal static class PatternBinder
{
    /// <summary>Binds the codes of a command or an answer, in the order of the fields.</summary>
    public static void Bind(ref Reading reading, FieldPlan plan, ref FieldFinds finds)
    {
        if (plan.Patterns.Length == 0 || (reading.All & WordClass.Digits) == WordClass.None)
        {
            BindAll(ref reading, plan, default, ref finds);
            return;
        }

        BindAll(ref reading, plan, NumberGroups.Of(reading.Text, plan, finds), ref finds);
    }

    private static void BindAll(ref Reading reading, FieldPlan plan, NumberGroups groups, ref FieldFinds finds)
    {
        foreach (var table in plan.Patterns)
        {
            for (var i = 0; i < reading.Text.Count && finds.Takes(table); i++)
            {
                var words = groups.WordsAt(reading.Text, i);
                if (words > 0 && table.FitsPattern(words == 1 ? reading.Text.Word(i) : NumberGroups.Whole(reading.Text, i, words)))
                {
                    reading.Own(i, words, TokenOwner.Field);
                    finds.AddCode(table, reading.Span(i, i + words - 1));
                    reading.Note("field.pattern", i, i + words - 1, table.Field.Title);
                    i += words - 1;
                }
            }
        }
    }
}
