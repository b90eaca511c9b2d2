// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Frozen;
using Microsoft.Extensions.Options;
using WhatsUrp.Lines;

namespace WhatsUrp.CloudApi.Configuration;

/// <summary>The lines of a host that are on the Cloud API.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class CloudApiAccounts
{
    private readonly FrozenDictionary<LineId, CloudApiAccount> _accounts;

    /// <summary>Initializes a new instance of the <see cref="CloudApiAccounts"/> class.</summary>
    /// <param name="options">The settings.</param>
    /// <exception cref="OptionsValidationException">A setting is missing or wrong; the message names every one.</exception>
    public CloudApiAccounts(IOptions<CloudApiLinesOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        All = [.. options.Value.Lines.Select(pair => new CloudApiAccount(pair.Key, pair.Value))];
        _accounts = All.ToFrozenDictionary(account => account.Line);
    }

    /// <summary>Gets the lines.</summary>
    public IReadOnlyList<CloudApiAccount> All { get; }

    /// <summary>Finds a line.</summary>
    /// <param name="line">The line's id.</param>
    /// <returns>The line's account, or <see langword="null"/> when the line is not on the Cloud API.</returns>
    public CloudApiAccount? Find(LineId line) => _accounts.GetValueOrDefault(line);

    internal CloudApiAccount Get(LineId line) => Find(line)
        ?? throw new InvalidOperationException($"WURP0510: line '{line}' is not on the Cloud API; write its section WhatsUrp:Lines:{line}:CloudApi.");
}
