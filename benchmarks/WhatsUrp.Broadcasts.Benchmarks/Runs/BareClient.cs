// SPDX-License-Identifier: BSD-3-Clause

using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace WhatsUrp.Benchmarks.Runs;

/// <summary>An <see cref="HttpClient"/> that sends one message again and again.</summary>
internal sealed class BareClient : IDisposable
{
    private const string Message =
        """{"messaging_product":"whatsapp","recipient_type":"individual","to":"393330000000","biz_opaque_callback_data":"wu1.k7dq2m.06awk3j8t5vq1m2r0c9xw4e7zb.1.b3k8m5q2x7r1c","type":"text","text":{"body":"Domani la strada per Villetta è chiusa."}}""";

    private readonly HttpClient _client;

    public BareClient(Uri address)
    {
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = address };
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "EAAG0000000000000000000000000000");
    }

    /// <summary>Sends it once.</summary>
    /// <param name="answer">Takes the answer.</param>
    public async Task SendAsync(Stream answer)
    {
        using var content = new StringContent(Message, Encoding.UTF8, "application/json");
        using var response = await _client.PostAsync(new Uri("/v23.0/106540352242922/messages", UriKind.Relative), content);
        response.EnsureSuccessStatusCode();
        await response.Content.CopyToAsync(answer);
    }

    public void Dispose() => _client.Dispose();
}
