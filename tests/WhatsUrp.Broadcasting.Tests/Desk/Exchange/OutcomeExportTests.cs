// SPDX-License-Identifier: BSD-3-Clause

using System.Text;
using WhatsUrp.Broadcasting.Tests.Fakes;
using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using static WhatsUrp.Broadcasting.Tests.Fakes.DeskBench;

namespace WhatsUrp.Broadcasting.Tests.Desk.Exchange;

public sealed class OutcomeExportTests : IDisposable
{
    private readonly DeskBench _bench = new("Broadcasts:Approval=None");

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Outcomes_are_written_without_names_and_numbers()
    {
        var record = await SentAsync();

        var (answer, text) = await ExportAsync(new OutcomeExportOrder(Line, record.Id, "rossi"));

        Done(answer);
        var rows = text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("\uFEFFconsegna;persona;stato;tentativi;motivo;codice;preso_in_carico;partito;consegnato;letto;fallito;possibile_doppione", rows[0]);
        Assert.Equal(3, rows.Length);
        Assert.All(rows[1..], row => Assert.Contains(";Ready;0;", row, StringComparison.Ordinal));
        Assert.DoesNotContain("39333", text, StringComparison.Ordinal);
        Assert.DoesNotContain(await _bench.AuditAsync(), row => row.Action == "broadcast.export");
    }

    [Fact]
    public async Task Numbers_are_written_only_with_a_reason_and_after_a_row_in_the_audit_trail()
    {
        var record = await SentAsync();
        var order = new OutcomeExportOrder(Line, record.Id, "rossi") { WithPersons = true };

        var (refused, nothing) = await ExportAsync(order);
        var (answer, text) = await ExportAsync(order with { Reason = "Richiesta della prefettura, prot. 12." });

        AssertRefused(refused, DeskFaultKind.ReasonMissing);
        Assert.Empty(nothing);
        Assert.Equal((record.Revision, record.State), (Done(answer).Record.Revision, Done(answer).Record.State));
        Assert.Contains(";+393331000000", text, StringComparison.Ordinal);
        var row = Assert.Single(await _bench.AuditAsync(), entry => entry.Action == "broadcast.export");
        Assert.Equal(("rossi", "Richiesta della prefettura, prot. 12."), (row.Actor, row.Detail));
    }

    [Fact]
    public async Task Who_has_left_since_has_no_number_in_the_file()
    {
        var record = await SentAsync();
        await _bench.JoinAsync(1, [], amend: change => change.LeavesAll());

        var (_, text) = await ExportAsync(new OutcomeExportOrder(Line, record.Id, "rossi") { WithPersons = true, Reason = "Verifica." });

        Assert.DoesNotContain("+393331000000", text, StringComparison.Ordinal);
        Assert.Contains("+393331000001", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_exist_is_not_written()
    {
        var (answer, text) = await ExportAsync(new OutcomeExportOrder(Line, new BroadcastId(Guid.NewGuid()), "rossi"));

        AssertRefused(answer, DeskFaultKind.NotFound);
        Assert.Empty(text);
    }

    private async Task<BroadcastRecord> SentAsync()
    {
        await _bench.JoinAsync(2, ["pubblica-utilita"]);
        return await _bench.SendAsync(await _bench.SubmitAsync(Routine()));
    }

    private async Task<(DeskAnswer Answer, string Text)> ExportAsync(OutcomeExportOrder order)
    {
        using var output = new MemoryStream();
        var answer = await _bench.Get<IBroadcastExchange>().ExportAsync(order, output);
        return (answer, Encoding.UTF8.GetString(output.ToArray()));
    }
}
