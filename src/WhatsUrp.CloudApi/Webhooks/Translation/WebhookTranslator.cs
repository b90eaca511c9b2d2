// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks.Translation;

/// <summary>Puts what webhooks tell into the words of the service.</summary>
/// <remarks>Pure and thread-safe.</remarks>
/// <param name="lines">Finds the lines.</param>
public sealed class WebhookTranslator(ILineResolver lines)
{
    /// <summary>Translates all that one webhook tells.</summary>
    /// <param name="batch">The webhook as read.</param>
    /// <returns>At least one item an event, in the order of the events; an event of an account gives one item for each of its lines.</returns>
    public IReadOnlyList<WebhookItem> Translate(WebhookBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return [.. batch.Events.SelectMany(source => lines.Resolve(source.Origin).Select(line => new WebhookItem.Left(source, "") { Line = line, Key = "" }))];
    }
}
