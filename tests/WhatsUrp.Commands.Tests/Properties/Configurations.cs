// SPDX-License-Identifier: BSD-3-Clause

using CsCheck;
using WhatsUrp.Commands.Catalog;
using WhatsUrp.Commands.Configuration;
using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Grammar;
using WhatsUrp.Lines;

namespace WhatsUrp.Commands.Tests.Properties;

/// <summary>Generates what comuni may configure: sensible lines, and some that try to take the ways of leaving away.</summary>
internal static class Configurations
{
    /// <summary>How many configurations a property sees where each of them meets <see cref="Citizens"/> messages.</summary>
    public const int Cases = Texts.Cases / Citizens;

    public const int Citizens = 10;

    private static readonly string[] Joining =
    [
        "ISCRIZIONE ON", "ISCRIVIMI", "Mi iscrivo", "ATTIVA", "ATTIVA SERVIZIO", "SERVIZIO INFO ON", "INFOSILEA SI", "ADD WA", "accetto", "sì, accetto", "Iscrizione", "VANZAPP", "Voglio gli avvisi del Comune",
        "NON VOGLIO PERDERE NULLA", "ON", "SI", "INFO",
    ];

    private static readonly string[] Leaving =
    [
        "ISCRIZIONE OFF", "CANCELLAMI", "Mi cancello", "DISATTIVA SERVIZIO", "SERVIZIO INFO OFF", "INFOSILEA NO", "DEL WA", "STOP VANZAPP", "ESCO", "Niente avvisi", "NO",
    ];

    private static readonly string[] Asking = ["AIUTO", "INFO", "I MIEI DATI", "STATO ISCRIZIONE", "MODIFICA", "CAMBIA DATI", "ANNULLA", "CANCELLATE I MIEI DATI", "LETTURA", "ORARI"];

    // What no configuration may turn into something else.
    private static readonly string[] Shadows = ["STOP", "basta", "OFF", "Cancellami", "iscrizione off", "UNSUBSCRIBE", "S.T.O.P", "fine"];

    private static readonly string[] Names =
    [
        "EMERGENZE", "PUBBLICAUTILITA'", "Pubblica utilità", "EVENTI", "INFO COMUNE", "SCUOLA", "MENSA", "Allerte", "Villetta", "San Romano", "Le Verrucole", "S. Anna", "Capoluogo", "D'Angelo", "Primaria", "Infanzia",
        "Quartiere Nord", "Centro", "Łódź", "Fuori comune", "METEO",
    ];

    private static readonly Gen<string> Syllable = Texts.Pick("BA", "CO", "RI", "STO", "TE", "LU", "MAN", "FRA", "ZI", "PE", "GNO", "VAL");

    private static readonly Gen<string> Word = Syllable.Array[2, 3].Select(string.Concat);

    private static readonly Gen<string> Name = Gen.Frequency((3, Texts.Pick(Names)), (2, Word), (1, Gen.Select(Word, Word, (one, two) => $"{one} {two}")));

    private static readonly Gen<PlaceOptions[]> Entries = Name.Array[1, 2].Array[1, 6].Select(entries => entries.Select(names => new PlaceOptions { Names = [.. names.Distinct()] }).ToArray());

    private static Gen<VerbOptions[]> Verbs { get; } = Gen.Select(
        Verb(CommandEffect.Subscribe, Joining).Array[1, 2],
        Verb(CommandEffect.Unsubscribe, Leaving).Array[0, 2],
        Gen.OneOf(Verb(CommandEffect.Help, Asking), Verb(CommandEffect.Status, Asking), Verb(CommandEffect.Edit, Asking), Verb(CommandEffect.Cancel, Asking), Verb(CommandEffect.Erase, Asking), Verb(CommandEffect.Custom, Asking)).Array[0, 4],
        (on, off, others) => (VerbOptions[])[.. on, .. off, .. others]);

    private static Gen<ListOptions[]> Lists { get; } = Gen.Select(Name.Array[1, 2], Gen.Bool, Gen.Bool).Select((names, isUrgent, isDefault) => new ListOptions
    {
        Id = IdOf(names[0]),
        Tags = names,
        Title = names[0],
        Urgency = isUrgent ? Urgency.Urgent : Urgency.Routine,
        Default = isDefault,
    }).Array[1, 5];

    private static Gen<FieldOptions[]> Fields { get; } = Gen.Select(
        Texts.Pick(FieldKind.GivenName, FieldKind.Surname, FieldKind.Place, FieldKind.Choice, FieldKind.Pattern, FieldKind.Text),
        Gen.Bool,
        Gen.Int[1, 3],
        Entries).Select((kind, required, multiple, choices) => new FieldOptions
        {
            Id = kind.ToString().ToLowerInvariant(),
            Kind = kind,
            Required = required,
            Multiple = kind is FieldKind.Place or FieldKind.Choice ? multiple : 1,
            Choices = kind == FieldKind.Choice ? choices : [],
            MinLength = kind == FieldKind.Pattern ? 3 : null,
            MaxLength = kind == FieldKind.Pattern ? 8 : null,
        }).Array[0, 4];

    private static Gen<PolicyOptions> Policy { get; } = Gen.Select(Gen.Bool, Texts.Pick("ACCETTO", "SI", "SÌ ACCETTO", "OK"), Gen.Bool).Select((inline, accept, own) => new PolicyOptions
    {
        Version = "1",
        Url = "https://example.org/policy",
        Acceptance = inline ? PolicyAcceptanceMode.Inline : PolicyAcceptanceMode.Reply,
        Accept = own ? [accept] : [],
    });

    private static Gen<DialogueOptions> Dialogue { get; } = Gen.Select(Gen.Bool, Gen.Bool, Gen.Int[1, 4]).Select((hold, check, retries) => new DialogueOptions
    {
        HoldTypedFields = hold ? HoldTypedFields.Draft : HoldTypedFields.Nothing,
        Approval = check ? ApprovalMode.Operator : ApprovalMode.None,
        MaxRetries = retries,
    });

    private static Gen<(string[] Phrases, string[] Fillers, string[] Ignore)> Extras { get; } =
        Gen.Select(Gen.OneOf(Word, Texts.Pick("Addio", "non ne voglio più")).Array[0, 2], Gen.OneOf(Word, Texts.Pick(Joining)).Array[0, 2], Gen.OneOf(Name, Texts.Pick(Shadows)).Array[0, 2]);

    /// <summary>Gets configurations of all sorts, most of which pass the check.</summary>
    public static Gen<LineOptions> Raw { get; } = Gen.Select(Verbs, Lists, Fields, Entries, Policy, Dialogue, Extras, (verbs, lists, fields, places, policy, dialogue, extras) => new LineOptions
    {
        Verbs = [.. verbs.DistinctBy(verb => verb.Id)],
        Lists = [.. lists.DistinctBy(list => list.Id)],
        Fields = [.. fields.DistinctBy(datum => datum.Id)],
        Places = [.. places.DistinctBy(place => place.Names[0])],
        Policy = policy,
        Dialogue = dialogue,
        OptOut = new OptOutOptions { Phrases = extras.Phrases, Fillers = extras.Fillers },
        Ignore = extras.Ignore,
    });

    /// <summary>Gets lines that passed the check.</summary>
    public static Gen<CompiledLine> Accepted { get; } = Raw.Select(Load).Where(line => line is not null).Select(line => line!);

    /// <summary>Checks and compiles a configuration as a host does at its start; one with faults gives nothing.</summary>
    public static CompiledLine? Load(LineOptions options)
    {
        var id = new LineId("x");
        return LineLoader.Finish(id, options, new LineFaults(id)).Line is { } line && CompiledGrammar.Create(line) is var grammar && !PhraseProof.Faults(grammar).Any()
            ? new CompiledLine(grammar)
            : null;
    }

    /// <summary>Writes down what matters of a line, for a property that fails.</summary>
    public static string Print(CompiledLine line) => string.Join(
        " || ",
        string.Join(" | ", line.Definition.Verbs.Select(verb => $"{verb.Effect} {verb.Position} {string.Join('/', verb.Phrases.Select(phrase => phrase.Text))}")),
        string.Join(", ", line.Definition.Lists.Select(list => string.Join('/', list.Tags))),
        string.Join(", ", line.Definition.Fields.Select(datum => $"{datum.Kind} {string.Join('/', datum.Choices.SelectMany(choice => choice.Names))}")));

    private static Gen<VerbOptions> Verb(CommandEffect effect, string[] phrases) =>
        Gen.Select(
            Gen.Frequency((12, Texts.Pick(phrases)), (3, Word), (1, Texts.Pick(Shadows))).Array[1, 2],
            Texts.Pick<MatchPosition?>(null, null, MatchPosition.Start, MatchPosition.Only, MatchPosition.Anywhere),
            Texts.Pick<WhenNoList?>(null, null, WhenNoList.All, WhenNoList.Ask),
            Gen.Int[0, 9]).Select((texts, position, whenNoList, oddity) => new VerbOptions
            {
                Id = IdOf(texts[0]),
                Effect = effect,
                Phrases = new Dictionary<string, IList<string>> { ["it"] = texts },
                Position = position,
                WhenNoList = whenNoList,
                AcceptsPolicy = effect == CommandEffect.Subscribe && oddity == 0,
                WithoutKeyword = effect == CommandEffect.Subscribe && oddity == 1,
                Separators = oddity == 2 ? ";" : "",
            });

    private static string IdOf(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
