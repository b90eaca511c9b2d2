// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Simulator;
using WhatsUrp.Simulator.Accounts;

namespace WhatsUrp.WebhookHost.Composition;

/// <summary>A Meta of one's own in the same process, with made-up values, and data that last as long as it does.</summary>
internal sealed class SimulatedMeta : IAsyncDisposable
{
    public const string Flag = "--simulator";

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("whatsurp-");
    private readonly GraphSimulator _simulator;

    private SimulatedMeta(GraphSimulator simulator) => _simulator = simulator;

    /// <summary>What the service must know of it. The line of the default configuration gets the number.</summary>
    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>(
        from setting in (IEnumerable<(string Key, string Value)>)
        [
            ("PhoneNumberId", Number.PhoneNumberId), ("WabaId", Number.WabaId), ("AccessToken", Number.AccessToken), ("AppSecret", Number.AppSecret),
            ("VerifyToken", Number.VerifyToken), ("BaseAddress", _simulator.Address.AbsoluteUri),
        ]
        select KeyValuePair.Create($"WhatsUrp:Lines:san-romano:CloudApi:{setting.Key}", (string?)setting.Value))
    {
        ["WhatsUrp:Sqlite:ConnectionString"] = Path.Combine(_data.FullName, "whatsurp.db"),
        ["WhatsUrp:Media:Folder"] = Path.Combine(_data.FullName, "media"),
    };

    private SimulatedNumber Number => _simulator.Numbers[0].Number;

    public static async Task<SimulatedMeta> StartAsync() => new(await GraphSimulator.StartAsync(new()
    {
        Numbers = [new() { VerifiedName = "WhatsUrp San Romano", AppSecret = "0123456789abcdef0123456789abcdef" }],
    }));

    /// <summary>Sets the callback, handshake included, as the app's dashboard does; tells where to go on.</summary>
    public async Task<string> CallAsync(Uri service)
    {
        var webhook = new Uri(service, Service.Webhook);
        return await _simulator.Webhooks.SetCallbackAsync(Number.PhoneNumberId, webhook)
            ? $"Write to San Romano as a citizen: {_simulator.Address}\nWebhook: {webhook}\nEverything is made up, and gone when this program ends (Ctrl+C)."
            : throw new IOException($"The webhook {webhook} did not answer the handshake.");
    }

    public async ValueTask DisposeAsync()
    {
        await _simulator.DisposeAsync();
        _data.Delete(recursive: true);
    }
}
