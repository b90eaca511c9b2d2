// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.Lines;
using WhatsUrp.Storage.Segments;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Storage.Tests.Segments;

public sealed class ConsentClausesTests
{
    private static readonly ListId A = new("a");
    private static readonly ListId B = new("b");
    private static readonly Segment Field = new Segment.FieldIn(new FieldId("frazione"), ["villetta"]);

    [Fact]
    public void Each_list_of_an_all_is_needed_and_one_of_an_any()
    {
        var segment = new Segment.All([new Segment.OnList(A), new Segment.Any([new Segment.OnList(A), new Segment.OnList(B)]), Field]);
        Assert.Equal([[A], [A, B]], ConsentClauses.Of(Of(segment)));
        Assert.True(ConsentClauses.AreMet(ConsentClauses.Of(Of(segment)), new HashSet<ListId> { A }));
        Assert.False(ConsentClauses.AreMet(ConsentClauses.Of(Of(segment)), new HashSet<ListId> { B }));
    }

    [Fact]
    public void What_names_no_list_needs_that_of_the_broadcast()
    {
        Assert.Equal([[A]], ConsentClauses.Of(Of(Field)));
        Assert.Equal([[A]], ConsentClauses.Of(Of(new Segment.Any([new Segment.OnList(B), Field]))));
        Assert.Equal([[A]], ConsentClauses.Of(Of(new Segment.Complement(new Segment.OnList(B)))));
        Assert.Equal([[A]], ConsentClauses.Of(Of(new Segment.Any([]))));
    }

    private static Broadcast Of(Segment segment) => new() { Line = new LineId("sanromano"), List = A, Segment = segment };
}
