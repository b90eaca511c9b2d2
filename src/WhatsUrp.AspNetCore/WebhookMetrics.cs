// SPDX-License-Identifier: BSD-3-Clause

using System.Diagnostics.Metrics;

namespace WhatsUrp.AspNetCore;

/// <summary>The instruments of the meter <c>WhatsUrp.Webhook</c>.</summary>
internal sealed class WebhookMetrics
{
    private readonly Counter<long> _requests;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _items;
    private readonly Counter<long> _quarantined;
    private readonly Counter<long> _retries;
    private readonly Histogram<double> _lag;

    public WebhookMetrics(IMeterFactory meters)
    {
        var meter = meters.Create("WhatsUrp.Webhook");
        _requests = meter.CreateCounter<long>("whatsurp.webhook.requests", "{request}", "Requests to the webhook, by status.");
        _duration = meter.CreateHistogram<double>("whatsurp.webhook.duration", "s", "Time to the answer; Meta asks for a median of 0.25 s.");
        _items = meter.CreateCounter<long>("whatsurp.inbox.items", "{item}", "Messages, receipts and events worked on, by kind.");
        _quarantined = meter.CreateCounter<long>("whatsurp.inbox.quarantined", "{item}", "Items set aside.");
        _retries = meter.CreateCounter<long>("whatsurp.inbox.retries", "{attempt}", "Attempts that failed and are repeated.");
        _lag = meter.CreateHistogram<double>("whatsurp.inbox.lag", "s", "Time from the arrival of a webhook until all of it was worked on.");
    }

    public void Answered(int status, TimeSpan duration)
    {
        _requests.Add(1, new KeyValuePair<string, object?>("status", status));
        _duration.Record(duration.TotalSeconds);
    }

    public void Worked(string kind, int count) => _items.Add(count, new KeyValuePair<string, object?>("kind", kind));

    public void Settled(TimeSpan lag, int faults)
    {
        _lag.Record(lag.TotalSeconds);
        if (faults > 0)
        {
            _quarantined.Add(faults);
        }
    }

    public void Retried() => _retries.Add(1);
}
