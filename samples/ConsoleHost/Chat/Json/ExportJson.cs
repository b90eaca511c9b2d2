// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;

namespace WhatsUrp.ConsoleHost.Chat.Json;

/// <summary>Everything that the line holds about a person (GDPR art. 15 and 20).</summary>
internal sealed record ExportJson(
    string Command,
    string Address,
    IReadOnlyList<string> FormerAddresses,
    string Status,
    IReadOnlyDictionary<string, JsonElement> Fields,
    IReadOnlyList<SubscriptionJson> Subscriptions,
    AcceptanceJson? Acceptance,
    DraftJson? Draft,
    IReadOnlyList<ConsentJson> Consents,
    IReadOnlyList<PolicyJson> Policies,
    IReadOnlyList<ReportJson> Reports);

internal sealed record SubscriptionJson(string List, string State, string Since);

internal sealed record AcceptanceJson(string Version, string Sha256, string At, string Method);

internal sealed record DraftJson(
    string Stage, string? Field, IReadOnlyList<string> Lists, IReadOnlyDictionary<string, JsonElement> Fields, int Retries, string ExpiresAt);

internal sealed record ConsentJson(
    string Kind, string At, string? List, string? PolicyVersion, string? PolicySha256, string? Method, string Source, string? Rule, string Actor);

internal sealed record PolicyJson(string Version, string Sha256, string Text, string? Url);
