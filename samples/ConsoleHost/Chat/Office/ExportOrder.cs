// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.ConsoleHost.Chat.Json;
using WhatsUrp.ConsoleHost.Chat.Views;
using WhatsUrp.ConsoleHost.Hosting;
using WhatsUrp.ConsoleHost.Screens;
using WhatsUrp.Lines;
using WhatsUrp.Subscribers;

namespace WhatsUrp.ConsoleHost.Chat.Office;

/// <summary>Shows all that the line holds about a person (GDPR art. 15).</summary>
internal sealed class ExportOrder(ISubscriberStore store, LineLexicon lexicon, ReportText reports) : IOfficeOrder
{
    public string Name => "/export";

    public string Usage => "/export ADDRESS: all that the line holds about a person";

    public async ValueTask<OfficeAnswer> RunAsync(string arguments, CancellationToken cancellationToken)
    {
        var address = PersonReader.Read(arguments, Usage);
        var export = await store.ExportAsync(lexicon.Line.Id, address, cancellationToken)
            ?? throw new OperatorException($"Nothing is known of {AddressText.All(address)}.");
        return new OfficeAnswer(ToJson(export), Blocks(export));
    }

    private ExportJson ToJson(PersonExport export) => new(
        "export",
        AddressText.All(export.State.Address),
        [.. export.FormerAddresses.Select(AddressText.All)],
        Words.Of(export.State.Status),
        Fields(export.State.Fields),
        [.. export.State.Subscriptions.Select(s => new SubscriptionJson(s.List.Value, Words.Of(s.State), reports.Iso(s.Since)))],
        export.State.Acceptance is { } a ? new AcceptanceJson(a.Version, a.Sha256, reports.Iso(a.At), Words.Of(a.Method)) : null,
        export.State.Draft is { } d
            ? new DraftJson(Words.Of(d.Stage), d.Field?.Value, [.. d.Lists.Select(Id)], Fields(d.Fields.Select(f => f.Value)), d.Retries, reports.Iso(d.ExpiresAt))
            : null,
        [.. export.Consents.Select(ToJson)],
        [.. export.Policies.Select(policy => new PolicyJson(policy.Version, policy.Sha256, policy.Text, policy.Url))],
        [.. export.Reports.Select(reports.ToJson)]);

    private ConsentJson ToJson(ConsentEvent consent) => new(
        Words.Of(consent.Kind),
        reports.Iso(consent.OccurredAt),
        consent.List?.Value,
        consent.PolicyVersion,
        consent.PolicySha256,
        consent.Method is { } method ? Words.Of(method) : null,
        Words.Of(consent.Source),
        consent.RuleId,
        consent.Actor);

    private Block[] Blocks(PersonExport export) =>
    [
        new Block.Table(
            $"Dati di {AddressText.All(export.State.Address)}",
            ["Dato", "Valore"],
            [
                ["Liste", string.Join(", ", export.State.ActiveLists.Select(lexicon.Title))],
                .. lexicon.Display(export.State.Fields).Select(field => (string[])[field.Field.Title, string.Join(", ", field.Values)]),
            ]),
        new Block.Table(
            "Registro dei consensi",
            ["Quando", "Evento", "Lista", "Regole", "Modo"],
            [.. export.Consents.Select(ToJson).Select(c => (string[])[c.At, c.Kind, c.List ?? "", c.PolicyVersion ?? "", c.Method ?? ""])]),
        new Block.Table(
            "Segnalazioni",
            ["N.", "Testo", "Stato"],
            [.. export.Reports.Select(report => (string[])[$"{report.Number}", report.Text, ReportText.Status(report.Status)])]),
    ];

    private IReadOnlyDictionary<string, System.Text.Json.JsonElement> Fields(IEnumerable<FieldValue> values) =>
        JsonFields.Of(lexicon.Line, values.Select(value => (value.Field, value.Value)));

    private static string Id(ListId list) => list.Value;
}
