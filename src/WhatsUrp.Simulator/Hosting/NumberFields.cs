// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json.Nodes;
using WhatsUrp.Simulator.Accounts;

namespace WhatsUrp.Simulator.Hosting;

/// <summary>The fields of a number and of an account, as Graph names them.</summary>
internal static class NumberFields
{
    private static readonly string[] BestFirst = ["AVAILABLE", "LIMITED"];

    public static JsonObject All(NumberState number) => new()
    {
        ["id"] = number.Number.PhoneNumberId,
        ["display_phone_number"] = "+" + number.Number.DisplayPhoneNumber,
        ["verified_name"] = number.Number.VerifiedName,
        ["quality_rating"] = number.QualityRating,
        ["status"] = number.Status,
        ["name_status"] = "APPROVED",
        ["code_verification_status"] = "VERIFIED",
        ["platform_type"] = "CLOUD_API",
        ["throughput"] = new JsonObject { ["level"] = number.Throughput },
        ["account_mode"] = "LIVE",
        ["health_status"] = Health(number.Number.PhoneNumberId, "PHONE_NUMBER", number.CanSendMessage),
        ["webhook_configuration"] = Configuration(number),
        ["whatsapp_business_manager_messaging_limit"] = number.MessagingLimit,
        ["messaging_limit_tier"] = number.MessagingLimit,
    };

    /// <summary>An account can send as well as the best of its numbers.</summary>
    public static JsonObject All(AccountState account)
    {
        var best = BestFirst.FirstOrDefault(word => account.Numbers.Any(number => number.CanSendMessage == word)) ?? "BLOCKED";
        return new()
        {
            ["id"] = account.Id,
            ["name"] = account.Numbers[0].Number.VerifiedName,
            ["timezone_id"] = "70",
            ["account_review_status"] = "APPROVED",
            ["health_status"] = Health(account.Id, "WABA", best),
        };
    }

    public static JsonObject Pick(JsonObject all, IEnumerable<string> fields)
    {
        var picked = new JsonObject();
        foreach (var field in fields)
        {
            if (all[field] is { } value)
            {
                picked[field] = value.DeepClone();
            }
        }

        return picked;
    }

    private static JsonObject Health(string id, string type, string canSend)
    {
        var entity = new JsonObject { ["entity_type"] = type, ["id"] = id, ["can_send_message"] = canSend };
        switch (canSend)
        {
            case "LIMITED":
                entity["additional_info"] = new JsonArray("The sending of this object is limited.");
                break;
            case "BLOCKED":
                entity["errors"] = new JsonArray(new JsonObject
                {
                    ["error_code"] = 141010,
                    ["error_description"] = "The object is restricted from messaging.",
                    ["possible_solution"] = "See the WhatsApp Manager.",
                });
                break;
        }

        return new() { ["can_send_message"] = canSend, ["entities"] = new JsonArray(entity) };
    }

    private static JsonObject Configuration(NumberState number)
    {
        var json = new JsonObject();
        foreach (var (name, callback) in new[] { ("phone_number", number.Override), ("whatsapp_business_account", number.Account.Override), ("application", number.App) })
        {
            if (callback is not null)
            {
                json[name] = callback.Url.ToString();
            }
        }

        return json;
    }
}
