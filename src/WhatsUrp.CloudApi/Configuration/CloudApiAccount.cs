// SPDX-License-Identifier: BSD-3-Clause

using System.Net.Http.Headers;
using WhatsUrp.CloudApi.Webhooks.Translation;
using WhatsUrp.Lines;

namespace WhatsUrp.CloudApi.Configuration;

/// <summary>How a line reaches the platform, as checked at start or when the configuration changed. Immutable; <see cref="ToString"/> shows no secret.</summary>
public sealed class CloudApiAccount
{
    private readonly HashSet<string> _mediaHosts;

    internal CloudApiAccount(LineId line, CloudApiOptions options)
    {
        Line = line;
        PhoneNumberId = options.PhoneNumberId;
        WabaId = options.WabaId.Trim();
        AccessToken = options.AccessToken;
        AppSecret = options.AppSecret;
        PreviousAppSecret = string.IsNullOrWhiteSpace(options.PreviousAppSecret) ? null : options.PreviousAppSecret;
        VerifyToken = options.VerifyToken;
        Timeout = options.Timeout;
        MediaTimeout = options.MediaTimeout;
        BreakDuration = options.BreakDuration;
        ChecksTemplates = options.ChecksTemplates;
        BaseAddress = options.BaseAddress;
        Root = new Uri(options.BaseAddress.AbsoluteUri.TrimEnd('/') + "/" + options.GraphApiVersion + "/");
        Authorization = new AuthenticationHeaderValue("Bearer", AccessToken);
        _mediaHosts = new HashSet<string>(options.MediaHosts, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Gets the line.</summary>
    public LineId Line { get; }

    /// <summary>Gets the id of the number.</summary>
    public string PhoneNumberId { get; }

    /// <summary>Gets the id of the WhatsApp Business account; empty when the configuration does not say it.</summary>
    public string WabaId { get; }

    /// <summary>Gets the token with which requests are sent. A secret.</summary>
    public string AccessToken { get; }

    /// <summary>Gets the secret with which webhooks are signed. A secret.</summary>
    public string AppSecret { get; }

    /// <summary>Gets the former secret, with which webhooks may still be signed; <see langword="null"/> when there is none. A secret.</summary>
    public string? PreviousAppSecret { get; }

    /// <summary>Gets the word that proves the handshake of the webhook. A secret.</summary>
    public string VerifyToken { get; }

    /// <summary>Gets where the platform is.</summary>
    public Uri BaseAddress { get; }

    /// <summary>Gets how long one request may take.</summary>
    public TimeSpan Timeout { get; }

    /// <summary>Gets how long the transfer of a medium may take.</summary>
    public TimeSpan MediaTimeout { get; }

    internal TimeSpan BreakDuration { get; }

    internal bool ChecksTemplates { get; }

    /// <summary>Gets the business account as a node of the graph, for calls that concern it.</summary>
    /// <exception cref="InvalidOperationException">The configuration does not say it.</exception>
    internal string AccountNode => WabaId.Length > 0 ? WabaId
        : throw new InvalidOperationException($"WURP0511: this call concerns the business account of line '{Line}'; write its id into WhatsUrp:Lines:{Line}:CloudApi:WabaId.");

    /// <summary>Gets the base address with the version, ending in a slash.</summary>
    internal Uri Root { get; }

    /// <summary>Gets what a request proves itself by. A secret.</summary>
    internal AuthenticationHeaderValue Authorization { get; }

    /// <summary>Tells how the platform names the line.</summary>
    /// <returns>The line's entry in a <see cref="LineTable"/>.</returns>
    public LineNumber ToNumber() => new(Line, PhoneNumberId, WabaId.Length > 0 ? WabaId : null);

    /// <summary>Returns the line.</summary>
    /// <returns>The id of the line.</returns>
    public override string ToString() => Line.ToString();

    /// <summary>Tells whether the same number of the same platform is meant, which routes, tables and clients rely on for as long as the host runs.</summary>
    internal bool IsSameNumber(CloudApiAccount other) =>
        Line == other.Line && PhoneNumberId == other.PhoneNumberId && WabaId == other.WabaId && BaseAddress == other.BaseAddress;

    /// <summary>Tells whether all settings are the same.</summary>
    internal bool IsSame(CloudApiAccount other) =>
        IsSameNumber(other) && Root == other.Root && Settings == other.Settings && _mediaHosts.SetEquals(other._mediaHosts);

    private (string Token, string Secret, string? Previous, string Verify, TimeSpan Timeout, TimeSpan Media, TimeSpan Break, bool Checks) Settings =>
        (AccessToken, AppSecret, PreviousAppSecret, VerifyToken, Timeout, MediaTimeout, BreakDuration, ChecksTemplates);

    /// <summary>Tells whether the token may be sent to an address.</summary>
    internal bool Trusts(Uri address)
    {
        var isHome = Uri.Compare(address, BaseAddress, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;
        return isHome || (address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && _mediaHosts.Contains(address.Host));
    }
}
