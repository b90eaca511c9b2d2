// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks;

/// <summary>All that one webhook tells.</summary>
/// <param name="Events">At least one for each message, status and change, in the order of the body.</param>
/// <param name="Diagnostics">What was irregular; at most a hundred, the last then says that there were more.</param>
public sealed record WebhookBatch(IReadOnlyList<WebhookEvent> Events, IReadOnlyList<WebhookDiagnostic> Diagnostics)
{
    /// <summary>Gets a value indicating whether the body could be read at all; when not, the first diagnostic says why, and it belongs in quarantine.</summary>
    public bool IsReadable => Diagnostics is not [{ Irregularity: WebhookIrregularity.NotJson or WebhookIrregularity.NotAWebhook }, ..];
}
