// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Messaging;

namespace WhatsUrp.ConsoleHost.Chat.Json;

/// <summary>The lane of a message, for programs.</summary>
internal static class LaneText
{
    public static string Kind(Lane lane) => lane switch
    {
        Lane.Emergency => "emergency",
        Lane.Reply => "reply",
        _ => "broadcast",
    };
}
