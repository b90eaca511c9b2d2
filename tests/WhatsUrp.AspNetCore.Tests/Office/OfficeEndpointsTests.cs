// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;

namespace WhatsUrp.AspNetCore.Tests.Office;

public sealed class OfficeEndpointsTests
{
    private const string Broadcasts = "san-romano/broadcasts";
    private static readonly object s_alert = new { list = "emergenze", text = "Allerta meteo.", title = "Allerta" };

    [Fact]
    public async Task An_alert_is_previewed_written_submitted_approved_and_reported()
    {
        await using var host = await OfficeHost.StartAsync();
        await host.JoinAsync(3, "emergenze");

        var (previewed, preview) = await host.CallAsync("rossi", HttpMethod.Post, $"{Broadcasts}/preview", s_alert);
        var (created, draft) = await host.CallAsync("rossi", HttpMethod.Post, Broadcasts, s_alert);
        var id = (string)draft!["id"]!;
        var (submitted, pending) = await host.CallAsync("rossi", HttpMethod.Post, $"{Broadcasts}/{id}/submit", new { revision = (long)draft["revision"]! });
        var (approved, scheduled) = await host.CallAsync("bianchi", HttpMethod.Post, $"{Broadcasts}/{id}/approve", new { revision = (long)pending!["revision"]! });
        var (read, report) = await host.CallAsync("bianchi", HttpMethod.Get, $"{Broadcasts}/{id}/report");

        Assert.Equal((200, 201, 200, 200, 200), (previewed, created, submitted, approved, read));
        Assert.Equal((true, 3, "Emergency"), ((bool)preview!["canLeave"]!, (int)preview["recipients"]!, (string)preview["lane"]!));
        Assert.Equal("3 destinatari: invio in meno di un minuto.", (string)preview["verdict"]!);
        Assert.Equal(("Draft", "PendingApproval", "Scheduled"), ((string)draft["state"]!, (string)pending["state"]!, (string)scheduled!["state"]!));
        Assert.Equal(("rossi", "bianchi"), ((string)scheduled["author"]!, (string)scheduled["approver"]!));
        Assert.Equal("""{"all":[{"list":"emergenze"}]}""", scheduled["segment"]!.ToJsonString());
        Assert.Equal("L'avviso «Allerta» è programmato.", (string)report!["sentences"]![0]!);
        var audit = await host.Ledger.Upkeep.ReadAuditAsync(OfficeHost.SanRomano).ToListAsync();
        Assert.Equal(["broadcast.save rossi", "broadcast.submit rossi", "broadcast.approve bianchi"], audit.Select(row => $"{row.Action} {row.Actor}"));
    }

    [Fact]
    public async Task Everything_that_a_broadcast_has_comes_back_as_it_was_written()
    {
        await using var host = await OfficeHost.StartAsync();
        var body = JsonNode.Parse("""
            {"list":"eventi","text":"Festa è qui","title":"Festa","localTime":"2026-05-26T10:00:00","expiresAt":"2026-05-27T10:00:00+02:00","onUnknown":"hold",
             "segment":{"all":[{"list":"eventi"},{"field":"frazione","in":["villetta"]}]},
             "template":{"name":"festa","language":"it","slots":[{"fixed":"domani"},{"field":"nome","default":"cittadino"}]}}
            """)!;

        var (status, draft) = await host.CallAsync("rossi", HttpMethod.Post, Broadcasts, body.ToJsonString());
        body["text"] = "Festa rimandata";
        body["revision"] = 1;
        var (revised, second) = await host.CallAsync("rossi", HttpMethod.Put, $"{Broadcasts}/{draft!["id"]}", body.ToJsonString());
        var (stale, problem) = await host.CallAsync("rossi", HttpMethod.Put, $"{Broadcasts}/{draft["id"]}", body.ToJsonString());

        Assert.Equal((201, 200, 409), (status, revised, stale));
        Assert.Equal(body["segment"]!.ToJsonString(), draft["segment"]!.ToJsonString());
        Assert.Equal(body["template"]!.ToJsonString(), draft["template"]!.ToJsonString());
        Assert.Equal(DateTimeOffset.Parse("2026-05-26T08:00Z", null), DateTimeOffset.Parse((string)draft["notBefore"]!, null));
        Assert.Equal(("Festa rimandata", 2), ((string)second!["text"]!, (long)second["revision"]!));
        Assert.Equal("Stale", (string)problem!["faults"]![0]!["kind"]!);
    }

    [Fact]
    public async Task Refusals_are_problems_with_every_reason_in_italian()
    {
        await using var host = await OfficeHost.StartAsync();

        using var response = await host.SendAsync("rossi", HttpMethod.Post, Broadcasts, """{"list":"nuova","text":""}""");
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.Equal((422, "application/problem+json"), ((int)response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.Equal((422, "Non si può fare", "about:blank"), ((int)problem["status"]!, (string)problem["title"]!, (string)problem["type"]!));
        Assert.Equal(["UnknownList", "Empty"], problem["faults"]!.AsArray().Select(fault => (string)fault!["kind"]!));
        Assert.Equal("La linea non ha una lista «nuova». L'avviso non dice niente: scriva un testo o scelga un modello.", (string)problem["detail"]!);
    }

    [Fact]
    public async Task Orders_are_refused_as_the_desk_refuses_them()
    {
        await using var host = await OfficeHost.StartAsync();
        var (_, draft) = await host.CallAsync("verdi", HttpMethod.Post, Broadcasts, s_alert);
        var path = $"{Broadcasts}/{draft!["id"]}";

        Assert.Equal(422, (await host.CallAsync("verdi", HttpMethod.Post, $"{path}/submit")).Status);
        Assert.Equal(409, (await host.CallAsync("verdi", HttpMethod.Post, $"{path}/pause")).Status);
        Assert.Equal(409, (await host.CallAsync("verdi", HttpMethod.Post, $"{path}/submit", new { revision = 9 })).Status);
        var (_, pending) = await host.CallAsync("verdi", HttpMethod.Post, $"{path}/submit", new { revision = 1 });
        Assert.Equal(403, (await host.CallAsync("verdi", HttpMethod.Post, $"{path}/approve", new { revision = 2 })).Status);
        Assert.Equal(422, (await host.CallAsync("bianchi", HttpMethod.Post, $"{path}/reject", new { reason = "" })).Status);
        Assert.Equal(200, (await host.CallAsync("bianchi", HttpMethod.Post, $"{path}/reject", new { reason = "Manca la via." })).Status);
        Assert.Equal(200, (await host.CallAsync("verdi", HttpMethod.Post, $"{path}/revise")).Status);
        Assert.Equal(422, (await host.CallAsync("verdi", HttpMethod.Post, $"{path}/test")).Status);
        Assert.Equal("PendingApproval", (string)pending!["state"]!);
    }

    [Fact]
    public async Task A_broadcast_that_sends_is_held_resumed_and_cancelled()
    {
        await using var host = await OfficeHost.StartAsync(null, "Broadcasts:Approval=None");
        var id = await SendingAsync(host);

        foreach (var (action, state) in new[] { ("pause", "Paused"), ("resume", "Sending"), ("pause", "Paused"), ("cancel", "Cancelling") })
        {
            var (status, record) = await host.CallAsync("bianchi", HttpMethod.Post, $"{Broadcasts}/{id}/{action}", new { reason = "Prova." });

            Assert.Equal((200, state), (status, (string)record!["state"]!));
        }
    }

    [Fact]
    public async Task The_office_decides_about_copies_of_which_nobody_knows_whether_they_arrived()
    {
        await using var host = await OfficeHost.StartAsync(null, "Broadcasts:Approval=None");
        var id = await SendingAsync(host);
        Assert.Equal(409, (await host.CallAsync("rossi", HttpMethod.Post, $"{Broadcasts}/{id}/resend")).Status);

        foreach (var (action, sentence) in new[]
        {
            ("resend", "2 copie partono di nuovo. Qualcuno potrebbe ricevere il messaggio due volte."),
            ("abandon", "2 copie restano con esito ignoto: l'avviso non aspetta più."),
        })
        {
            var claim = await host.Ledger.Outbox.ClaimAsync(new ClaimOrder(OfficeHost.SanRomano, 10, GateRate.Standard, "prova", TimeSpan.FromMinutes(1)));
            await host.Ledger.Outbox.RecordOutcomesAsync([.. claim.Deliveries.Select(delivery => new AttemptOutcome(
                delivery.Line, delivery.Id, delivery.Attempt, claim.Lease, new AttemptVerdict.Unknown("timeout", TimeSpan.Zero)))]);
            await host.Ledger.Outbox.ResolveUnknownsAsync(_ => new UnknownVerdict.Hold(), 10);
            var (_, report) = await host.CallAsync("rossi", HttpMethod.Get, $"{Broadcasts}/{id}/report");
            Assert.Equal(2, (int)report!["counts"]!["held"]!);

            var (status, record) = await host.CallAsync("rossi", HttpMethod.Post, $"{Broadcasts}/{id}/{action}", new { reason = "La linea è tornata." });

            Assert.Equal((200, sentence), (status, (string)record!["notes"]![0]!));
            host.Clock.Advance(TimeSpan.FromSeconds(10));
        }
    }

    [Fact]
    public async Task The_list_is_the_lines_own_by_state_and_at_most_so_many()
    {
        await using var host = await OfficeHost.StartAsync();
        for (var i = 0; i < 3; i++)
        {
            await host.CallAsync("rossi", HttpMethod.Post, Broadcasts, s_alert);
        }

        await host.CallAsync("neri", HttpMethod.Post, "altrove/broadcasts", s_alert);

        Assert.Equal(3, await CountAsync("rossi", Broadcasts));
        Assert.Equal(2, await CountAsync("rossi", $"{Broadcasts}?most=2"));
        Assert.Equal(3, await CountAsync("rossi", $"{Broadcasts}?state=Draft&state=Sending"));
        Assert.Equal(0, await CountAsync("rossi", $"{Broadcasts}?state=sending"));
        Assert.Equal(1, await CountAsync("capo", "altrove/broadcasts"));
        Assert.Equal(400, (await host.CallAsync("rossi", HttpMethod.Get, $"{Broadcasts}?state=7")).Status);
        Assert.Equal(400, (await host.CallAsync("rossi", HttpMethod.Get, $"{Broadcasts}?most=0")).Status);
        Assert.Equal(400, (await host.CallAsync("rossi", HttpMethod.Get, $"{Broadcasts}?most=100000000000")).Status);

        async Task<int> CountAsync(string who, string path) => (await host.CallAsync(who, HttpMethod.Get, path)).Body!["broadcasts"]!.AsArray().Count;
    }

    [Fact]
    public async Task What_does_not_exist_is_not_found()
    {
        await using var host = await OfficeHost.StartAsync();
        foreach (var id in new[] { Guid.NewGuid().ToString("N"), "x", "..%2F..", new string('a', 2000) })
        {
            foreach (var path in new[] { "", "/report", "/progress", "/copies", "/copies?format=csv" })
            {
                Assert.Equal(404, (await host.CallAsync("verdi", HttpMethod.Get, $"{Broadcasts}/{id}{path}")).Status);
            }
        }

        Assert.Equal(404, (await host.CallAsync("verdi", HttpMethod.Post, $"{Broadcasts}/{Guid.NewGuid()}/cancel")).Status);
        Assert.Equal(404, (await host.CallAsync("verdi", HttpMethod.Post, $"{Broadcasts}/{Guid.NewGuid()}/persons", new { reason = "Verifica." })).Status);
        Assert.Equal(404, (await host.CallAsync("verdi", HttpMethod.Put, $"{Broadcasts}/{Guid.NewGuid()}", s_alert)).Status);
    }

    [Fact]
    public async Task A_store_that_cannot_work_is_told_as_such()
    {
        await using var host = await OfficeHost.StartAsync(builder => builder.Services.AddSingleton<IBroadcastDesk, BrokenDesk>());

        using var response = await host.SendAsync("rossi", HttpMethod.Get, Broadcasts);

        Assert.Equal((503, "5"), ((int)response.StatusCode, response.Headers.RetryAfter!.ToString()));
    }

    internal static async Task<string> SendingAsync(OfficeHost host)
    {
        await host.JoinAsync(2, "eventi");
        var (_, draft) = await host.CallAsync("rossi", HttpMethod.Post, Broadcasts, new { list = "eventi", text = "Festa." });
        var (_, scheduled) = await host.CallAsync("rossi", HttpMethod.Post, $"{Broadcasts}/{draft!["id"]}/submit", new { revision = 1 });
        var id = new BroadcastId(Guid.Parse((string)draft["id"]!));
        var move = new BroadcastMove(OfficeHost.SanRomano, id, BroadcastState.Scheduled, (long)scheduled!["revision"]!, BroadcastState.Materialising, "system", "broadcast.materialise");
        Assert.NotNull(await host.Ledger.Broadcasts.MoveAsync(move));
        Assert.True((await host.Ledger.Outbox.MaterialiseAsync(OfficeHost.SanRomano, id, 100)).IsComplete);
        return (string)draft["id"]!;
    }
}
