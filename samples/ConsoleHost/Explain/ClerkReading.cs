// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Grammar;
using WhatsUrp.Lines;

namespace WhatsUrp.ConsoleHost.Explain;

/// <summary>Says what a message was read as, in rows that a clerk of a comune understands.</summary>
internal static class ClerkReading
{
    public static IEnumerable<string[]> Rows(ParseOutcome outcome, LineDefinition line) => All(outcome, line).Where(row => row[1].Length > 0);

    private static IEnumerable<string[]> All(ParseOutcome outcome, LineDefinition line) =>
    [
        ["che cosa vuole", Wish(outcome)],
        .. Details(outcome, line),
        ["che cosa succede", Consequence(outcome)],
        ["perché", outcome is NotACommand { Urgent: true } ? "non contiene comandi, e contiene un segno di emergenza" : Reason.Of(outcome.RuleId)],
        ["regola", outcome.RuleId],
    ];

    private static string Wish(ParseOutcome outcome) => outcome switch
    {
        CommandOutcome command => command.Effect switch
        {
            CommandEffect.Subscribe => "iscriversi",
            CommandEffect.Help => "sapere come funziona il servizio",
            CommandEffect.Status => "sapere che cosa abbiamo di lui",
            CommandEffect.Edit => "cambiare i suoi dati",
            CommandEffect.Cancel => "annullare ciò che stava facendo",
            _ => $"il comando «{command.Verb}» di questo servizio",
        },
        OptOutOutcome { ErasureWanted: true } => "uscire dal servizio e far cancellare i suoi dati",
        OptOutOutcome => "uscire dal servizio",
        AmbiguousOutcome or SuggestionOutcome => "non è certo",
        NotACommand { Urgent: true } => "segnalare un'emergenza",
        NotACommand { AsksAboutService: true } => "sapere qualcosa del servizio",
        _ => "scrivere all'ufficio",
    };

    private static IEnumerable<string[]> Details(ParseOutcome outcome, LineDefinition line) => outcome switch
    {
        CommandOutcome command =>
        [
            ["liste", Lists(command.Lists.Select(list => list.Id), line)],
            ["da chiedere", command.UnknownLists.Count > 0 ? "quale lista: quella scritta non esiste" : ""],
            .. line.Fields.Select(field => (string[])[field.TitleInSentence, string.Join(", ", command.Fields.Where(value => value.Field == field.Id).Select(value => field.Display(value.Value)))]),
            .. command.AmbiguousFields.Select(doubt => (string[])["da chiedere", $"{Title(doubt.Field, line)}: {string.Join(" o ", doubt.Candidates.Select(value => line.FindField(doubt.Field)!.Display(value)))}?"]),
            ["mancano", string.Join(", ", command.Missing.Select(field => Title(field, line)))],
        ],
        OptOutOutcome leave => [["da quali liste", leave.Lists.Count == 0 ? "tutte" : Lists(leave.Lists, line)]],
        AmbiguousOutcome ambiguous => [["forse", Candidates(ambiguous.Candidates, line)]],
        SuggestionOutcome suggestion => [["forse", Candidates(suggestion.Candidates, line)]],
        _ => [],
    };

    private static string Consequence(ParseOutcome outcome) => outcome switch
    {
        CommandOutcome { Effect: CommandEffect.Subscribe } => "si procede: gli si chiede la policy, se non l'ha già accettata, e poi ciò che manca",
        CommandOutcome { Effect: CommandEffect.Custom } => "lo svolge il servizio, che risponde",
        CommandOutcome => "riceve subito la risposta",
        OptOutOutcome { Tier: OptOutTier.Clear } => "è fuori subito; la conferma ha il bottone «Resta iscritto»",
        OptOutOutcome => "è fuori subito, e riceve una conferma",
        AmbiguousOutcome => "niente finché non sceglie: gli si chiede con i bottoni",
        SuggestionOutcome => "niente finché non conferma: gli si propone il comando con un bottone",
        NotACommand { PossibleOptOut: true } => "va all'ufficio con l'avviso «forse vuole uscire»; la risposta gli dice come si fa",
        NotACommand { Urgent: true } => "va all'ufficio e al numero di turno, a qualsiasi ora",
        NotACommand { AsksAboutService: true } => "va all'ufficio; la risposta gli ricorda le parole giuste",
        NotACommand => "va all'ufficio",
        _ => "",
    };

    private static string Candidates(IEnumerable<ParseOutcome> candidates, LineDefinition line) => string.Join(", oppure ", candidates.Select(candidate => candidate switch
    {
        CommandOutcome { Lists.Count: > 0 } command => $"{Wish(command)} ({Lists(command.Lists.Select(list => list.Id), line)})",
        _ => Wish(candidate),
    }));

    private static string Lists(IEnumerable<ListId> lists, LineDefinition line) => string.Join(", ", lists.Distinct().Select(list => line.FindList(list)?.Definition.Title ?? list.Value));

    private static string Title(FieldId field, LineDefinition line) => line.FindField(field)?.TitleInSentence ?? field.Value;
}
