// SPDX-License-Identifier: BSD-3-Clause

using System.Diagnostics;
using System.Diagnostics.Metrics;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;

namespace WhatsUrp.Broadcasting.Outbox;

/// <summary>Traces and figures of the package, under the name <c>WhatsUrp.Broadcasting</c>: lines, lanes, states and reasons, never a person or a text.</summary>
internal static class OutboxTelemetry
{
    public const string Name = "WhatsUrp.Broadcasting";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> States = Meter.CreateCounter<long>("whatsurp.delivery.state", "{delivery}", "Deliveries that came to a state, by state.");
    private static readonly Counter<long> Created = Meter.CreateCounter<long>("whatsurp.unknown.created", "{delivery}", "Deliveries whose outcome is unknown, by cause.");
    private static readonly Counter<long> Settled = Meter.CreateCounter<long>("whatsurp.unknown.resolved", "{delivery}", "Unknown outcomes that were decided, by how.");
    private static readonly Counter<long> Duplicates = Meter.CreateCounter<long>("whatsurp.duplicate.confirmed", "{delivery}", "Deliveries that receipts prove to have been accepted twice.");
    private static readonly Histogram<double> Latency = Meter.CreateHistogram<double>("whatsurp.claim.latency", "s", "Duration of claims.");
    private static readonly Counter<long> Blocked = Meter.CreateCounter<long>("whatsurp.gate.blocked", "{claim}", "Claims that found the gate closed by a throttling answer.");
    private static readonly Histogram<double> Wait = Meter.CreateHistogram<double>("whatsurp.lane.wait", "s", "Time from the writing of a delivery to its first attempt, by lane.");
    private static readonly Counter<long> Foreign = Meter.CreateCounter<long>("whatsurp.opaque.foreign", "{receipt}", "Receipts with an opaque value that this deployment never made.");
    private static readonly Counter<long> Spool = Meter.CreateCounter<long>("whatsurp.outcome.spooled", "{outcome}", "Outcomes that had to wait in the spool for the store.");
    private static readonly Counter<long> Pauses = Meter.CreateCounter<long>("whatsurp.broadcast.paused", "{broadcast}", "Broadcasts that were paused by a fault, by reason.");
    private static readonly Counter<long> Findings = Meter.CreateCounter<long>("whatsurp.audit.findings", "{finding}", "Promises that the ledger's own audit found broken.");

    public static Activity? StartSend(ClaimedDelivery delivery) => Source.StartActivity("outbox send")?
        .SetTag("whatsurp.line", delivery.Line.Value)
        .SetTag("whatsurp.lane", delivery.Lane.ToString())
        .SetTag("whatsurp.delivery", delivery.Id.ToString())
        .SetTag("whatsurp.attempt", delivery.Attempt);

    public static void CameTo(LineId line, DeliveryState state, long count = 1)
    {
        if (States.Enabled)
        {
            States.Add(count, Line(line), new("state", state.ToString()));
        }
    }

    public static void BecameUnknown(string cause, long count = 1) => Created.Add(count, new KeyValuePair<string, object?>("cause", cause));

    public static void UnknownResolved(string how) => Settled.Add(1, new KeyValuePair<string, object?>("how", how));

    public static void DuplicateProved(LineId line) => Duplicates.Add(1, Line(line));

    public static void Claimed(LineId line, TimeSpan duration, bool isBlocked)
    {
        Latency.Record(duration.TotalSeconds, Line(line));
        if (isBlocked)
        {
            Blocked.Add(1, Line(line));
        }
    }

    /// <summary>Records how long a delivery waited for its first attempt, by the instant that its id sorts by (a UUID of version 7).</summary>
    /// <param name="delivery">The delivery.</param>
    /// <param name="now">The present.</param>
    public static void Waited(ClaimedDelivery delivery, DateTimeOffset now)
    {
        if (Wait.Enabled && delivery.Attempt == 1 && delivery.Id.Value.Version == 7)
        {
            Span<byte> bytes = stackalloc byte[16];
            delivery.Id.Value.TryWriteBytes(bytes, bigEndian: true, out _);
            var written = ((long)System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(bytes) << 16) | System.Buffers.Binary.BinaryPrimitives.ReadUInt16BigEndian(bytes[4..]);
            Wait.Record(Math.Max(0, now.ToUnixTimeMilliseconds() - written) / 1000.0, Line(delivery.Line), new("whatsurp.lane", delivery.Lane.ToString()));
        }
    }

    public static void CameForeign(LineId line) => Foreign.Add(1, Line(line));

    public static void Spooled(int outcomes) => Spool.Add(outcomes);

    public static void Paused(LineId line, string reason) => Pauses.Add(1, Line(line), new("reason", reason));

    public static void Found(LineId line, string invariant) => Findings.Add(1, Line(line), new("invariant", invariant));

    private static KeyValuePair<string, object?> Line(LineId line) => new("whatsurp.line", line.Value);
}
