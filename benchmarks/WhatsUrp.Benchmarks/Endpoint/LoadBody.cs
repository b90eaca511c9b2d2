// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using System.Text;
using WhatsUrp.CloudApi.Webhooks;

namespace WhatsUrp.Benchmarks.Endpoint;

/// <summary>Signed requests, whole as they go over the wire: making them must not cost while something is measured.</summary>
internal static class LoadBody
{
    public const string Text = "text";
    public const string Statuses = "1000 statuses";
    public const string Texts = "1000 texts";
    public const string Secret = "0123456789abcdef0123456789abcdef";

    /// <summary>Tells how many different bodies of a kind are worth their memory; a thousand statuses are kept as they come, so a few serve.</summary>
    public static int MostDistinct(string payload) => payload switch
    {
        Text => 100_000,
        Statuses => 64,
        _ => 512,
    };

    /// <summary>Makes requests; each text has a citizen and an id of its own, counted from <paramref name="first"/>.</summary>
    public static byte[][] Make(string payload, int count, int first) => [.. Enumerable.Range(first, Math.Max(1, payload == Texts ? Math.Min(count, 64) : count)).Select(number => Request(payload switch
    {
        Text => WebhookBodies.Texts(number, 1),
        Statuses => WebhookBodies.Statuses(1000),
        _ => WebhookBodies.Texts(number * 1000, 1000),
    }))];

    private static byte[] Request(string json)
    {
        var body = Encoding.UTF8.GetBytes(json);
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"POST /webhook HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n{WebhookSignature.HeaderName}: {WebhookSignature.Sign(body, Secret)}\r\nContent-Length: {body.Length}\r\n\r\n");
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }
}
