// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;
using WhatsUrp.Storage.Segments;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Storage.Tests.Segments;

public sealed class SegmentCompilerTests
{
    private static readonly Segment List = new Segment.OnList(new ListId("emergenze"));

    [Fact]
    public void Values_are_parameters_and_never_text()
    {
        var sql = SegmentCompiler.Compile(new Segment.All(
        [
            new Segment.OnList(new ListId("x' OR 1=1 --")),
            new Segment.Complement(new Segment.FieldIn(new FieldId("frazione"), ["VILLETTA", "'; DROP TABLE subscriber; --"])),
        ]));
        Assert.Equal(
            "(EXISTS (SELECT 1 FROM subscription l WHERE l.line_id = s.line_id AND l.subscriber_id = s.id AND l.state = 2 AND l.list_id = @p0 LIMIT 1)"
            + " AND NOT EXISTS (SELECT 1 FROM subscriber_field f WHERE f.line_id = s.line_id AND f.subscriber_id = s.id AND f.field_key = @p1"
            + " AND f.folded IN (@p2, @p3) LIMIT 1))",
            sql.Condition);
        Assert.Equal(
            ["@p0=x' or 1=1 --", "@p1=frazione", "@p2=VILLETTA", "@p3='; DROP TABLE subscriber; --"],
            sql.Parameters.Select(parameter => $"{parameter.Key}={parameter.Value}"));
    }

    [Fact]
    public void Empty_parts_are_conditions_too()
    {
        Assert.Equal("(1 = 1)", SegmentCompiler.Compile(new Segment.All([])).Condition);
        Assert.Equal("(1 = 0)", SegmentCompiler.Compile(new Segment.Any([])).Condition);
        Assert.Equal("(1 = 0)", SegmentCompiler.Compile(new Segment.FieldIn(new FieldId("frazione"), [])).Condition);
        Assert.Equal("NOT (1 = 1)", SegmentCompiler.Compile(new Segment.Complement(new Segment.All([]))).Condition);
    }

    [Theory]
    [InlineData(6, true)]
    [InlineData(7, false)]
    [InlineData(100_000, false)]
    public void A_segment_has_at_most_six_levels(int levels, bool accepted)
    {
        var segment = List;
        for (var i = 1; i < levels; i++)
        {
            segment = new Segment.Complement(segment);
        }

        AssertAccepted(accepted, segment);
    }

    [Theory]
    [InlineData(50, true)]
    [InlineData(51, false)]
    public void A_segment_has_at_most_fifty_nodes(int nodes, bool accepted) =>
        AssertAccepted(accepted, new Segment.Any([.. Enumerable.Repeat(List, nodes - 1)]));

    [Fact]
    public void An_empty_part_is_a_mistake_of_the_caller()
    {
        Assert.Throws<ArgumentNullException>(() => SegmentCompiler.Compile(null!));
        Assert.Throws<ArgumentException>(() => SegmentCompiler.Compile(new Segment.Complement(null!)));
    }

    private static void AssertAccepted(bool accepted, Segment segment)
    {
        var fault = Record.Exception(() => SegmentCompiler.Compile(segment));
        Assert.Equal(accepted, fault is null);
        Assert.True(fault is null or ArgumentException);
    }
}
