// SPDX-License-Identifier: BSD-3-Clause

using CsCheck;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Tests.Sessions;

[Trait("Category", "Property")]
public sealed class IdSequenceTests
{
    private static readonly DateTimeOffset Start = new(2026, 5, 25, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_floor_of_an_instant_is_above_all_ids_that_were_made_before_it_and_below_all_others() =>
        Gen.Int[1, 1_000_000].Sample(milliseconds =>
        {
            var (ids, later) = (new IdSequence(), Start.AddMilliseconds(milliseconds));
            var (before, floor, after) = (ids.Next(Start), IdSequence.Floor(later), ids.Next(later));
            Assert.InRange(Text(floor), Text(before), Text(after));
        });

    // In the order of both databases, byte by byte.
    private static string Text(Guid id) => Convert.ToHexString(id.ToByteArray(bigEndian: true));
}
