// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using WhatsUrp.Lines;

namespace WhatsUrp.CloudApi.Configuration;

/// <summary>Reads the settings of all lines anew when the configuration changes: a token or a secret that is rolled is in force without a restart.</summary>
/// <remarks>
/// At the start a fault keeps the host from starting; later it must not take a running service down, nor one comune's slip touch another's number: a line
/// with faults keeps what it has. Which lines there are, and which number a line has, is settled at the start. Values are never logged, only their keys.
/// </remarks>
internal sealed partial class CloudApiReload : IDisposable
{
    private readonly Lock _gate = new();
    private readonly OptionsFactory<CloudApiLinesOptions> _factory;
    private readonly ILogger _logger;
    private readonly IDisposable _changes;

    public CloudApiReload(
        IConfiguration configuration,
        IOptions<CloudApiLinesOptions> atStart,
        IEnumerable<IConfigureOptions<CloudApiLinesOptions>> setups,
        IEnumerable<IPostConfigureOptions<CloudApiLinesOptions>> amendments,
        ILogger logger)
    {
        Accounts = new CloudApiAccounts(atStart);
        _factory = new OptionsFactory<CloudApiLinesOptions>(setups, amendments);
        _logger = logger;
        _changes = ChangeToken.OnChange(configuration.GetReloadToken, ReadAnew);

        // The configuration may have changed between the start of the host and the first question.
        ReadAnew();
    }

    public CloudApiAccounts Accounts { get; }

    public void Dispose() => _changes.Dispose();

    private void ReadAnew()
    {
        lock (_gate)
        {
            try
            {
                Take(_factory.Create(Options.DefaultName));
            }
            catch (Exception exception)
            {
                // The boundary of a host's own setup: whatever it throws, the settings in force stay in force.
                Failed(exception.GetType().Name);
            }
        }
    }

    private void Take(CloudApiLinesOptions options)
    {
        List<CloudApiAccount> next = [.. Accounts.All.Select(account => Next(account, options))];
        foreach (var line in options.Lines.Keys.Where(line => Accounts.Find(line) is null))
        {
            NeedsRestart(line);
        }

        if (!next.SequenceEqual(Accounts.All))
        {
            Accounts.Swap(next);
        }
    }

    /// <summary>Chooses between what a line has and what it would get; the same object where nothing changes.</summary>
    private CloudApiAccount Next(CloudApiAccount current, CloudApiLinesOptions options)
    {
        if (!options.Lines.TryGetValue(current.Line, out var settings))
        {
            NeedsRestart(current.Line);
            return current;
        }

        if (CloudApiLinesOptionsCustomValidator.FaultsOf(options, current.Line) is [_, ..] faults)
        {
            Refused(current.Line, string.Join(' ', faults));
            return current;
        }

        var next = new CloudApiAccount(current.Line, settings);
        if (next.IsSame(current))
        {
            return current;
        }

        if (!next.IsSameNumber(current))
        {
            NeedsRestart(current.Line);
            return current;
        }

        Taken(current.Line);
        return next;
    }

    [LoggerMessage(5007, LogLevel.Error, "Line {Line}: its new settings are refused, and it keeps those it has. {Faults}")]
    private partial void Refused(LineId line, string faults);

    [LoggerMessage(5008, LogLevel.Error, "The settings of the Cloud API could not be read anew, and all lines keep those they have ({Failure}).")]
    private partial void Failed(string failure);

    [LoggerMessage(5009, LogLevel.Information, "Line {Line}: its new settings of the Cloud API are in force.")]
    private partial void Taken(LineId line);

    [LoggerMessage(5010, LogLevel.Warning, "Line {Line}: another number, account or address, or a line that comes or goes, counts from the next start; until then all stays as it is.")]
    private partial void NeedsRestart(LineId line);
}
