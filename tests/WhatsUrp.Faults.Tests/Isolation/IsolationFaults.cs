// SPDX-License-Identifier: BSD-3-Clause

using System.Text;
using System.Text.Json;
using WhatsUrp.BenchKit.Stores;
using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Faults.Tests.Benches;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Simulator.Faults;
using WhatsUrp.Simulator.Sending;
using WhatsUrp.Simulator.Templates;
using Xunit.Abstractions;

namespace WhatsUrp.Faults.Tests.Isolation;

/// <summary>I11: whatever goes wrong, nobody's identity reaches anybody else: no request to another person, no log, no figure.</summary>
[Trait("Category", "Fault")]
public abstract class IsolationFaults(ITestOutputHelper output)
{
    private const int Residents = 400, Writers = 40;
    private const string Sentence = "strada per Villetta", Confidence = "Abito in via dei Gelsomini, dietro la chiesa";

    private static readonly Dictionary<string, string?> s_settings = new()
    {
        ["FIGURES"] = "1",
        ["Logging:LogLevel:Default"] = "Trace",
        ["WhatsUrp:Outbox:MessagesPerSecond"] = "100",
    };

    [Fact]
    public async Task I11_no_body_no_log_and_no_figure_names_anybody_but_whom_it_is_for()
    {
        await using var bench = await Bench.StartAsync(await NewStoreAsync(), Residents, settings: s_settings, keepsBodies: true);
        await RegisterAsync(bench.Store);
        bench.Meta.Templates.Set(SimulatedTemplate.WithBody("avviso", "Gentile {{1}}, domani la strada per Villetta è chiusa."));
        AddFaults(bench.Meta.Faults);
        var broadcast = await bench.Store.PlanAsync(Written());
        var logs = new List<string>();
        using var patience = new CancellationTokenSource(Bench.Patience);
        await using (var engine = await bench.RunAsync())
        {
            await bench.Meta.Ledger.WaitForAsync(Residents / 3, patience.Token);
            Write(bench, from: 0);
            await bench.Meta.Ledger.WaitForAsync(Residents / 2, patience.Token);
            await engine.KillAsync();
            logs.Add(engine.Log);
        }

        await using (var engine = await bench.RunAsync())
        {
            Write(bench, from: Writers);
            await bench.WhenAsync(reading => reading.IsIn(broadcast, BroadcastState.Completed));
            await bench.Meta.Webhooks.SettleAsync(patience.Token);
            await bench.WhenInboxIsEmptyAsync();
            await engine.TerminateAsync();
            logs.Add(engine.Log);
        }

        BodiesAreForTheirReaders(bench.Meta.Ledger.Read());
        Assert.All(logs, LogNamesNobody);
        FiguresNameNobody([.. logs[^1].Split('\n').Where(line => line.StartsWith("tag ", StringComparison.Ordinal))]);
    }

    private protected abstract Task<BenchStore> NewStoreAsync();

    /// <summary>Gives everybody a name, and leaves every second one outside the service window: these get the template, with their name in it.</summary>
    private static async Task RegisterAsync(BenchStore store)
    {
        await using var connection = await store.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText =
            $"""
            INSERT INTO subscriber_field (line_id, subscriber_id, field_key, ordinal, value, folded)
            SELECT line_id, subscriber_id, 'nome', 0, {Person.NameOfPhone}, {Person.NameOfPhone} FROM citizen_address;
            UPDATE citizen_address SET last_inbound_at = NULL WHERE substr(value, 12) IN ('1', '3', '5', '7', '9')
            """;
        Assert.Equal(Residents + (Residents / 2), await command.ExecuteNonQueryAsync());
    }

    private static BroadcastRecord Written()
    {
        var record = Population.Broadcast(Population.Routine, OnUnknown.Resend, notBefore: null, DateTimeOffset.UtcNow);
        var template = new BroadcastTemplate("avviso", "it", ValueList.Create<TemplateSlot>([new TemplateSlot.Datum(new FieldId("nome"))]));
        return record with { Broadcast = record.Broadcast with { Template = template } };
    }

    private static void AddFaults(FaultPlan faults)
    {
        for (var resident = 0; resident < 10; resident++)
        {
            // The platform's own words may quote the person.
            var person = new Person(resident * 7);
            var words = JsonSerializer.Serialize(new
            {
                error = new { code = 131026, message = $"{person.Name} +{person.Phone} cannot be reached", error_data = new { details = $"{person.UserId}: {Sentence}" } },
            });
            faults.Add(new FaultRule(Fault.Answer(400, words, "application/json")) { Times = 1, Operation = "messages", Recipient = person.Phone });
        }

        faults.Add(new FaultRule(Fault.Drop) { Times = null, Share = 0.1, Operation = "messages" });
        faults.Add(new FaultRule(Fault.Html()) { Times = 10, Share = 0.05, Operation = "messages" });
        faults.Add(new FaultRule(Fault.Refuse(131000)) { Times = 10, Share = 0.05, Operation = "messages" });
    }

    /// <summary>Lets residents and strangers say something, some of it about themselves.</summary>
    private static void Write(Bench bench, int from)
    {
        string[] words = ["I MIEI DATI", Confidence, "ISCRIZIONE OFF", "AIUTO", "ISCRIZIONE ON"];
        for (var writer = from; writer < from + Writers; writer++)
        {
            var person = new Person(writer % 4 == 3 ? Residents + writer : writer);
            bench.Meta.Send(bench.Meta.Add(person.OnWhatsApp), words[writer % words.Length]);
        }
    }

    private static void LogNamesNobody(string log)
    {
        Assert.Contains("dbug:", log, StringComparison.Ordinal);
        Assert.Empty(Person.NamedIn(log));
        Assert.DoesNotContain(Sentence, log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Gelsomini", log, StringComparison.OrdinalIgnoreCase);
    }

    private static void FiguresNameNobody(IReadOnlyList<string> tags)
    {
        Assert.Contains("tag whatsurp.delivery.state state=Accepted", tags);
        Assert.Contains(tags, tag => tag.StartsWith("tag whatsurp.inbox.items", StringComparison.Ordinal));
        Assert.All(tags, tag => Assert.DoesNotMatch("[0-9]{7,}|[0-9a-fA-F]{8}-[0-9a-fA-F]{4}", tag));
    }

    private void BodiesAreForTheirReaders(IReadOnlyList<AcceptedRequest> accepted)
    {
        var named = 0;
        foreach (var request in accepted)
        {
            var (body, reader) = (Encoding.UTF8.GetString(request.Body.Span), Person.To(request));
            var naming = Person.NamedIn(body).ToList();
            Assert.All(naming, found => Assert.True(reader?.Is(found) == true, $"A {request.Kind} to {request.Recipient} names {found}."));
            Assert.DoesNotContain(Population.Line.Value, body, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotMatch("[0-9]{7,}", request.Opaque ?? "");
            named += naming.Contains(reader?.Name ?? "") ? 1 : 0;
        }

        // What is looked for is there to be found: with the template everybody reads their own name.
        output.WriteLine($"{accepted.Count} bodies, {named} with the name of their reader; {string.Join(", ", accepted.CountBy(request => request.Kind))}");
        Assert.InRange(named, Residents / 3, accepted.Count);
        Assert.Contains(accepted, request => request.ReplyTo is not null || request.Kind == "interactive");
    }
}
