// SPDX-License-Identifier: BSD-3-Clause

using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using WhatsUrp.Broadcasting.Tests.Fakes;
using WhatsUrp.Broadcasts;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using static WhatsUrp.Broadcasting.Tests.Fakes.DeskBench;

namespace WhatsUrp.Broadcasting.Tests.Desk;

public sealed class ApprovalTests
{
    private const string Code = "tramonto-73-ponte";

    private static readonly string WithCode = $"Broadcasts:BreakGlassCode=sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Code)))}";

    [Fact]
    public async Task What_one_writes_another_approves()
    {
        using var bench = new DeskBench();
        var pending = await bench.SubmitAsync(Routine());

        var approved = Done(await bench.Desk.OrderAsync(Order(pending, DeskAction.Approve))).Record;

        Assert.Equal(BroadcastState.PendingApproval, pending.State);
        Assert.Equal((BroadcastState.Scheduled, "rossi", "bianchi"), (approved.State, approved.Author, approved.Approver));
        Assert.Equal(["broadcast.save", "broadcast.submit", "broadcast.approve"], (await bench.AuditAsync()).Select(entry => entry.Action));
    }

    [Theory]
    [InlineData("rossi")]
    [InlineData("ROSSI ")]
    public async Task F24_the_author_does_not_approve(string author)
    {
        using var bench = new DeskBench();
        var pending = await bench.SubmitAsync(Emergency());

        AssertRefused(await bench.Desk.OrderAsync(Order(pending, DeskAction.Approve, author)), DeskFaultKind.AuthorApproves);
    }

    [Fact]
    public async Task F24_of_two_who_approve_at_once_one_does()
    {
        for (var i = 0; i < 20; i++)
        {
            using var bench = new DeskBench();
            var pending = await bench.SubmitAsync(Routine());

            var answers = await Task.WhenAll(
                Task.Run(() => bench.Desk.OrderAsync(Order(pending, DeskAction.Approve, "bianchi")).AsTask()),
                Task.Run(() => bench.Desk.OrderAsync(Order(pending, DeskAction.Approve, "verdi")).AsTask()));

            Assert.Single(answers.OfType<DeskAnswer.Done>());
            Assert.Contains(Assert.Single(answers.OfType<DeskAnswer.Refused>()).Faults, fault => fault.Kind == DeskFaultKind.Stale);
            Assert.Single(await bench.AuditAsync(), entry => entry.Action == "broadcast.approve");
        }
    }

    [Fact]
    public async Task F24_of_two_who_submit_at_once_one_does()
    {
        for (var i = 0; i < 20; i++)
        {
            using var bench = new DeskBench("Broadcasts:Approval=None");
            var draft = await bench.SaveAsync(Routine());

            var answers = await Task.WhenAll(
                Task.Run(() => bench.Desk.OrderAsync(Order(draft, DeskAction.Submit, "rossi")).AsTask()),
                Task.Run(() => bench.Desk.OrderAsync(Order(draft, DeskAction.Submit, "bianchi")).AsTask()));

            Assert.Equal(BroadcastState.Scheduled, Assert.Single(answers.OfType<DeskAnswer.Done>()).Record.State);
            Assert.Single(await bench.AuditAsync(), entry => entry.Action == "broadcast.submit");
        }
    }

    [Fact]
    public async Task F24_what_was_edited_after_it_was_looked_at_is_not_approved()
    {
        using var bench = new DeskBench();
        var pending = await bench.SubmitAsync(Routine("Strada chiusa."));
        var draft = Done(await bench.Desk.OrderAsync(Order(pending, DeskAction.Revise, "rossi"))).Record;
        var other = Done(await bench.Desk.SaveAsync(new DeskDraft(Routine("Strada aperta."), "rossi") { Id = draft.Id, Revision = draft.Revision })).Record;
        var again = Done(await bench.Desk.OrderAsync(Order(other, DeskAction.Submit, "rossi"))).Record;

        AssertRefused(await bench.Desk.OrderAsync(Order(pending, DeskAction.Approve)), DeskFaultKind.Stale);
        Assert.NotEqual(pending.ContentSha256, again.ContentSha256);
        Assert.Equal("Strada aperta.", Done(await bench.Desk.OrderAsync(Order(again, DeskAction.Approve))).Record.Broadcast.Text);
    }

    [Fact]
    public async Task F24_content_that_is_not_what_was_submitted_is_not_approved()
    {
        using var bench = new DeskBench();
        var draft = (await bench.SaveAsync(Routine())) with { ContentSha256 = new string('0', 64) };
        var spoilt = (await bench.Ledger.Broadcasts.SaveAsync(draft, "rossi"))!;
        var pending = await bench.MoveAsync(spoilt, BroadcastState.PendingApproval);

        AssertRefused(await bench.Desk.OrderAsync(Order(pending, DeskAction.Approve)), DeskFaultKind.ContentChanged);
    }

    [Fact]
    public async Task Approval_needs_the_revision_that_was_seen()
    {
        using var bench = new DeskBench();
        var pending = await bench.SubmitAsync(Routine());

        AssertRefused(await bench.Desk.OrderAsync(Order(pending, DeskAction.Approve) with { Revision = null }), DeskFaultKind.RevisionMissing);
    }

    [Fact]
    public async Task Routine_lists_may_do_without_approval_and_emergencies_may_not()
    {
        using var bench = new DeskBench("Broadcasts:Approval=None");

        Assert.Equal(BroadcastState.Scheduled, (await bench.SubmitAsync(Routine())).State);
        Assert.Equal(BroadcastState.PendingApproval, (await bench.SubmitAsync(Emergency())).State);
    }

    [Fact]
    public async Task A_line_says_otherwise_than_all_lines()
    {
        using var bench = new DeskBench("Broadcasts:Approval=None", "Lines:san-romano:Broadcasts:Approval=FourEyes");

        Assert.Equal(BroadcastState.PendingApproval, (await bench.SubmitAsync(Routine())).State);
    }

    [Fact]
    public async Task The_author_of_an_emergency_breaks_the_glass_and_everybody_is_told()
    {
        using var bench = new DeskBench(WithCode, "Lines:san-romano:Emergency:ForwardTo:0=+393331234567");
        var pending = await bench.SubmitAsync(Emergency() with { Title = "Piena del fiume" });

        var approved = Done(await bench.Desk.OrderAsync(Order(pending, DeskAction.Approve, "rossi", "Il collega non risponde.", Code))).Record;

        Assert.Equal(BroadcastState.Scheduled, approved.State);
        var row = (await bench.AuditAsync())[^1];
        Assert.Equal(("broadcast.breakglass", "rossi", "Il collega non risponde."), (row.Action, row.Actor, row.Detail));
        Assert.Contains(bench.Logs.Lines, line => line.StartsWith("4060 Critical", StringComparison.Ordinal) && line.Contains(approved.Id.ToString(), StringComparison.Ordinal));
        Assert.DoesNotContain(bench.Logs.Lines, line => line.Contains("collega", StringComparison.Ordinal) || line.Contains("rossi", StringComparison.Ordinal));
        var told = Assert.Single((await ClaimAsync(bench)).Deliveries);
        Assert.Equal((Lane.Emergency, "+393331234567"), (told.Lane, told.To.Phone!.Value.E164));
        Assert.Equal(
            "WhatsUrp: l'avviso «Piena del fiume» alla lista Emergenze è stato inviato con il codice di emergenza dal solo autore (rossi) il 25/05/2026 alle 11:00. Motivo: Il collega non risponde.",
            told.Content!.Text);
    }

    [Fact]
    public async Task A_sink_that_fails_silences_no_other_one_and_undoes_nothing()
    {
        var sink = new Sink();
        using var bench = new DeskBench(services => services.AddSingleton<IAlarmSink, BrokenSink>().AddSingleton<IAlarmSink>(sink), WithCode);
        var pending = await bench.SubmitAsync(Emergency());

        Done(await bench.Desk.OrderAsync(Order(pending, DeskAction.Approve, "rossi", "Da sola in ufficio.", Code)));

        Assert.Equal("broadcast.breakglass", Assert.Single(sink.Alarms).Kind);
        Assert.Contains(bench.Logs.Lines, line => line.StartsWith("4062 Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Breaking_the_glass_needs_an_emergency_a_reason_and_the_code()
    {
        using var bench = new DeskBench(WithCode);
        using var without = new DeskBench();
        var (routine, emergency, other) = (await bench.SubmitAsync(Routine()), await bench.SubmitAsync(Emergency()), await without.SubmitAsync(Emergency()));

        AssertRefused(await bench.Desk.OrderAsync(Order(routine, DeskAction.Approve, "rossi", "Fretta.", Code)), DeskFaultKind.NotAnEmergency);
        AssertRefused(await bench.Desk.OrderAsync(Order(emergency, DeskAction.Approve, "rossi", " ", "sbagliato")), DeskFaultKind.ReasonMissing, DeskFaultKind.WrongCode);
        AssertRefused(await without.Desk.OrderAsync(Order(other, DeskAction.Approve, "rossi", "Fretta.", Code)), DeskFaultKind.NoBreakGlass);
    }

    [Fact]
    public async Task Whoever_guesses_codes_waits_and_a_second_person_does_not()
    {
        using var bench = new DeskBench(WithCode);
        var pending = await bench.SubmitAsync(Emergency());
        for (var i = 0; i < 5; i++)
        {
            AssertRefused(await bench.Desk.OrderAsync(Order(pending, DeskAction.Approve, "rossi", "Fretta.", $"tentativo {i}")), DeskFaultKind.WrongCode);
        }

        AssertRefused(await bench.Desk.OrderAsync(Order(pending, DeskAction.Approve, "rossi", "Fretta.", Code)), DeskFaultKind.CodeLocked);
        bench.Clock.Advance(TimeSpan.FromMinutes(15));
        Done(await bench.Desk.OrderAsync(Order(pending, DeskAction.Approve, "rossi", "Fretta.", Code)));
        Done(await bench.Desk.OrderAsync(Order(await bench.SubmitAsync(Emergency()), DeskAction.Approve, "bianchi")));
    }

    [Fact]
    public async Task A_rejection_needs_a_reason_and_sends_the_draft_back()
    {
        using var bench = new DeskBench();
        var pending = await bench.SubmitAsync(Routine());

        AssertRefused(await bench.Desk.OrderAsync(Order(pending, DeskAction.Reject)), DeskFaultKind.ReasonMissing);
        var rejected = Done(await bench.Desk.OrderAsync(Order(pending, DeskAction.Reject, reason: "Manca la via."))).Record;
        var revised = Done(await bench.Desk.SaveAsync(new DeskDraft(Routine("Via Roma chiusa."), "rossi") { Id = rejected.Id, Revision = rejected.Revision })).Record;

        Assert.Equal((BroadcastState.Rejected, BroadcastState.Draft), (rejected.State, revised.State));
        Assert.Equal("Manca la via.", (await bench.AuditAsync()).Single(entry => entry.Action == "broadcast.reject").Detail);
    }

    [Fact]
    public async Task Approval_looks_at_everything_anew()
    {
        using var bench = new DeskBench();
        var pending = await bench.SubmitAsync(Routine() with { Template = new BroadcastTemplate("avviso", "it", []) });
        bench.Template = _ => new TemplateFinding.NotApproved("PAUSED");

        AssertRefused(await bench.Desk.OrderAsync(Order(pending, DeskAction.Approve)), DeskFaultKind.TemplateNotApproved);
    }

    private static ValueTask<Deliveries.Claim> ClaimAsync(DeskBench bench) =>
        bench.Ledger.Outbox.ClaimAsync(new Deliveries.ClaimOrder(Line, 10, Deliveries.GateRate.Standard, "test", TimeSpan.FromMinutes(1)));

    private sealed class Sink : IAlarmSink
    {
        public List<LineAlarm> Alarms { get; } = [];

        public ValueTask RaiseAsync(LineAlarm alarm, CancellationToken cancellationToken = default)
        {
            Alarms.Add(alarm);
            return default;
        }
    }

    private sealed class BrokenSink : IAlarmSink
    {
        public ValueTask RaiseAsync(LineAlarm alarm, CancellationToken cancellationToken = default) => throw new InvalidOperationException("no line to the pager");
    }
}
