// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using WhatsUrp.CloudApi.Answers;
using WhatsUrp.CloudApi.Graph;
using WhatsUrp.Lines;

namespace WhatsUrp.CloudApi.Numbers;

/// <summary>Says where webhooks go. Without a subscription of the app no webhook comes at all.</summary>
/// <remarks>An override on the number wins over one on the account, and that over the app's own address. Thread-safe. Members are virtual so that tests can stand in for them.</remarks>
public class SubscriptionClient
{
    private readonly GraphChannel _channel;

    internal SubscriptionClient(GraphChannel channel) => _channel = channel;

    /// <summary>Initializes a new instance of the <see cref="SubscriptionClient"/> class for a test that replaces its members.</summary>
    protected SubscriptionClient() => _channel = null!;

    /// <summary>Subscribes the token's app to the webhooks of the line's business account.</summary>
    /// <param name="line">A line of the account.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task.</returns>
    /// <exception cref="GraphException">The platform answered with an error.</exception>
    /// <exception cref="GraphUnavailableException">No answer came.</exception>
    public virtual Task SubscribeAsync(LineId line, CancellationToken cancellationToken = default) =>
        _channel.CallAsync(new GraphRequest(line, "subscription.add", HttpMethod.Post, AccountPath(line)), cancellationToken);

    /// <summary>Subscribes the token's app, and sends the webhooks of this account to an address of their own.</summary>
    /// <param name="line">A line of the account, whose verify token proves the handshake.</param>
    /// <param name="callback">The address: https, at most 200 characters.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task.</returns>
    /// <exception cref="ArgumentException">The address is not https, or too long.</exception>
    /// <exception cref="GraphException">The platform answered with an error.</exception>
    /// <exception cref="GraphUnavailableException">No answer came.</exception>
    public virtual Task OverrideAccountAsync(LineId line, Uri callback, CancellationToken cancellationToken = default)
    {
        var address = Check(callback);
        var body = GraphJson.Object(json => WriteOverride(json, line, address));
        return _channel.CallAsync(new GraphRequest(line, "subscription.override", HttpMethod.Post, AccountPath(line)) { Body = body }, cancellationToken);
    }

    /// <summary>Sends the webhooks of the line's number to an address of their own.</summary>
    /// <param name="line">The line, whose verify token proves the handshake.</param>
    /// <param name="callback">The address: https, at most 200 characters; <see langword="null"/> ends the override.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task.</returns>
    /// <exception cref="ArgumentException">The address is not https, or too long.</exception>
    /// <exception cref="GraphException">The platform answered with an error.</exception>
    /// <exception cref="GraphUnavailableException">No answer came.</exception>
    public virtual Task OverrideNumberAsync(LineId line, Uri? callback, CancellationToken cancellationToken = default)
    {
        var address = callback is null ? "" : Check(callback);
        var body = GraphJson.Object(json => json.Object("webhook_configuration", configuration => WriteOverride(configuration, line, address)));
        return _channel.CallAsync(new GraphRequest(line, "number.override", HttpMethod.Post, _channel.Account(line).PhoneNumberId) { Body = body }, cancellationToken);
    }

    /// <summary>Lists the apps that get the webhooks of the line's business account.</summary>
    /// <param name="line">A line of the account.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The apps.</returns>
    /// <exception cref="GraphException">The platform answered with an error.</exception>
    /// <exception cref="GraphUnavailableException">No answer came.</exception>
    public virtual IAsyncEnumerable<SubscribedApp> ListAsync(LineId line, CancellationToken cancellationToken = default) =>
        _channel.ListAsync(line, "subscription.list", $"{AccountPath(line)}?limit=100", Read, cancellationToken);

    /// <summary>Ends the subscription of the token's app.</summary>
    /// <param name="line">A line of the account.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task.</returns>
    /// <exception cref="GraphException">The platform answered with an error.</exception>
    /// <exception cref="GraphUnavailableException">No answer came.</exception>
    public virtual Task UnsubscribeAsync(LineId line, CancellationToken cancellationToken = default) =>
        _channel.CallAsync(new GraphRequest(line, "subscription.remove", HttpMethod.Delete, AccountPath(line)), cancellationToken);

    private static SubscribedApp Read(JsonElement json)
    {
        var app = json.Member("whatsapp_business_api_data") ?? json;
        return new SubscribedApp(app.Text("id") ?? "", app.Text("name") ?? "", Uri.TryCreate(json.Text("override_callback_uri"), UriKind.Absolute, out var address) ? address : null);
    }

    private static string Check(Uri callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        return callback is { IsAbsoluteUri: true, Scheme: "https" } && callback.AbsoluteUri.Length <= 200
            ? callback.AbsoluteUri
            : throw new ArgumentException("A callback is an https address of at most 200 characters.", nameof(callback));
    }

    private void WriteOverride(Utf8JsonWriter json, LineId line, string address)
    {
        json.WriteString("override_callback_uri", address);
        if (address.Length > 0)
        {
            json.WriteString("verify_token", _channel.Account(line).VerifyToken);
        }
    }

    private string AccountPath(LineId line) => $"{_channel.Account(line).AccountNode}/subscribed_apps";
}
