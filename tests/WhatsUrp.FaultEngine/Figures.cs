// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;

namespace WhatsUrp.FaultEngine;

/// <summary>Listens to all meters of WhatsUrp, and tells at the end how long claims took and which tags there were.</summary>
internal sealed class Figures : IDisposable
{
    /// <summary>Listens where this is set: whoever measures the engine itself wants nobody to listen.</summary>
    public const string Variable = "FIGURES";

    private const string Claims = "whatsurp.claim.latency";
    private readonly MeterListener _listener = new();
    private readonly ConcurrentQueue<double> _claims = new();
    private readonly ConcurrentDictionary<(string Instrument, string Key, string Value), bool> _tags = new();

    private Figures()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name.StartsWith("WhatsUrp", StringComparison.Ordinal))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>(Take);
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, state) => Take(instrument, value, tags, state));
        _listener.Start();
    }

    public static Figures? Listen() => Environment.GetEnvironmentVariable(Variable) is null ? null : new Figures();

    /// <summary>Writes <c>claims COUNT p50 MILLISECONDS p99 MILLISECONDS</c>, then a line <c>tag INSTRUMENT KEY=VALUE</c> for each tag that occurred.</summary>
    public void Tell(TextWriter writer)
    {
        var claims = _claims.Order().ToArray();
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"claims {claims.Length} p50 {Quantile(claims, 0.5):0.00} p99 {Quantile(claims, 0.99):0.00}"));
        foreach (var (instrument, key, value) in _tags.Keys.Order())
        {
            writer.WriteLine($"tag {instrument} {key}={value}");
        }
    }

    public void Dispose() => _listener.Dispose();

    private static double Quantile(double[] sorted, double share) =>
        sorted.Length == 0 ? 0 : 1000 * sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        if (instrument.Name == Claims)
        {
            _claims.Enqueue(value);
        }

        foreach (var (key, tag) in tags)
        {
            _tags.TryAdd((instrument.Name, key, string.Create(CultureInfo.InvariantCulture, $"{tag}")), true);
        }
    }
}
