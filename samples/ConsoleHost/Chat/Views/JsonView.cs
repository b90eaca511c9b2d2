// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.Citizens;
using WhatsUrp.ConsoleHost.Chat.Json;
using WhatsUrp.ConsoleHost.Screens;
using WhatsUrp.Messaging;
using WhatsUrp.Reports;

namespace WhatsUrp.ConsoleHost.Chat.Views;

/// <summary>For programs: one JSON line for each outgoing message and each order, and nothing else.</summary>
internal sealed class JsonView(TextWriter output) : IChatView
{
    public void Heading(string text)
    {
    }

    public void Citizen(DateTimeOffset at, CitizenAddress from, string line)
    {
    }

    public void Office(DateTimeOffset at, string line)
    {
    }

    public void Announce(string sentence)
    {
    }

    public void HandedOver(DateTimeOffset at, Report report)
    {
    }

    public void Outgoing(DateTimeOffset at, OutboundMessage message) => Write(new OutgoingJson(
        AddressText.One(message.To),
        LaneText.Kind(message.Lane),
        message.Content.Text,
        [.. message.Content.Options.Select(option => option.Title)]));

    public void Answer(OfficeAnswer answer) => Write(answer.Json);

    public async Task<BroadcastProgress> FollowAsync(IAsyncEnumerable<BroadcastProgress> steps) => await steps.LastAsync();

    private void Write(object json)
    {
        output.Write(ChatJson.Line(json) + "\n");
        output.Flush();
    }
}
