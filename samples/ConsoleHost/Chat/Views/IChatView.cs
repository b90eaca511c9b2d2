// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.Citizens;
using WhatsUrp.Messaging;
using WhatsUrp.Reports;

namespace WhatsUrp.ConsoleHost.Chat.Views;

/// <summary>Where a conversation is shown. Times are local.</summary>
internal interface IChatView
{
    void Heading(string text);

    /// <summary>What a citizen sent, in the words of the chat's language.</summary>
    void Citizen(DateTimeOffset at, CitizenAddress from, string line);

    /// <summary>What the office ordered.</summary>
    void Office(DateTimeOffset at, string line);

    /// <summary>What the line sends.</summary>
    void Outgoing(DateTimeOffset at, OutboundMessage message);

    /// <summary>An urgent report, handed to the office at once.</summary>
    void HandedOver(DateTimeOffset at, Report report);

    void Answer(OfficeAnswer answer);

    /// <summary>Tells people what is about to happen.</summary>
    void Announce(string sentence);

    /// <summary>Watches a broadcast go out, to its end.</summary>
    Task<BroadcastProgress> FollowAsync(IAsyncEnumerable<BroadcastProgress> steps);
}
