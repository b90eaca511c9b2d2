// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.CloudApi.Configuration;
using WhatsUrp.CloudApi.Graph;

namespace WhatsUrp.WebhookHost.Checks;

/// <summary>Asks the platform, before any citizen does, whether each line can work.</summary>
internal static class ServiceCheck
{
    private static readonly (string Name, Func<Probe, CancellationToken, Task<Finding>> Ask)[] Checks =
    [
        ("secret", static (probe, _) => Task.FromResult(probe.Secret())),
        ("clock", static (probe, cancellationToken) => probe.ClockAsync(cancellationToken)),
        ("token", static (probe, cancellationToken) => probe.TokenAsync(cancellationToken)),
        ("number", static (probe, cancellationToken) => probe.NumberAsync(cancellationToken)),
        ("subscription", static (probe, cancellationToken) => probe.SubscriptionAsync(cancellationToken)),
        ("templates", static (probe, cancellationToken) => probe.TemplatesAsync(cancellationToken)),
    ];

    /// <summary>Prints a line for each check of each line.</summary>
    /// <returns>0 when everything is right, else 1.</returns>
    public static async Task<int> RunAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken = default)
    {
        var isGood = true;
        foreach (var account in services.GetRequiredService<CloudApiAccounts>().All)
        {
            var probe = new Probe(account, services);
            foreach (var (name, ask) in Checks)
            {
                var finding = await AskAsync(ask, probe, cancellationToken);
                isGood &= finding.IsGood;
                await output.WriteLineAsync($"{(finding.IsGood ? "OK " : "FIX")} {account.Line} {name}: {finding.Text}");
            }
        }

        return isGood ? 0 : 1;
    }

    private static async Task<Finding> AskAsync(Func<Probe, CancellationToken, Task<Finding>> ask, Probe probe, CancellationToken cancellationToken)
    {
        try
        {
            return await ask(probe, cancellationToken);
        }
        catch (GraphException refusal)
        {
            return Finding.Fix(refusal.Message);
        }
        catch (Exception silence) when (silence is GraphUnavailableException or HttpRequestException)
        {
            return Finding.Fix($"no answer from {probe.Address}: let this machine reach it over the network");
        }
    }
}
