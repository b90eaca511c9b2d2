// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Simulator;
using WhatsUrp.Simulator.Accounts;

namespace WhatsUrp.WebhookHost.Composition;

/// <summary>A Meta of one's own in the same process, with made-up values, and data that last as long as it does.</summary>
internal sealed class SimulatedMeta : IAsyncDisposable
{
    public const string Flag = "--simulator";

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("whatsurp-");

    private SimulatedMeta(GraphSimulator simulator) => Simulator = simulator;

    public GraphSimulator Simulator { get; }

    /// <summary>What the service must know of it. The line of the default configuration gets the number.</summary>
    public Dictionary<string, string?> Settings => new()
    {
        [Line + "PhoneNumberId"] = Number.PhoneNumberId,
        [Line + "WabaId"] = Number.WabaId,
        [Line + "AccessToken"] = Number.AccessToken,
        [Line + "AppSecret"] = Number.AppSecret,
        [Line + "VerifyToken"] = Number.VerifyToken,
        [Line + "BaseAddress"] = Simulator.Address.AbsoluteUri,
        ["WhatsUrp:Sqlite:ConnectionString"] = Path.Combine(_data.FullName, "whatsurp.db"),
        ["WhatsUrp:Media:Folder"] = Path.Combine(_data.FullName, "media"),
        ["WhatsUrp:Outbox:SpoolFolder"] = Path.Combine(_data.FullName, "spool"),
    };

    private static string Line => "WhatsUrp:Lines:san-romano:CloudApi:";

    private SimulatedNumber Number => Simulator.Numbers[0].Number;

    public static async Task<SimulatedMeta> StartAsync(Action<GraphSimulatorOptions>? amend = null)
    {
        var options = new GraphSimulatorOptions { Numbers = [new() { VerifiedName = "WhatsUrp San Romano", AppSecret = "0123456789abcdef0123456789abcdef" }] };
        amend?.Invoke(options);
        return new(await GraphSimulator.StartAsync(options));
    }

    /// <summary>Sets the callback, handshake included, as the app's dashboard does; tells where to go on.</summary>
    public async Task<string> CallAsync(Uri service)
    {
        var webhook = new Uri(service, Service.Webhook);
        return await Simulator.Webhooks.SetCallbackAsync(Number.PhoneNumberId, webhook)
            ? $"Write to San Romano as a citizen: {Simulator.Address}\nWebhook: {webhook}\nEverything is made up, and gone when this program ends (Ctrl+C)."
            : throw new IOException($"The webhook {webhook} did not answer the handshake.");
    }

    public async ValueTask DisposeAsync()
    {
        await Simulator.DisposeAsync();
        _data.Delete(recursive: true);
    }
}
