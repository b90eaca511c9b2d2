// SPDX-License-Identifier: BSD-3-Clause

using System.Security.Cryptography;
using System.Text;
using WhatsUrp.AspNetCore.Lines;
using WhatsUrp.CloudApi.Webhooks;
using WhatsUrp.Lines;

namespace WhatsUrp.AspNetCore.Endpoint;

/// <summary>A path, and the lines whose platform may call it, with the secrets that are in force when it does.</summary>
internal sealed class WebhookRoute(string pattern, IReadOnlySet<LineId> lines, LinesInForce inForce)
{
    public string Pattern => pattern;

    public IEnumerable<WebhookLine> Lines => inForce.Now.Of(lines);

    /// <summary>Tells in constant time whether a line of this path has the token.</summary>
    public bool HasToken(string token)
    {
        var stated = Digest(token);
        var found = false;
        foreach (var line in Lines)
        {
            found |= CryptographicOperations.FixedTimeEquals(stated, Digest(line.VerifyToken));
        }

        return found;
    }

    /// <summary>Finds a line whose secret a body was signed with.</summary>
    /// <returns><see langword="null"/> when there is none.</returns>
    public LineId? SignerOf(ReadOnlySpan<byte> body, string? signature)
    {
        foreach (var app in Lines.DistinctBy(line => line.AppSecret, StringComparer.Ordinal))
        {
            if (WebhookSignature.IsValid(body, signature, app.AppSecret)
                || (app.PreviousAppSecret is { } previous && WebhookSignature.IsValid(body, signature, previous)))
            {
                return app.Id;
            }
        }

        return null;
    }

    // Digests are equally long, whatever the length of what somebody tries.
    private static byte[] Digest(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
