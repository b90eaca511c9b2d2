// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.CloudApi.Webhooks.Citizens;
using WhatsUrp.CloudApi.Webhooks.Json;

namespace WhatsUrp.CloudApi.Webhooks.Messages;

/// <summary>Reads notices about a citizen, of today's and of older form.</summary>
internal static class SystemReader
{
    public static SystemContent Read(Part message)
    {
        var system = message["system"u8];
        var identity = message["identity"u8];
        var newer = system["wa_id"u8];
        return new SystemContent(
            system["type"u8].Word,
            system["body"u8].Text,
            IdentityReader.Read(system["customer"u8], system["previous_user_id"u8], system["previous_parent_user_id"u8], "system.customer"),
            IdentityReader.Read(newer.Exists ? newer : system["new_wa_id"u8], system["user_id"u8], system["parent_user_id"u8], "system.wa_id"),
            (identity.IsObject ? identity : system["identity"u8])["hash"u8].Word);
    }
}
