// SPDX-License-Identifier: BSD-3-Clause

using CsCheck;
using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Dialogue;
using WhatsUrp.Lines;

namespace WhatsUrp.Commands.Tests.Dialogue;

[Trait("Category", "Property")]
public sealed class PayloadCodecTests
{
    public static TheoryData<string> Payloads => new(
        "wu:policy:2026-01:yes", "wu:policy:a%3Ab:no", "wu:read", "wu:optout", "wu:optout:emergenze", "wu:undo:1779091200000", "wu:keep:1779091200000",
        "wu:confirm:abcd1234:3:yes", "wu:pick:abcd1234:3:san-romano", "wu:pick:abcd1234:3:%2Aall", "wu:edit", "wu:run:on:emergenze:eventi", "wu:run:on");

    [Theory]
    [MemberData(nameof(Payloads))]
    public void What_is_written_is_read_back(string payload) =>
        Assert.Equal(payload, PayloadCodec.Write(PayloadCodec.Read(payload)!));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("wu:")]
    [InlineData("wu:fly:away")]
    [InlineData("wu:undo:-1")]
    [InlineData("wu:undo:99999999999999999999")]
    [InlineData("wu:confirm:x:1:maybe")]
    [InlineData("altro:edit")]
    public void What_it_does_not_know_is_nothing(string? payload) => Assert.Null(PayloadCodec.Read(payload));

    [Fact]
    public void Any_text_is_read_without_an_exception() =>
        Gen.String.Sample(text => { _ = PayloadCodec.Read("wu:" + text); _ = PayloadCodec.Read(text); }, iter: 10_000);

    [Fact]
    public void A_suggested_command_keeps_its_lists()
    {
        var run = new Payload.Run(new VerbId("on"), [new ListId("emergenze"), new ListId("eventi")]);

        var read = Assert.IsType<Payload.Run>(PayloadCodec.Read(PayloadCodec.Write(run)));

        Assert.Equal(run.Lists, read.Lists);
    }
}
