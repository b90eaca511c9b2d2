// SPDX-License-Identifier: BSD-3-Clause

using CsCheck;
using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Messaging.Contents;

namespace WhatsUrp.Abstractions.Tests.Messaging;

public sealed class ServiceWindowTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 18, 10, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    private static readonly OutboundMessage Message = new()
    {
        Line = new LineId("san-romano"),
        To = CitizenAddress.OfPhone("+393331234567"),
        Content = new TextContent("Passiamo domattina."),
    };

    [Theory]
    [InlineData(0, true)]
    [InlineData((23 * 60) + 54, true)]
    [InlineData((23 * 60) + 55, false)]
    [InlineData(24 * 60, false)]
    [InlineData(48 * 60, false)]
    public void A_window_closes_five_minutes_before_a_day_is_over(int minutesAgo, bool open) =>
        Assert.Equal(open, new ServiceWindow(Now.AddMinutes(-minutesAgo)).IsOpen(Day, Now));

    [Fact]
    public void Whoever_never_wrote_has_no_open_window() => Assert.False(new ServiceWindow(null).IsOpen(Day, Now));

    [Fact]
    public void Where_a_channel_has_no_windows_all_are_open() => Assert.True(new ServiceWindow(null).IsOpen(null, Now));

    [Fact]
    public void A_template_passes_a_closed_window()
    {
        var template = Message with { Content = new TemplateContent("avviso", "it"), Window = new ServiceWindow(null) };
        Assert.Null(ServiceWindow.Refuse(template, TransportCapabilities.WhatsApp, Now));
    }

    [Fact]
    public void A_message_whose_window_is_not_stated_is_left_to_the_platform() =>
        Assert.Null(ServiceWindow.Refuse(Message, TransportCapabilities.WhatsApp, Now));

    [Fact]
    public void A_refusal_says_why_in_a_sentence()
    {
        Assert.Equal(
            new SendOutcome.Refused(null, "the person never wrote to this line, so only a template may be sent", RefusalClass.Window),
            ServiceWindow.Refuse(Message with { Window = new ServiceWindow(null) }, TransportCapabilities.WhatsApp, Now));
        Assert.Equal(
            new SendOutcome.Refused(null, "the 24 hours after the person's last message are over, so only a template may be sent", RefusalClass.Window),
            ServiceWindow.Refuse(Message with { Window = new ServiceWindow(Now.AddDays(-2)) }, TransportCapabilities.WhatsApp, Now));
    }

    [Fact]
    [Trait("Category", "Property")]
    public void Once_closed_a_window_stays_closed_until_the_person_writes_again() =>
        Gen.Select(Gen.Int[0, 5000], Gen.Int[0, 5000], Gen.Int[6, 5000]).Sample(
            (written, passed, length) =>
            {
                var window = new ServiceWindow(Now.AddMinutes(written));
                var (limit, at) = (TimeSpan.FromMinutes(length), Now.AddMinutes(written + passed));
                Assert.Equal(passed < length - 5, window.IsOpen(limit, at));
                Assert.True(window.IsOpen(limit, at) || !window.IsOpen(limit, at.AddMinutes(1)));
                Assert.True(new ServiceWindow(at).IsOpen(limit, at));
            },
            iter: 10_000);
}
