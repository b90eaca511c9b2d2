// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;

namespace WhatsUrp.ConsoleHost.Chat.Json;

/// <summary>One message that leaves. <c>kind</c> is reply, broadcast or emergency.</summary>
internal sealed record OutgoingJson(string To, string Kind, string Text, IReadOnlyList<string> Buttons);

internal sealed record ErrorJson(string Error);

internal sealed record BroadcastJson(
    string Command, string List, string Kind, int Recipients, int Sent, int Waiting, int Refused, int NotSent, int Unknown);

internal sealed record ReplyJson(string Command, string To, bool Sent, int Answered);

internal sealed record SubscribersJson(string Command, int Count, IReadOnlyList<SubscriberJson> Subscribers);

internal sealed record SubscriberJson(string Address, IReadOnlyList<string> Lists, IReadOnlyDictionary<string, JsonElement> Fields);

internal sealed record ReportsJson(string Command, int Count, IReadOnlyList<ReportJson> Reports);

internal sealed record EraseJson(string Command, string Address, bool Erased);

internal sealed record ClockJson(string Command, string At);

internal sealed record AgainJson(string Command, bool Duplicate);

internal sealed record QuitJson(string Command);

internal sealed record HelpJson(string Command, IReadOnlyList<string> Lines);
