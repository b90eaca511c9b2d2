// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.CloudApi.Webhooks.Json;

namespace WhatsUrp.CloudApi.Webhooks.Groups;

/// <summary>Reads what is told about groups.</summary>
internal static class GroupReader
{
    public static GroupChanged Read(Part group, WebhookOrigin origin) => new(
        group["group_id"u8].Text ?? "",
        group["type"u8].Word,
        group["request_id"u8].Word,
        group["subject"u8].Word ?? group["group_subject"u8]["text"u8].Word,
        group["timestamp"u8].InstantOrArrival("timestamp"))
    {
        Origin = origin,
        Raw = group.Raw,
    };
}
