// SPDX-License-Identifier: BSD-3-Clause

using CsCheck;
using WhatsUrp.Messaging;
using WhatsUrp.Messaging.Contents;
using WhatsUrp.Storage.Documents;

namespace WhatsUrp.Storage.Tests.Documents;

[Trait("Category", "Property")]
public sealed class ContentJsonTests
{
    public static TheoryData<Type> Kinds() => [.. typeof(MessageContent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(MessageContent)))];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_message_comes_back_as_it_was(Type kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        Contents.OfKind[kind].Sample(content => ContentJson.ToContent(ContentJson.Of(content)).Equals(content), iter: 10_000);
    }

    [Fact]
    public void The_document_holds_what_was_said_and_nothing_computed() => Assert.Equal(
        """{"text":{"hasPreview":false,"text":"Ciao."}}""", ContentJson.Of(new TextContent("Ciao.")));

    [Theory]
    [InlineData("""{"poll":{"text":"?"}}""")]
    [InlineData("""{"text":{"text":"Ciao.","hasPreview":false,"colour":"red"}}""")]
    [InlineData("""{"text":{"text":"Ciao."},"choice":{}}""")]
    [InlineData("""{}""")]
    [InlineData("""[]""")]
    [InlineData("""{"text":""")]
    public void What_a_later_release_wrote_is_refused_in_a_sentence(string json) =>
        Assert.StartsWith("WURP0654", Assert.Throws<StorageException>(() => ContentJson.ToContent(json)).Message, StringComparison.Ordinal);
}
