// SPDX-License-Identifier: BSD-3-Clause

using CsCheck;
using WhatsUrp.AspNetCore.Inbox;

namespace WhatsUrp.AspNetCore.Tests.Inbox;

[Trait("Category", "Property")]
public sealed class BackOffTests
{
    [Fact]
    public void Pauses_double_up_to_half_a_minute() =>
        Assert.Equal([0.1, 0.2, 0.4, 0.8, 1.6, 30], new[] { 1, 2, 3, 4, 5, 10 }.Select(attempt => BackOff.After(attempt, TimeSpan.FromMilliseconds(100)).TotalSeconds));

    [Fact]
    public void Pauses_never_shrink_and_never_end() =>
        Gen.Select(Gen.Int[1, 100_000], Gen.Int[1, 30_000]).Sample(
            (attempt, first) =>
            {
                var pause = BackOff.After(attempt, TimeSpan.FromMilliseconds(first));
                Assert.InRange(pause, TimeSpan.FromMilliseconds(1), BackOff.Longest);
                Assert.True(BackOff.After(attempt + 1, TimeSpan.FromMilliseconds(first)) >= pause);
            },
            iter: 10_000);
}
