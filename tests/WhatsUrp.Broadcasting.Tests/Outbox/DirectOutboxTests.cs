// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Time.Testing;
using WhatsUrp.Broadcasting.Outbox;
using WhatsUrp.Broadcasting.Tests.Fakes;
using WhatsUrp.Citizens;
using WhatsUrp.Messaging;
using WhatsUrp.Messaging.Contents;

namespace WhatsUrp.Broadcasting.Tests.Outbox;

public sealed class DirectOutboxTests
{
    private static readonly OutboundMessage Message = new()
    {
        Line = FakeLines.SanRomano,
        To = CitizenAddress.OfPhone("+393331234567"),
        Content = new TextContent("La strada per Villetta è chiusa."),
        Lane = Lane.Routine,
    };

    private static readonly FakeTimeProvider Clock = new(FakeStore.Now);
    private readonly FakeTransport _transport = new();
    private readonly LogLines<DirectOutbox> _log = new();

    [Fact]
    public async Task Message_is_sent_at_once_and_unchanged()
    {
        var outcome = await new DirectOutbox(_transport, Clock).PostAsync(Message);

        Assert.IsType<SendOutcome.Accepted>(outcome);
        Assert.Same(Message, Assert.Single(_transport.Sent));
    }

    [Fact]
    public async Task Accepted_message_leaves_no_trace_in_the_log()
    {
        await new DirectOutbox(_transport, Clock, _log).PostAsync(Message);

        Assert.Empty(_log.Lines);
    }

    [Fact]
    public async Task Free_text_outside_the_service_window_is_refused_and_makes_no_request()
    {
        var late = Message with { Window = new ServiceWindow(FakeStore.Now.AddDays(-2)) };

        var refused = Assert.IsType<SendOutcome.Refused>(await new DirectOutbox(_transport, Clock, _log).PostAsync(late));

        Assert.Equal(RefusalClass.Window, refused.Class);
        Assert.Empty(_transport.Sent);
        Assert.Equal(
            "4001 Warning Line san-romano, lane Routine: a message was refused ((null): the 24 hours after the person's last message are over, so only a template may be sent).",
            Assert.Single(_log.Lines));
    }

    [Fact]
    public async Task A_channel_without_windows_carries_it()
    {
        _transport.Capabilities = TransportCapabilities.WhatsApp with { FreeFormWindow = null };

        await new DirectOutbox(_transport, Clock).PostAsync(Message with { Window = new ServiceWindow(null) });

        Assert.Single(_transport.Sent);
    }

    [Theory]
    [InlineData("refused")]
    [InlineData("not sent")]
    [InlineData("unknown")]
    public async Task Failure_is_logged_without_personal_data(string what)
    {
        _transport.Answer = _ => what switch
        {
            "refused" => new SendOutcome.Refused(131026, "not deliverable"),
            "not sent" => new SendOutcome.NotSent("no connection"),
            _ => new SendOutcome.Unknown("no answer"),
        };

        var outcome = await new DirectOutbox(_transport, Clock, _log).PostAsync(Message);

        Assert.Equal(_transport.Answer(Message), outcome);
        var line = Assert.Single(_log.Lines);
        Assert.Contains("Line san-romano, lane Routine", line, StringComparison.Ordinal);
        Assert.DoesNotContain("1234567", line, StringComparison.Ordinal);
        Assert.DoesNotContain("Villetta", line, StringComparison.Ordinal);
    }
}
