// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.CloudApi.Webhooks.Translation;
using WhatsUrp.Lines;

namespace WhatsUrp.AspNetCore.Lines;

/// <summary>What the webhook must know of a line.</summary>
/// <param name="Number">How the platform names the line.</param>
/// <param name="AppSecret">The secret of its app: lines with the same secret belong to one app.</param>
/// <param name="VerifyToken">What the platform says when the webhook is set up.</param>
/// <param name="PreviousAppSecret">The app's former secret, while a new one is rolled out.</param>
internal sealed record WebhookLine(LineNumber Number, string AppSecret, string VerifyToken, string? PreviousAppSecret = null)
{
    public LineId Id => Number.Line;

    /// <summary>No secret in a log.</summary>
    public override string ToString() => Id.Value;
}
