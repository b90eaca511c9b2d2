// SPDX-License-Identifier: BSD-3-Clause

using System.Net;
using System.Net.Http.Headers;
using WhatsUrp.Benchmarks.Graph;

namespace WhatsUrp.Benchmarks.Runs;

/// <summary>The floor: a client that posts messages of the same size with the same concurrency, reads each answer to its end, and records nothing.</summary>
internal static class BareLoop
{
    private const string Message =
        """{"messaging_product":"whatsapp","recipient_type":"individual","to":"393330000000","biz_opaque_callback_data":"wu1.k7dq2m.06awk3j8t5vq1m2r0c9xw4e7zb.1.b3k8m5q2x7r1c","type":"text","text":{"body":"Domani la strada per Villetta è chiusa."}}""";

    public static async Task<double> RunAsync(int concurrency, int messages)
    {
        await using var graph = await GraphProcess.StartAsync();
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None };
        using var client = new HttpClient(handler) { BaseAddress = graph.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "EAAG0000000000000000000000000000");

        // Once for both sides to compile what they run.
        await SendAsync(client, concurrency, messages);
        await SendAsync(client, concurrency, messages);
        return (await graph.ReadAsync(messages)).PerSecond;
    }

    private static async Task SendAsync(HttpClient client, int concurrency, int messages)
    {
        var left = messages;
        await Task.WhenAll(Enumerable.Range(0, concurrency).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                using var content = new StringContent(Message, System.Text.Encoding.UTF8, "application/json");
                using var answer = await client.PostAsync(new Uri("/v23.0/106540352242922/messages", UriKind.Relative), content);
                answer.EnsureSuccessStatusCode();
                await answer.Content.CopyToAsync(Stream.Null);
            }
        })));
    }
}
