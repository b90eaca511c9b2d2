// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using WhatsUrp.Broadcasting.Outbox;
using WhatsUrp.Broadcasting.Tests.Fakes;
using WhatsUrp.Broadcasts;
using WhatsUrp.Messaging;

namespace WhatsUrp.Broadcasting.Tests.Outbox.Sending;

public sealed class TelemetryTests
{
    [Fact]
    public async Task Figures_and_traces_tell_of_the_way_out_and_of_nobody()
    {
        var figures = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        using var meters = new MeterListener();
        meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == OutboxTelemetry.Name)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Note(instrument, tags));
        meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Note(instrument, tags));
        meters.Start();
        var traces = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == OutboxTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => traces.Enqueue(string.Join(' ', activity.TagObjects)),
        };
        ActivitySource.AddActivityListener(listener);

        await using var bench = await OutboxBench.StartedAsync();
        await bench.JoinAsync(10);
        var id = await bench.ScheduleAsync(FakeLines.PubblicaUtilita);
        await bench.UntilAsync(() => bench.IsAsync(id, BroadcastState.Completed));
        await bench.TakeAsync(bench.Receipt(bench.Transport.Sent[0], ReceiptStatus.Sent) with { OpaqueValue = "wu1.somebody.else" });

        Assert.Superset(
            new HashSet<string> { "whatsurp.delivery.state", "whatsurp.claim.latency", "whatsurp.lane.wait", "whatsurp.opaque.foreign" }, figures.Keys.ToHashSet());
        Assert.NotEmpty(traces);
        Assert.DoesNotContain([.. figures.Values, .. traces], text => text.Contains("39333", StringComparison.Ordinal));

        void Note(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) => figures[instrument.Name] = string.Join(' ', tags.ToArray());
    }

    [Fact]
    public async Task A_listener_that_throws_makes_nobody_get_two_copies()
    {
        await using var bench = await OutboxBench.StartedAsync();
        using (var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == OutboxTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (Equals(activity.GetTagItem("whatsurp.lane"), nameof(Lane.Bulk)))
                {
                    throw new InvalidOperationException("defect of a listener");
                }
            },
        })
        {
            ActivitySource.AddActivityListener(listener);
            await bench.Outbox.PostAsync(OutboxBench.Message(1, "1", Lane.Bulk));
            await bench.UntilAsync(() => bench.Store.Groups.Count == 1);
        }

        await bench.PassAsync(TimeSpan.FromSeconds(5));
        Assert.Single(bench.Transport.Sent);
    }
}
