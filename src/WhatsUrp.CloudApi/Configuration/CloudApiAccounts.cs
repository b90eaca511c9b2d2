// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Frozen;
using Microsoft.Extensions.Options;
using WhatsUrp.Lines;

namespace WhatsUrp.CloudApi.Configuration;

/// <summary>The lines of a host that are on the Cloud API, with the settings in force now.</summary>
/// <remarks>
/// Thread-safe. <c>UseCloudApi</c> reads the settings anew when the configuration changes, so that secrets are changed without a restart: ask for an
/// account when it is needed, and do not keep it.
/// </remarks>
public sealed class CloudApiAccounts
{
    private volatile FrozenDictionary<LineId, CloudApiAccount> _accounts = FrozenDictionary<LineId, CloudApiAccount>.Empty;
    private volatile IReadOnlyList<CloudApiAccount> _all = [];

    /// <summary>Initializes a new instance of the <see cref="CloudApiAccounts"/> class.</summary>
    /// <param name="options">The settings.</param>
    /// <exception cref="OptionsValidationException">A setting is missing or wrong; the message names every one.</exception>
    public CloudApiAccounts(IOptions<CloudApiLinesOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Swap([.. options.Value.Lines.Select(pair => new CloudApiAccount(pair.Key, pair.Value))]);
    }

    /// <summary>Gets the lines. It is another list once a setting has changed.</summary>
    public IReadOnlyList<CloudApiAccount> All => _all;

    /// <summary>Finds a line.</summary>
    /// <param name="line">The line's id.</param>
    /// <returns>The line's account, or <see langword="null"/> when the line is not on the Cloud API.</returns>
    public CloudApiAccount? Find(LineId line) => _accounts.GetValueOrDefault(line);

    internal CloudApiAccount Get(LineId line) => Find(line)
        ?? throw new InvalidOperationException($"WURP0510: line '{line}' is not on the Cloud API; write its section WhatsUrp:Lines:{line}:CloudApi.");

    /// <summary>Puts other settings in force. A call that has begun ends with those it began with.</summary>
    internal void Swap(IReadOnlyList<CloudApiAccount> accounts)
    {
        _accounts = accounts.ToFrozenDictionary(account => account.Line);
        _all = accounts;
    }
}
