// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.OptOut;
using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.Grammar;

/// <summary>Everything that is looked up while a message is read, compiled from a line once.</summary>
internal sealed class GrammarTables
{
    public GrammarTables(LineDefinition line)
    {
        Line = line;
        Lists = new ListNames(line.Lists);
        Guard = new OptOutGuard(line, Lists);
        Fields = [.. line.Fields.Select((field, index) => new FieldTable(field, index))];
        AllFields = new FieldPlan(Fields);
        Plans = line.Verbs.ToDictionary(verb => verb.Id, verb => new FieldPlan(Fields.Where(table => verb.Fields.Contains(table.Field.Id))));
        Verbs = VerbPhrases.Build(line, Plans);
        Stems = VerbPhrases.Stems(line, Plans);
        LabelWords = Labels.Build(Fields);
        Accept = Phrases(line.Policy?.Accept ?? []);
        Reject = Phrases(line.Policy?.Reject ?? []);
        Ignore = Phrases(line.Ignore);
        Urgent = Phrases([.. WordList.Phrases(EmergencyWords.Urgent), .. line.Emergency.Words]);
        AllLists = Phrases([.. WordList.Phrases(ListWords.All)]);
        FirstSubscribe = line.Verbs.FirstOrDefault(verb => verb.Effect == CommandEffect.Subscribe);
        Lexicon = BuildLexicon();
    }

    public LineDefinition Line { get; }

    public Lexicon Lexicon { get; }

    public OptOutGuard Guard { get; }

    public ListNames Lists { get; }

    public PhraseTable<VerbEntry> Verbs { get; }

    /// <summary>Gets the stems of switch phrases (ISCRIZIONE of ISCRIZIONE ON), with the joining verb.</summary>
    public PhraseTable<VerbEntry> Stems { get; }

    public FieldTable[] Fields { get; }

    public PhraseTable<int> LabelWords { get; }

    public PhraseTable<bool> Accept { get; }

    public PhraseTable<bool> Reject { get; }

    public PhraseTable<bool> Ignore { get; }

    public PhraseTable<bool> Urgent { get; }

    public PhraseTable<bool> AllLists { get; }

    /// <summary>Gets the first verb that joins, for suggestions.</summary>
    public VerbDefinition? FirstSubscribe { get; }

    /// <summary>Gets the plan of all fields.</summary>
    public FieldPlan AllFields { get; }

    /// <summary>Gets the plan of each verb.</summary>
    public IReadOnlyDictionary<VerbId, FieldPlan> Plans { get; }

    private static PhraseTable<bool> Phrases(IEnumerable<string> texts) =>
        new(texts.Select(TextFold.Fold).Where(folded => folded.Length > 0).Distinct(StringComparer.Ordinal).ToDictionary(folded => folded, _ => true, StringComparer.Ordinal));

    private Lexicon BuildLexicon()
    {
        var words = CommonWords.Fill(new Lexicon.Builder());
        Guard.Fill(words, Line);
        words.Add(WordClass.GivenName, GivenNames.Table);
        words.Add(WordClass.Join, ListWords.Join);
        words.AddStarts(Verbs.Phrases.Keys, WordClass.VerbStart);
        words.AddStarts(Stems.Phrases.Keys, WordClass.Stem);
        words.AddStarts(Lists.Table.Phrases.Keys, WordClass.ListStart);
        words.AddStarts(LabelWords.Phrases.Keys, WordClass.LabelStart);
        words.AddStarts(Accept.Phrases.Keys, WordClass.PolicyStart);
        words.AddStarts(Reject.Phrases.Keys, WordClass.PolicyStart);
        words.AddStarts(Ignore.Phrases.Keys, WordClass.IgnoreStart);
        words.AddStarts(Urgent.Phrases.Keys, WordClass.UrgentStart);
        words.Add(WordClass.Calm, EmergencyWords.CalmBefore);
        words.Add(WordClass.CalmAfterHelp, EmergencyWords.CalmAfterHelp);
        words.AddStarts(AllLists.Phrases.Keys, WordClass.All);
        foreach (var name in Fields.SelectMany(field => field.Names.Phrases.Keys))
        {
            var parts = name.Split(' ');
            words.AddWord(parts[0], WordClass.PlaceStart);
            words.AddWord(parts[^1], WordClass.PlaceEnd);
        }

        return words.Build();
    }
}
