// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;

namespace WhatsUrp.CloudApi.Configuration;

/// <summary>How a line reaches the platform, as checked at start. Immutable; <see cref="ToString"/> shows no secret.</summary>
public sealed class CloudApiAccount
{
    private readonly HashSet<string> _mediaHosts;

    internal CloudApiAccount(LineId line, CloudApiOptions options)
    {
        Line = line;
        PhoneNumberId = options.PhoneNumberId;
        WabaId = options.WabaId;
        AccessToken = options.AccessToken;
        AppSecret = options.AppSecret;
        VerifyToken = options.VerifyToken;
        Timeout = options.Timeout;
        MediaTimeout = options.MediaTimeout;
        ChecksTemplates = options.ChecksTemplates;
        BaseAddress = options.BaseAddress;
        Root = new Uri(options.BaseAddress.AbsoluteUri.TrimEnd('/') + "/" + options.GraphApiVersion + "/");
        _mediaHosts = new HashSet<string>(options.MediaHosts, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Gets the line.</summary>
    public LineId Line { get; }

    /// <summary>Gets the id of the number.</summary>
    public string PhoneNumberId { get; }

    /// <summary>Gets the id of the WhatsApp Business account.</summary>
    public string WabaId { get; }

    /// <summary>Gets the token with which requests are sent. A secret.</summary>
    public string AccessToken { get; }

    /// <summary>Gets the secret with which webhooks are signed. A secret.</summary>
    public string AppSecret { get; }

    /// <summary>Gets the word that proves the handshake of the webhook. A secret.</summary>
    public string VerifyToken { get; }

    /// <summary>Gets where the platform is.</summary>
    public Uri BaseAddress { get; }

    /// <summary>Gets how long one request may take.</summary>
    public TimeSpan Timeout { get; }

    /// <summary>Gets how long the transfer of a medium may take.</summary>
    public TimeSpan MediaTimeout { get; }

    internal bool ChecksTemplates { get; }

    /// <summary>Gets the base address with the version, ending in a slash.</summary>
    internal Uri Root { get; }

    /// <summary>Returns the line.</summary>
    /// <returns>The id of the line.</returns>
    public override string ToString() => Line.ToString();

    /// <summary>Tells whether the token may be sent to an address.</summary>
    internal bool Trusts(Uri address)
    {
        var isHome = Uri.Compare(address, BaseAddress, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;
        return isHome || (address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && _mediaHosts.Contains(address.Host));
    }
}
