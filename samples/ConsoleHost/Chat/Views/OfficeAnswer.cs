// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.ConsoleHost.Chat.Json;
using WhatsUrp.ConsoleHost.Screens;

namespace WhatsUrp.ConsoleHost.Chat.Views;

/// <summary>What the office gets to see after an order: one JSON object for programs, blocks for people.</summary>
internal sealed record OfficeAnswer(object Json, params IReadOnlyList<Block> Blocks)
{
    /// <summary>Gets a value indicating whether the conversation ends here.</summary>
    public bool IsLast { get; init; }

    public static OfficeAnswer Fault(string sentence) => new(new ErrorJson(sentence), new Block.Fault(sentence));

    public static OfficeAnswer Say(object json, string sentence) => new(json, new Block.Sentence(sentence));
}
