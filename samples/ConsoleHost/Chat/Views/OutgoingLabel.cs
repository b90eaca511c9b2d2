// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Messaging;

namespace WhatsUrp.ConsoleHost.Chat.Views;

/// <summary>What people see around the text of an outgoing message.</summary>
internal static class OutgoingLabel
{
    /// <summary>Names the sort of a message that is no reply.</summary>
    public static string? Lane(Lane lane) => lane switch
    {
        Messaging.Lane.Emergency => "emergenza",
        Messaging.Lane.Reply => null,
        _ => "avviso",
    };

    /// <summary>Writes the options as they are typed to tap them: up to three in a row, a list one below the other.</summary>
    public static string Options(MessageContent content) => content.Options.Count <= 3
        ? string.Join(' ', content.Options.Select(option => $"[{option.Title}]"))
        : string.Join('\n', content.Options.Select(option => option.Description is null ? $"[{option.Title}]" : $"[{option.Title}] {option.Description}"));
}
