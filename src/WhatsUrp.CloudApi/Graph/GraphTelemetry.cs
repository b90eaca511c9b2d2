// SPDX-License-Identifier: BSD-3-Clause

using System.Diagnostics;
using System.Diagnostics.Metrics;
using WhatsUrp.CloudApi.Configuration;
using WhatsUrp.CloudApi.Answers;
using WhatsUrp.Messaging;

namespace WhatsUrp.CloudApi.Graph;

/// <summary>Traces and figures of the package, under the name <c>WhatsUrp.CloudApi</c>: lines, operations, statuses and codes, never a person or a text.</summary>
internal static class GraphTelemetry
{
    public const string Name = "WhatsUrp.CloudApi";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("whatsurp.cloudapi.request.duration", "s", "Duration of requests to the platform.");
    private static readonly Counter<long> Outcomes = Meter.CreateCounter<long>("whatsurp.cloudapi.send.outcomes", "{message}", "Attempts to send, by outcome.");

    public static Activity? Start(CloudApiAccount account, GraphRequest request)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        var activity = Source.StartActivity($"{request.Method.Method} {request.Operation}", ActivityKind.Client);
        activity?.SetTag("http.request.method", request.Method.Method)
            .SetTag("server.address", account.BaseAddress.Host)
            .SetTag("server.port", account.BaseAddress.Port)
            .SetTag("whatsurp.line", account.Line.Value)
            .SetTag("whatsurp.operation", request.Operation);
        return activity;
    }

    public static void Finish(Activity? activity, GraphRequest request, TimeSpan duration, int? status, GraphError? error, string? fault)
    {
        if (activity is null && !Duration.Enabled)
        {
            return;
        }

        var type = fault ?? (status is >= 400 ? status.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) : null);
        var tags = new TagList
        {
            { "http.request.method", request.Method.Method },
            { "whatsurp.line", request.Line.Value },
            { "whatsurp.operation", request.Operation },
        };
        Add("http.response.status_code", status);
        Add("whatsurp.graph.code", error?.Code);
        Add("error.type", type);
        Duration.Record(duration.TotalSeconds, tags);
        activity?.SetTag("whatsurp.graph.trace", error?.TraceId);
        activity?.SetStatus(type is null ? ActivityStatusCode.Unset : ActivityStatusCode.Error);

        void Add(string name, object? value)
        {
            if (value is not null)
            {
                tags.Add(name, value);
                activity?.SetTag(name, value);
            }
        }
    }

    public static void Count(OutboundMessage message, SendOutcome outcome)
    {
        if (Outcomes.Enabled)
        {
            Outcomes.Add(
                1,
                new("whatsurp.line", message.Line.Value),
                new("whatsurp.lane", message.Lane.ToString()),
                new("whatsurp.outcome", outcome.GetType().Name),
                new("whatsurp.refusal", (outcome as SendOutcome.Refused)?.Class.ToString()));
        }
    }
}
