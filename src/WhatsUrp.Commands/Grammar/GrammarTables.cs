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
        var words = CommonWords.Fill(new Lexicon.Builder());
        Lists = new ListNames(line.Lists, words);
        Guard = new OptOutGuard(line, Lists, words);
        Fields = [.. line.Fields.Select((field, index) => new FieldTable(field, index, words))];
        AllFields = new FieldPlan(Fields);
        Plans = line.Verbs.ToDictionary(verb => verb.Id, verb => new FieldPlan(Fields.Where(table => verb.Fields.Contains(table.Field.Id)), verb.Separators));
        Verbs = VerbPhrases.Build(line, Plans, words);
        Stems = VerbPhrases.Stems(line, Plans, words);
        LabelWords = Labels.Build(Fields, words);
        Accept = Phrases(line.Policy?.Accept ?? [], words, WordClass.PolicyStart);
        Reject = Phrases(line.Policy?.Reject ?? [], words, WordClass.PolicyStart);
        Ignore = Phrases(line.Ignore, words, WordClass.IgnoreStart);
        Urgent = Phrases([.. WordList.Phrases(EmergencyWords.Urgent), .. line.Emergency.Words], words, WordClass.UrgentStart);
        AllLists = Phrases(WordList.Phrases(ListWords.All), words, WordClass.All);
        FirstSubscribe = line.Verbs.Where(verb => verb.Effect == CommandEffect.Subscribe).MinBy(verb => verb.Id.Value, StringComparer.Ordinal);
        WithoutKeyword = [.. line.Verbs.Where(verb => verb.WithoutKeyword).OrderByDescending(verb => verb.Fields.Count).ThenBy(verb => verb.Id.Value, StringComparer.Ordinal)];
        Lexicon = words
            .Add(WordClass.GivenName, GivenNames.Table)
            .Add(WordClass.Join, ListWords.Join)
            .Add(WordClass.Calm, EmergencyWords.CalmBefore)
            .Add(WordClass.CalmAfterHelp, EmergencyWords.CalmAfterHelp)
            .Build();
        Signs = new LeaveSigns(Lexicon);
    }

    public LineDefinition Line { get; }

    public Lexicon Lexicon { get; }

    public OptOutGuard Guard { get; }

    /// <summary>Gets what each word has to do with leaving, where half a wish is weighed.</summary>
    public LeaveSigns Signs { get; }

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

    /// <summary>Gets the verb that joins, for suggestions; of several the first by id, since the order of a configuration says nothing.</summary>
    public VerbDefinition? FirstSubscribe { get; }

    /// <summary>Gets the verbs that need no phrase: what takes more data first, then by id, since the order of a configuration says nothing.</summary>
    public VerbDefinition[] WithoutKeyword { get; }

    /// <summary>Gets the plan of all fields.</summary>
    public FieldPlan AllFields { get; }

    /// <summary>Gets the plan of each verb.</summary>
    public IReadOnlyDictionary<VerbId, FieldPlan> Plans { get; }

    private static PhraseTable<bool> Phrases(IEnumerable<string> texts, Lexicon.Builder words, WordClass start)
    {
        var folded = texts.Select(TextFold.Fold).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal);
        return new PhraseTable<bool>(folded.ToDictionary(text => text, _ => true, StringComparer.Ordinal), words, start);
    }
}
