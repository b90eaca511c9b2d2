// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Storage.Chains;
using WhatsUrp.Storage.Consents;
using WhatsUrp.Storage.Reports;
using WhatsUrp.Storage.Sessions;
using WhatsUrp.Storage.Sqlite.Database;
using WhatsUrp.Storage.Sqlite.Tests.Database;
using WhatsUrp.Storage.Subscribers;
using WhatsUrp.Subscribers;
using WhatsUrp.Testing;

namespace WhatsUrp.Storage.Sqlite.Tests.Model;

/// <summary>A store and its model side by side.</summary>
internal sealed class StoreWorld : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 5, 25, 9, 0, 0, TimeSpan.Zero);
    private static readonly LineId[] Lines = [new("sanromano"), new("pieve")];
    private static readonly string[] Lists = ["emergenze", "scuola", "sport"];
    private static readonly PolicyText Policy = new("2026-01", "Il servizio è gratuito.", null);
    private readonly SqliteDatabase _database = SqliteDatabaseTests.Open(":memory:");
    private readonly SubscriberStore _store;
    private readonly ReportStore _reports;
    private readonly ModelLine[] _model = [new(), new()];
    private int _messages;

    public StoreWorld() => (_store, _reports) = (new SubscriberStore(_database), new ReportStore(_database));

    public static IReadOnlyList<CitizenAddress> Addresses { get; } =
    [.. new[] { "+393330000001", "+393330000002", "+393330000003", "IT.A1", "IT.B2", "+393330000001|IT.A1", "+393330000002|IT.B2", "+393330000003|IT.A1", "+393330000001|IT.B2" }
        .Select(text => CitizenAddress.TryParse(text, out var address) ? address : throw new FormatException(text))];

    public void Dispose() => _database.Dispose();

    public async Task RunAsync(StoreStep step)
    {
        var (line, model, address) = (Lines[step.Line], _model[step.Line], Addresses[step.From]);
        if (step.Action == 0)
        {
            Assert.Equal(model.Erase(address), await _store.EraseAsync(new Erasure(line, address, "sportello", At(step))));
        }
        else if (step.Action == 1)
        {
            Assert.Equal(_model.Sum(m => m.Expire(At(step))), await _store.ExpireDraftsAsync(At(step)));
        }
        else
        {
            var change = await ChangeOfAsync(step, line, address);
            var (status, person) = model.Commit(change);
            var result = await _store.CommitAsync(change);
            Assert.Equal(status, result.Status);
            if (person is not null)
            {
                Assert.Equal(person.Id ??= result.Subscriber, result.Subscriber);
            }

            Assert.Equal(status == CommitStatus.Committed && change.Report is not null ? model.ReportTexts.Count : null, result.Report?.Number);
        }

        await CompareAsync(line, model, address);
    }

    public async Task CompareAllAsync()
    {
        for (var i = 0; i < Lines.Length; i++)
        {
            var (line, model) = (Lines[i], _model[i]);
            foreach (var address in Addresses)
            {
                await CompareAsync(line, model, address);
            }

            var ledger = await ((IStorageDatabase)_database).ReadAsync(session => ConsentTable.AllAsync(session, line), default);
            Assert.Null(HashChain.FirstBroken(ledger));
            Assert.Equal(model.Persons.Count(person => Lists.Any(person.IsOn)), await _store.CountAudienceAsync(line, new Segment.All([])));
            foreach (var list in Lists)
            {
                Assert.Equal(model.Persons.Count(person => person.IsOn(list)), await _store.CountAudienceAsync(line, new Segment.OnList(new ListId(list))));
            }

            var texts = new List<string>();
            await foreach (var report in _reports.ListAsync(line))
            {
                texts.Add(report.Text);
            }

            Assert.Equal(model.ReportTexts, texts);
        }

        Assert.Equal(await ProjectionAsync(replay: false), await ProjectionAsync(replay: true));
    }

    private async Task CompareAsync(LineId line, ModelLine model, CitizenAddress address)
    {
        var state = await _store.FindAsync(line, address);
        var person = model.Find(address);
        Assert.Equal(person?.Id, state.Subscriber);
        Assert.Equal(person?.Revision ?? 0, state.Revision);
        DateTimeOffset? lastInbound = person is null
            ? null
            : ModelLine.PartsOf(state.Address).Where(model.LastInbound.ContainsKey).Select(part => (DateTimeOffset?)model.LastInbound[part]).Max();
        Assert.Equal(lastInbound, state.LastInboundAt);
        Assert.Equal(person?.Lists() ?? "", string.Join(' ', state.Subscriptions.Select(s => $"{s.List}={s.State}@{s.Since:HH:mm}")));
        Assert.Equal(person?.Acceptance() ?? "", $"{state.Acceptance?.At:HH:mm}");
        Assert.Equal(person?.Draft?.Revision, state.Draft?.Revision);
        Assert.Equal(
            person?.Fields.SelectMany(field => field.Value.Select(value => $"{field.Key}={value}")) ?? [],
            state.Fields.Select(field => $"{field.Field}={field.Value}"));
    }

    // Every person, the erased ones too, as the table has them and as the ledger says.
    private async Task<List<string>> ProjectionAsync(bool replay) => await ((IStorageDatabase)_database).ReadAsync(
        async session =>
        {
            var rows = new List<string>();
            foreach (var (line, id) in await session.QueryAsync(
                "SELECT line_id, id FROM subscriber WHERE merged_into IS NULL ORDER BY line_id, id",
                row => (new LineId(row.Text(0)), new SubscriberId(row.Uuid(1)))))
            {
                var fold = ConsentFold.Fold(await ConsentTable.OfAsync(session, line, id));
                var subscriptions = replay ? fold.Subscriptions : await SubscriptionTable.OfAsync(session, line, id);
                var acceptance = replay ? fold.Acceptance : await PersonTable.AcceptanceOfAsync(session, line, id);
                rows.Add($"{line} {id}: {string.Join(", ", subscriptions)} {acceptance}");
            }

            return rows;
        },
        default);

    private async Task<SubscriberChange> ChangeOfAsync(StoreStep step, LineId line, CitizenAddress address)
    {
        var former = step.Replaces < Addresses.Count ? Addresses[step.Replaces] : null;
        var decided = former is null ? null : await _store.FindAsync(line, former);
        decided = decided?.Subscriber is null ? await _store.FindAsync(line, address) : decided;

        // One message in twenty is delivered again, one change in twenty was decided on an older state.
        _messages += step.Slip == 0 && _messages > 0 ? 0 : 1;
        var change = new ChangeBuilder(line, address, string.Create(CultureInfo.InvariantCulture, $"wamid.{_messages}"), Start.AddHours(1))
            .BasedOn(step.Slip == 1 ? decided.Revision - 1 : decided.Revision)
            .SentAt(At(step));
        change = former is null ? change : change.Replaces(former);
        foreach (var (kind, list) in step.Consents)
        {
            Add(change, (ConsentKind)kind, list, step.Slip);
        }

        change = step.Field == 0 ? change.Field("plesso", "primaria", "infanzia") : step.Field < 3 ? change.Field($"campo{step.Field}", $"{step.Minutes}") : change;
        change = step.Draft switch
        {
            0 or 1 => change.Saves(DraftOf(step)),
            2 => change.DiscardsDraft(),
            3 => change.Reports($"Segnalazione {_messages}"),
            _ => change,
        };
        return change.Build();
    }

    private static void Add(ChangeBuilder change, ConsentKind kind, int list, int slip) => change.Event(kind, e => e with
    {
        // The evidence of some events is shared between messages: told again, they are the same event.
        Evidence = slip == 2 ? new MessageId("wamid.shared") : e.Evidence,
        List = kind is ConsentKind.ListOn or ConsentKind.ListOff or ConsentKind.ImportedUnconfirmed
            || (list > 0 && kind is ConsentKind.OperatorOff or ConsentKind.MetaOptOut)
            ? new ListId(Lists[list % Lists.Length])
            : null,
        PolicyVersion = Policy.Version,
        PolicySha256 = Policy.Sha256,
        Method = kind == ConsentKind.PolicyAccepted ? AcceptanceMethod.Button : null,
    });

    private static Draft DraftOf(StoreStep step) => new()
    {
        Id = "abcd1234",
        Stage = DraftStage.AwaitingLists,
        Language = "it",
        Revision = step.Minutes,
        ExpiresAt = At(step),
        LastMessageAt = Start,
    };

    private static DateTimeOffset At(StoreStep step) => Start.AddMinutes(step.Minutes);
}
