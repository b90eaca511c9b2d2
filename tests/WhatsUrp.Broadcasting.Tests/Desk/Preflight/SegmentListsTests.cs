// SPDX-License-Identifier: BSD-3-Clause

using CsCheck;
using WhatsUrp.Broadcasting.Desk.Preflight;
using WhatsUrp.Broadcasting.Tests.Fakes;
using WhatsUrp.Lines;
using WhatsUrp.Subscribers;
using static WhatsUrp.Broadcasting.Tests.Fakes.FakeLines;

namespace WhatsUrp.Broadcasting.Tests.Desk.Preflight;

[Trait("Category", "Property")]
public sealed class SegmentListsTests
{
    private static readonly FieldId Frazione = new("frazione");
    private static readonly string[] Hamlets = ["villetta", "naggio", "sambuca"];
    private static readonly ListId[][] ListSets = [[], [Emergenze], [PubblicaUtilita], [Emergenze, PubblicaUtilita]];

    private static readonly Gen<AudienceMember[]> People =
        Gen.Select(OneOf(Hamlets), OneOf(ListSets)).Array[0, 40]
            .Select(rows => rows.Select((row, index) => FakeStore.Person(index, row.Item1, row.Item2)).ToArray());

    private static readonly Gen<Segment> Leaf = Gen.OneOf(
        OneOf(Emergenze, PubblicaUtilita).Select(list => (Segment)new Segment.OnList(list)),
        OneOf(Hamlets).Array[0, 2].Select(keys => (Segment)new Segment.FieldIn(Frazione, keys)));

    private static readonly Gen<Segment> AnySegment = Gen.Recursive<Segment>((depth, inner) => depth > 3
        ? Leaf
        : Gen.OneOf(
            Leaf,
            inner.Array[0, 3].Select(parts => (Segment)new Segment.All(parts)),
            inner.Array[0, 3].Select(parts => (Segment)new Segment.Any(parts)),
            inner.Select(part => (Segment)new Segment.Complement(part))));

    [Fact]
    public void Segment_held_to_lists_reaches_nobody_who_is_on_none() =>
        Gen.Select(People, AnySegment).Sample(
            (people, segment) =>
            {
                var held = SegmentLists.HoldsToLists(segment);
                Assert.True(!held || people.Where(person => FakeStore.Fits(person, segment)).All(person => person.Lists.Count > 0));
            },
            iter: 10_000);

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
