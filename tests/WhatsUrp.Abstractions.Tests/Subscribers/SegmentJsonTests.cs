// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using CsCheck;
using WhatsUrp.Lines;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Abstractions.Tests.Subscribers;

[Trait("Category", "Property")]
public sealed class SegmentJsonTests
{
    private static readonly Gen<string> Tag = Gen.String[Gen.Char.AlphaNumeric, 1, 12];

    private static readonly Gen<Segment> Segments = Of(3);

    [Fact]
    public void What_is_written_is_read_again() => Segments.Sample(
        segment =>
        {
            var json = SegmentJson.Write(segment);
            return SegmentJson.Write(SegmentJson.Read(json)) == json;
        },
        iter: 10_000);

    [Fact]
    public void The_form_is_that_of_the_example()
    {
        const string json = """{"all":[{"list":"emergenze"},{"field":"frazione","in":["villetta"]},{"not":{"field":"plesso","in":["primaria"]}}]}""";
        var segment = Assert.IsType<Segment.All>(SegmentJson.Read(json));
        Assert.Equal(new Segment.OnList(new ListId("emergenze")), segment.Parts[0]);
        Assert.Equal(json, SegmentJson.Write(segment));
    }

    [Theory]
    [InlineData("", "WURP0660")]
    [InlineData("[]", "segment: an object is expected")]
    [InlineData("{}", "segment: all, any, not, list, or field with in is expected")]
    [InlineData("""{"list":"a","any":[]}""", "and nothing else")]
    [InlineData("""{"list":" "}""", "segment.list: a text of 1 to 64")]
    [InlineData("""{"list":3}""", "segment.list")]
    [InlineData("""{"all":[{"list":"a"},{"any":{}}]}""", "segment.all[1].any: an array is expected")]
    [InlineData("""{"field":"f"}""", "field with in")]
    [InlineData("""{"field":"f","in":[1]}""", "segment.in[0]: a text is expected")]
    [InlineData("""{"not":null}""", "segment.not: an object is expected")]
    public void A_fault_says_where_it_is(string json, string sentence) =>
        Assert.Contains(sentence, Assert.Throws<FormatException>(() => SegmentJson.Read(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void Depth_and_breadth_are_limited()
    {
        var deep = string.Concat(Enumerable.Repeat("""{"not":""", 5)) + """{"list":"a"}""" + new string('}', 5);
        Assert.IsType<Segment.Complement>(SegmentJson.Read(deep));
        Assert.StartsWith("WURP0661", Assert.Throws<FormatException>(() => SegmentJson.Read($$"""{"not":{{deep}}}""")).Message, StringComparison.Ordinal);

        var wide = string.Join(',', Enumerable.Repeat("""{"list":"a"}""", 49));
        Assert.Equal(49, Assert.IsType<Segment.Any>(SegmentJson.Read($$"""{"any":[{{wide}}]}""")).Parts.Count);
        Assert.Throws<FormatException>(() => SegmentJson.Read($$"""{"any":[{{wide}},{"list":"b"}]}"""));
    }

    [Fact]
    public void Any_text_is_read_or_refused() => Gen.String.Sample(
        text =>
        {
            try
            {
                SegmentJson.Read(JsonSerializer.Serialize(new Dictionary<string, string> { ["list"] = text }));
                return true;
            }
            catch (FormatException)
            {
                return string.IsNullOrWhiteSpace(text) || text.Length > 64;
            }
        },
        iter: 10_000);

    private static Gen<Segment> Of(int depth)
    {
        var leaf = Gen.OneOf(
            Tag.Select(tag => (Segment)new Segment.OnList(new ListId(tag))),
            Gen.Select(Tag, Gen.String.Array[0, 3]).Select((tag, keys) => (Segment)new Segment.FieldIn(new FieldId(tag), keys)));
        return depth == 0
            ? leaf
            : Gen.OneOf(
                leaf,
                Of(depth - 1).List[0, 3].Select(parts => (Segment)new Segment.All(parts)),
                Of(depth - 1).List[0, 3].Select(parts => (Segment)new Segment.Any(parts)),
                Of(depth - 1).Select(part => (Segment)new Segment.Complement(part)));
    }
}
