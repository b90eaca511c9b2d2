// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.CloudApi.Webhooks.Citizens;
using WhatsUrp.CloudApi.Webhooks.Json;

namespace WhatsUrp.CloudApi.Webhooks.Calls;

/// <summary>Reads calls.</summary>
internal static class CallReader
{
    private const long SecondsOfAYear = 31_622_400;

    /// <remarks>The id is also spelled <c>wacid</c>.</remarks>
    public static CallReported Read(Part call, WebhookOrigin origin) => new(
        call["id"u8].Word ?? call["wacid"u8].TextOrMissing("id"),
        call["event"u8].Word,
        IdentityReader.Sender(call),
        call["direction"u8].Word,
        call["status"u8].Word,
        call["duration"u8].Integer is >= 0 and <= SecondsOfAYear and { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        call["biz_opaque_callback_data"u8].Word,
        call["timestamp"u8].Instant ?? call["start_time"u8].Instant ?? call.Context.ReceivedAt)
    {
        Origin = origin,
        Raw = call.Raw,
    };
}
