// SPDX-License-Identifier: BSD-3-Clause

using System.Text;
using WhatsUrp.Broadcasting.Tests.Fakes;
using WhatsUrp.Broadcasts;
using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Subscribers;
using static WhatsUrp.Broadcasting.Tests.Fakes.DeskBench;

namespace WhatsUrp.Broadcasting.Tests.Desk.Exchange;

public sealed class ContactImportTests : IDisposable
{
    private readonly DeskBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Whoever_is_in_a_file_waits_for_their_own_acceptance()
    {
        var import = await ImportAsync("telefono;lista\n+39 333 1000001;emergenze\n00393331000002;PUBBLICA-UTILITA\n");

        Assert.Equal((2, 2, 0), (import.Rows, import.Imported, import.Faults.Count));
        var state = await StateAsync("+393331000001");
        Assert.Equal((new ListId("emergenze"), SubscriptionState.PendingPolicy), (Assert.Single(state.Subscriptions).List, state.Subscriptions[0].State));
        Assert.Null(state.LastInboundAt);
        Assert.Equal(0, (await _bench.Desk.PreviewAsync(Emergency())).Audience!.Recipients);
        var consent = Assert.Single((await _bench.Ledger.Subscribers.ExportAsync(Line, CitizenAddress.OfPhone("+393331000001")))!.Consents);
        Assert.Equal((ConsentKind.ImportedUnconfirmed, ConsentSource.Import, "rossi"), (consent.Kind, consent.Source, consent.Actor));
    }

    [Fact]
    public async Task An_import_brings_back_nobody_who_left_and_changes_nobody_who_is_there()
    {
        await _bench.JoinAsync(1, ["emergenze"]);
        await _bench.JoinAsync(1, ["emergenze"], from: 1, amend: change => change.Leaves("emergenze"));

        var import = await ImportAsync($"telefono\n{OutboxBench.Address(0).Phone!.Value.E164}\n{OutboxBench.Address(1).Phone!.Value.E164}\n", new ListId("emergenze"));

        Assert.Equal((2, 0, 2), (import.Rows, import.Imported, import.Known));
        Assert.Equal(SubscriptionState.Active, Assert.Single((await _bench.Ledger.Subscribers.FindAsync(Line, OutboxBench.Address(0))).Subscriptions).State);
        Assert.Equal(SubscriptionState.Off, Assert.Single((await _bench.Ledger.Subscribers.FindAsync(Line, OutboxBench.Address(1))).Subscriptions).State);
    }

    [Fact]
    public async Task The_same_file_twice_changes_nothing()
    {
        const string File = "telefono;lista\n+393331000001;emergenze\n";
        await ImportAsync(File);
        var before = await StateAsync("+393331000001");

        var again = await ImportAsync(File);

        Assert.Equal((0, 1), (again.Imported, again.Known));
        Assert.Equal(before.Revision, (await StateAsync("+393331000001")).Revision);
    }

    [Fact]
    public async Task A_trial_takes_nobody_in()
    {
        var import = await ImportAsync("telefono;lista\n+393331000001;emergenze\n", trial: true);

        Assert.Equal(1, import.Imported);
        Assert.Null((await StateAsync("+393331000001")).Subscriber);
    }

    [Fact]
    public async Task Every_faulty_row_is_told_with_its_line_and_the_others_are_taken()
    {
        var import = await ImportAsync(
            "telefono;lista;nota\n"
            + "+393331000001;emergenze;\"su\ndue righe; e un punto e virgola\"\n"
            + "non un numero;emergenze;\n"
            + "+393331000002;eventi;\n"
            + "+393331000003;;\n"
            + "+393331000004;emergenze\n"
            + "+393331000001;emergenze;di nuovo\n"
            + "\n"
            + "+393331000005;emergenze;bene\n");

        Assert.Equal(
            [
                new ContactRowFault(4, "Il numero di telefono manca o non è in forma internazionale (ad esempio +39…)."),
                new ContactRowFault(5, "La linea non ha questa lista."),
                new ContactRowFault(6, "Manca la lista."),
                new ContactRowFault(7, "La riga ha 2 colonne, la prima riga 3."),
                new ContactRowFault(8, "Lo stesso numero per la stessa lista è già in una riga precedente."),
            ],
            import.Faults);
        Assert.Equal((7, 2), (import.Rows, import.Imported));
        Assert.Equal(["nota"], import.IgnoredColumns);
    }

    [Theory]
    [InlineData("telefono;lista\r\n+393331000001;emergenze\r\n")]
    [InlineData("\uFEFFtelefono,lista\n+393331000001,emergenze")]
    [InlineData("\"Telefono\"\t\"Lista\"\n\"+393331000001\"\t\"emergenze\"\n")]
    [InlineData("nome,lista,phone\n\"Rossi, \"\"Ada\"\"\",emergenze,+393331000001\n")]
    public async Task Files_come_with_or_without_mark_and_with_any_usual_separator(string file)
    {
        var import = await ImportAsync(file);

        Assert.Equal((1, 1), (import.Rows, import.Imported));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    [InlineData("nome;lista\nAda;emergenze\n")]
    [InlineData("telefono\n+393331000001\n")]
    public async Task A_file_without_what_is_needed_is_refused_as_a_whole(string file) =>
        Assert.Equal(DeskFaultKind.UnreadableFile, Assert.Single((await ImportAsync(file)).Refusals).Kind);

    [Fact]
    public async Task A_file_that_is_no_utf_8_is_refused_and_says_what_to_do()
    {
        byte[] latin = [.. "telefono;lista;citt"u8, 0xE0, .. "\n+393331000001;emergenze;x\n"u8];

        var import = await _bench.Get<IBroadcastExchange>().ImportAsync(new ContactImportOrder(Line, "rossi"), new MemoryStream(latin));

        Assert.Equal("Il file non è in UTF-8: lo salvi come «CSV UTF-8».", Assert.Single(import.Refusals).Sentence);
    }

    [Fact]
    public async Task A_quote_that_never_ends_hides_no_row_in_silence()
    {
        var import = await ImportAsync("telefono;lista\n+393331000001;\"emergenze\n+393331000002;emergenze\n");

        Assert.True(import.Refusals.Count + import.Faults.Count > 0);
        Assert.Equal(0, import.Imported);
    }

    [Fact]
    public async Task Order_without_actor_line_or_list_is_refused()
    {
        var exchange = _bench.Get<IBroadcastExchange>();

        Assert.Equal(
            [DeskFaultKind.ActorMissing, DeskFaultKind.UnknownLine],
            (await exchange.ImportAsync(new ContactImportOrder(new LineId("altrove"), ""), Stream.Null)).Refusals.Select(fault => fault.Kind));
        Assert.Equal([DeskFaultKind.UnknownList], (await ImportAsync("telefono\n", new ListId("eventi"))).Refusals.Select(fault => fault.Kind));
    }

    [Fact]
    public void Nothing_that_a_person_writes_into_a_file_throws()
    {
        var random = new Random(7);
        const string Signs = "telefono;,\t\"\r\n+39 3=\uFEFF\u0000àlist";
        for (var i = 0; i < 3000; i++)
        {
            var file = "telefono;lista\n" + new string([.. Enumerable.Range(0, random.Next(60)).Select(_ => Signs[random.Next(Signs.Length)])]);

            _ = Broadcasting.Desk.Exchange.ContactFile.Read(Encoding.UTF8.GetBytes(file), null);
        }
    }

    private ValueTask<ContactImport> ImportAsync(string file, ListId? list = null, bool trial = false) => _bench.Get<IBroadcastExchange>().ImportAsync(
        new ContactImportOrder(Line, "rossi") { List = list, IsTrial = trial }, new MemoryStream(Encoding.UTF8.GetBytes(file)));

    private ValueTask<CitizenState> StateAsync(string number) => _bench.Ledger.Subscribers.FindAsync(Line, CitizenAddress.OfPhone(number));
}
