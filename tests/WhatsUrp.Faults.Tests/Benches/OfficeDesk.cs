// SPDX-License-Identifier: BSD-3-Clause

using System.Security.Cryptography;
using System.Text;
using WhatsUrp.BenchKit.Stores;
using WhatsUrp.Deliveries;

namespace WhatsUrp.Faults.Tests.Benches;

/// <summary>Somebody at the office who gives orders to an engine that runs, by HTTP.</summary>
internal sealed class OfficeDesk : IDisposable
{
    private const string Key = "a key of nobody but this bench";
    private readonly HttpClient _client;

    public OfficeDesk(int port)
    {
        _client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/office/{Population.Line}/") };
        _client.DefaultRequestHeaders.Add("X-Api-Key", Key);
    }

    /// <summary>What lets the bench in.</summary>
    public static IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>
    {
        ["WhatsUrp:Office:Enabled"] = "true",
        ["WhatsUrp:Office:Keys:0:Name"] = "bruno",
        ["WhatsUrp:Office:Keys:0:Sha256"] = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Key))),
        ["WhatsUrp:Office:Keys:0:Lines:0"] = "*",
        ["WhatsUrp:Office:Keys:0:Roles:0"] = "approver",
    };

    /// <exception cref="HttpRequestException">The engine refused, or did not live to answer.</exception>
    public async Task CancelAsync(BroadcastId broadcast)
    {
        using var answer = await _client.PostAsync(new Uri($"broadcasts/{broadcast}/cancel", UriKind.Relative), content: null);
        answer.EnsureSuccessStatusCode();
    }

    public void Dispose() => _client.Dispose();
}
