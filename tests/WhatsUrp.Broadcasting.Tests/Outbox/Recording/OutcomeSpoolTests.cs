// SPDX-License-Identifier: BSD-3-Clause

using System.Text;
using WhatsUrp.Broadcasting.Outbox.Recording;
using WhatsUrp.Broadcasting.Tests.Fakes;
using WhatsUrp.Deliveries;
using WhatsUrp.Messaging;

namespace WhatsUrp.Broadcasting.Tests.Outbox.Recording;

public sealed class OutcomeSpoolTests
{
    private const string Message = "wamid.HBgMMzkzMzMxMDAwMDAxFQIAERgS";
    private static readonly SpoolCodec s_codec = new(new byte[32]);

    public static TheoryData<AttemptVerdict> Verdicts =>
    [
        new AttemptVerdict.Accepted(new MessageId(Message), AcceptanceStatus.HeldForQuality),
        new AttemptVerdict.Retry(TimeSpan.FromSeconds(7), RetryScope.Person, 131056) { TraceId = "trace" },
        new AttemptVerdict.Refused(131026, "not deliverable") { TraceId = "trace" },
        new AttemptVerdict.NotSent("no route", TimeSpan.FromSeconds(1)),
        new AttemptVerdict.Unknown("time-out", TimeSpan.FromSeconds(90)),
    ];

    [Theory]
    [MemberData(nameof(Verdicts))]
    public void What_is_written_is_read_again(AttemptVerdict verdict) => Assert.Equal(Outcome(verdict), s_codec.Read(s_codec.Write(Outcome(verdict))));

    [Fact]
    public void The_id_of_a_message_is_never_written_in_clear()
    {
        var line = s_codec.Write(Outcome(new AttemptVerdict.Accepted(new MessageId(Message))));

        Assert.DoesNotContain("HBgM", line, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToBase64String(Encoding.UTF8.GetBytes(Message)), line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_cut_off_exchanged_or_of_another_deployment_is_not_read()
    {
        var line = s_codec.Write(Outcome(new AttemptVerdict.Accepted(new MessageId(Message))));

        Assert.Null(s_codec.Read(line[..^10]));
        Assert.Null(s_codec.Read(""));
        Assert.Null(s_codec.Read("{}"));
        Assert.Null(s_codec.Read(line.Replace("\"attempt\":3", "\"attempt\":4", StringComparison.Ordinal)));
        Assert.Null(new SpoolCodec(Enumerable.Repeat((byte)1, 32).ToArray()).Read(line));
    }

    [Fact]
    public async Task Outcomes_that_the_store_does_not_take_are_spooled_and_the_file_goes_when_it_does()
    {
        await using var bench = await OutboxBench.StartedAsync();
        bench.Store.RefusesOutcomes = true;
        for (var i = 0; i < 5; i++)
        {
            await bench.Outbox.PostAsync(OutboxBench.Message(i, "Buongiorno"));
        }

        await bench.UntilAsync(() => bench.Transport.Sent.Count == 5);
        await bench.PassAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(5, bench.Transport.Sent.Count);
        Assert.Single(Directory.GetFiles(bench.Spool));
        bench.Store.RefusesOutcomes = false;
        await bench.UntilAsync(() => Directory.GetFiles(bench.Spool).Length == 0);

        Assert.Equal(0, (await bench.Ledger.Upkeep.MeasureAsync(OutboxBench.Line)).Sending);
    }

    [Fact]
    public async Task What_an_ended_process_left_is_told_to_the_ledger_at_the_next_start()
    {
        await using var first = await OutboxBench.StartedAsync();
        first.Store.RefusesOutcomes = true;
        await first.Outbox.PostAsync(OutboxBench.Message(1, "Buongiorno"));
        await first.UntilAsync(() => first.Transport.Sent.Count == 1);
        await first.EndAsync();
        Assert.Equal(1, (await first.Ledger.Upkeep.MeasureAsync(OutboxBench.Line)).Sending);
        var text = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(first.Spool)));
        Assert.DoesNotContain("39333", text, StringComparison.Ordinal);
        Assert.DoesNotContain("wamid", text, StringComparison.Ordinal);

        await using var second = await OutboxBench.StartedAsync(first);
        await second.UntilAsync(() => Directory.GetFiles(first.Spool).Length == 0);
        await second.PassAsync(TimeSpan.FromMinutes(5), TimeSpan.FromSeconds(1));

        var state = await second.Ledger.Upkeep.MeasureAsync(OutboxBench.Line);
        Assert.Equal((0, 0), (state.Sending, state.Unknown));
        Assert.Empty(second.Transport.Sent);
    }

    private static AttemptOutcome Outcome(AttemptVerdict verdict) => new(OutboxBench.Line, new DeliveryId(Guid.Parse("00000000-0000-7000-8000-000000000001")), 3, Guid.Parse("00000000-0000-4000-8000-000000000002"), verdict);
}
