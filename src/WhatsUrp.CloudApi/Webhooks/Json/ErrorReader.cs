// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks.Json;

/// <summary>Reads the errors that stand in values, messages and statuses alike.</summary>
internal static class ErrorReader
{
    public static IReadOnlyList<WebhookError> ReadAll(Part errors) => errors.List(static error => Read(error));

    public static WebhookError Read(Part error) => new(
        error["code"u8].Integer is >= int.MinValue and <= int.MaxValue and { } code ? (int)code : 0,
        error["title"u8].Text,
        error["message"u8].Text,
        // Older payloads put the details straight into the error.
        error["error_data"u8]["details"u8].Text ?? error["details"u8].Text,
        error["href"u8].Text);
}
