// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Messaging.Contents;

namespace WhatsUrp.Testing.Tests;

public sealed class RecordingTransportTests
{
    private readonly RecordingTransport _transport = new();

    [Fact]
    public async Task Every_message_is_remembered_in_order_and_accepted()
    {
        Assert.Equal(new SendOutcome.Accepted(new MessageId("recorded.1")), await _transport.SendAsync(Message("uno")));
        Assert.Equal(new SendOutcome.Accepted(new MessageId("recorded.2")), await _transport.SendAsync(Message("due")));
        Assert.Equal(["uno", "due"], _transport.Sent.Select(message => message.Content.Text));
    }

    [Fact]
    public async Task The_script_is_played_first_then_the_answer_counts()
    {
        var refused = new SendOutcome.Refused(131026, "undeliverable");
        var unknown = new SendOutcome.Unknown("timeout");
        _transport.Script(refused, unknown).Answer = message => new SendOutcome.NotSent(message.Content.Text);
        Assert.Equal(refused, await _transport.SendAsync(Message("uno")));
        Assert.Equal(unknown, await _transport.SendAsync(Message("due")));
        Assert.Equal(new SendOutcome.NotSent("tre"), await _transport.SendAsync(Message("tre")));
        Assert.Equal(3, _transport.Sent.Count);
    }

    [Fact]
    public async Task What_was_read_does_not_change_when_more_is_sent()
    {
        await _transport.SendAsync(Message("uno"));
        var sent = _transport.Sent;
        await _transport.SendAsync(Message("due"));
        Assert.Single(sent);
        _transport.Clear();
        Assert.Empty(_transport.Sent);
    }

    [Fact]
    public async Task Many_may_send_at_once()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 1000).Select(i => Task.Run(async () => await _transport.SendAsync(Message($"{i}")))));
        Assert.Equal(1000, _transport.Sent.Count);
        Assert.Equal(1000, outcomes.Distinct().Count());
    }

    [Fact]
    public async Task A_cancelled_attempt_is_not_recorded()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await _transport.SendAsync(Message("uno"), new CancellationToken(canceled: true)));
        Assert.Empty(_transport.Sent);
    }

    private static OutboundMessage Message(string text) => new()
    {
        Line = new LineId("sanromano"),
        To = CitizenAddress.OfPhone("+393331234567"),
        Content = new TextContent(text),
    };
}
