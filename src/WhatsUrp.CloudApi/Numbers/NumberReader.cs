// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using WhatsUrp.CloudApi.Answers;

namespace WhatsUrp.CloudApi.Numbers;

/// <summary>Reads what the platform tells of a number; what is missing or unknown never throws.</summary>
internal static class NumberReader
{
    public static NumberHealth Read(JsonElement json) => new(json.Text("id") ?? "", json.Text("display_phone_number") ?? "", json.Text("verified_name"))
    {
        Quality = json.Text("quality_rating")?.ToUpperInvariant() ?? "UNKNOWN",
        Status = json.Text("status")?.ToUpperInvariant(),
        Throughput = json.Member("throughput").Text("level")?.ToUpperInvariant(),
        MessagingLimit = json.Text("whatsapp_business_manager_messaging_limit")?.ToUpperInvariant(),
        CanSend = json.Member("health_status").Text("can_send_message")?.ToUpperInvariant(),
        Issues = [.. json.Member("health_status").Items("entities").SelectMany(ReadIssues)],
    };

    private static IEnumerable<NumberIssue> ReadIssues(JsonElement entity)
    {
        var name = entity.Text("entity_type") ?? "";
        foreach (var error in entity.Items("errors"))
        {
            yield return new NumberIssue(name, error.Int("error_code"), error.Text("error_description") ?? "", error.Text("possible_solution"));
        }

        foreach (var info in entity.Items("additional_info").Where(info => info.ValueKind == JsonValueKind.String))
        {
            yield return new NumberIssue(name, null, info.GetString()!, null);
        }
    }
}
