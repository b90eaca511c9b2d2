// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WhatsUrp.CloudApi.Tests.Bench;
using WhatsUrp.Lines;

namespace WhatsUrp.CloudApi.Tests.Graph;

public sealed class TelemetryTests
{
    [Fact]
    public async Task A_send_leaves_a_trace_and_figures_without_personal_data()
    {
        // A line of its own, so that tests which run at the same time do not count.
        var line = new LineId("traced");
        var tags = new ConcurrentQueue<string>();
        using var listener = new ActivityListener { ShouldListenTo = source => source.Name == "WhatsUrp.CloudApi", Sample = (ref _) => ActivitySamplingResult.AllData };
        listener.ActivityStopped = activity => Add($"span {activity.DisplayName} {activity.Status}", activity.TagObjects);
        ActivitySource.AddActivityListener(listener);
        using var meter = new MeterListener { InstrumentPublished = (instrument, self) => { if (instrument.Meter.Name == "WhatsUrp.CloudApi") { self.EnableMeasurementEvents(instrument); } } };
        meter.SetMeasurementEventCallback<long>((instrument, _, pairs, _) => Add(instrument.Name, pairs.ToArray()));
        meter.SetMeasurementEventCallback<double>((instrument, _, pairs, _) => Add(instrument.Name, pairs.ToArray()));
        meter.Start();
        await using var bench = new CloudBench(builder => builder.UseCloudApi(options =>
        {
            options.Lines[line] = options.Lines[CloudBench.SanRomano];
            options.Lines.Remove(CloudBench.SanRomano);
        }));
        bench.Http.Post(CloudBench.Messages, """{"error":{"code":131026,"fbtrace_id":"Az8"}}""", HttpStatusCode.BadRequest);

        await bench.SendAsync(CloudBench.Message(line: line));

        await Verify(string.Join('\n', tags.Order(StringComparer.Ordinal)));

        void Add(string name, IEnumerable<KeyValuePair<string, object?>> pairs)
        {
            var all = pairs.Where(pair => pair.Value is not null).Select(pair => $"{pair.Key}={pair.Value}").ToArray();
            if (all.Contains("whatsurp.line=traced"))
            {
                tags.Enqueue($"{name}: {string.Join(", ", all)}");
            }
        }
    }
}
