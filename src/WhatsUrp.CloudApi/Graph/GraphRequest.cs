// SPDX-License-Identifier: BSD-3-Clause

using System.Net.Http.Headers;
using WhatsUrp.CloudApi.Configuration;
using WhatsUrp.Lines;

namespace WhatsUrp.CloudApi.Graph;

/// <summary>One call of the Graph API.</summary>
/// <param name="Line">The line that calls.</param>
/// <param name="Operation">The name of the call in traces, metrics and exceptions: no ids.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path below the version, with its query; never a token.</param>
internal sealed record GraphRequest(LineId Line, string Operation, HttpMethod Method, string Path)
{
    private static readonly ProductInfoHeaderValue Agent = new("WhatsUrp", typeof(GraphRequest).Assembly.GetName().Version!.ToString(3));

    /// <summary>Gets the body; it is sent at most once.</summary>
    public HttpContent? Body { get; init; }

    /// <summary>Gets what makes the body anew for each attempt, in place of <see cref="Body"/>: such a call may be tried again.</summary>
    public Func<HttpContent>? Remake { get; init; }

    /// <summary>Gets a value indicating whether the call may be tried again: it only reads, or does no harm twice.</summary>
    public bool IsRepeatable => Method == HttpMethod.Get || Remake is not null;

    /// <summary>Gets an absolute address in place of the path, for media.</summary>
    public Uri? Address { get; init; }

    /// <summary>Tells which host the request goes to, with its port.</summary>
    public string HostFor(CloudApiAccount account) => (Address ?? account.Root).Authority;

    /// <summary>Makes the request. Everything stands on the request itself: the client is shared by all lines.</summary>
    public HttpRequestMessage ToMessage(CloudApiAccount account)
    {
        var message = new HttpRequestMessage(Method, Address ?? new Uri(account.Root, Path)) { Content = Remake?.Invoke() ?? Body };
        message.Headers.Authorization = account.Authorization;
        message.Headers.UserAgent.Add(Agent);
        if (Method != HttpMethod.Get)
        {
            message.Options.Set(SendTicket.Key, new SendTicket());
        }

        return message;
    }
}
