// SPDX-License-Identifier: BSD-3-Clause

using CsCheck;
using WhatsUrp.ConsoleHost.Chat.Language;
using WhatsUrp.Messaging;

namespace WhatsUrp.ConsoleHost.Tests.Chat;

[Trait("Category", "Property")]
public sealed class ChatLineReaderTests
{
    [Fact]
    public void Citizen_is_who_stands_before_the_colon()
    {
        var line = Assert.IsType<ChatLine.FromCitizen>(ChatLineReader.Read("+39 333 1234567 | IT.abc: ISCRIZIONE ON: subito"));

        Assert.Equal("+393331234567", line.From.Phone!.Value.E164);
        Assert.Equal("IT.abc", line.From.User!.Value.Value);
        Assert.Equal(new CitizenContent("ISCRIZIONE ON: subito", MessageKind.Text), line.Content);
    }

    [Fact]
    public void Typed_line_break_is_a_line_break() =>
        Assert.Equal("Mario Rossi\nVilletta", Assert.IsType<ChatLine.FromCitizen>(ChatLineReader.Read(@"IT.a: Mario Rossi\nVilletta")).Content.Text);

    [Fact]
    public void Office_orders_begin_with_a_slash() =>
        Assert.Equal(new ChatLine.FromOffice("/reply", "+39333 a: b"), ChatLineReader.Read("  /Reply  +39333 a: b "));

    [Theory]
    [InlineData("# La sera", "La sera")]
    [InlineData("#", "")]
    public void Heading_begins_with_a_hash_and_a_blank(string line, string text) =>
        Assert.Equal(new ChatLine.Heading(text), ChatLineReader.Read(line));

    [Theory]
    [InlineData("foto", "image", "image/jpeg")]
    [InlineData("VIDEO", "video", "video/mp4")]
    [InlineData("audio", "audio", "audio/ogg")]
    [InlineData("documento", "document", "application/pdf")]
    public void Medium_stands_before_its_caption(string word, string kind, string mimeType)
    {
        var content = Assert.IsType<ChatLine.FromCitizen>(ChatLineReader.Read($"IT.a: <{word} via Roma 1.x> eccola")).Content;

        Assert.Equal("eccola", content.Text);
        Assert.Equal(kind, content.Kind.Name);
        Assert.Equal(new MediaReference("console/via Roma 1.x", mimeType, FileName: "via Roma 1.x"), content.Media);
    }

    [Fact]
    public void Other_words_in_angle_brackets_are_the_citizen_s_own() =>
        Assert.Equal("<3 grazie> a tutti", Assert.IsType<ChatLine.FromCitizen>(ChatLineReader.Read("IT.a: <3 grazie> a tutti")).Content.Text);

    [Theory]
    [InlineData("buongiorno")]
    [InlineData("buongiorno: come va")]
    [InlineData("+39: ciao")]
    [InlineData("IT.a: <foto>")]
    [InlineData("IT.a: <posizione Lucca>")]
    [InlineData("IT.a: <posizione 99,10>")]
    public void What_cannot_be_read_is_said(string line) => Assert.IsType<ChatLine.Unreadable>(ChatLineReader.Read(line));

    [Fact]
    public void Any_line_at_all_is_read() => Gen.String.Sample(line => ChatLineReader.Read(line) is not null, iter: 10_000);
}
