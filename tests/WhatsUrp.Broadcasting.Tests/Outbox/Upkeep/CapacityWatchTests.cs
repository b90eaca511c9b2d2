// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Time.Testing;
using WhatsUrp.Broadcasting.Outbox.Upkeep;
using WhatsUrp.Lines;

namespace WhatsUrp.Broadcasting.Tests.Outbox.Upkeep;

public sealed class CapacityWatchTests
{
    private static readonly LineId s_line = new("san-romano");
    private readonly CapacityWatch _watch = new(new FakeTimeProvider());

    [Theory]
    [InlineData("UPGRADE", null, true)]
    [InlineData("THROUGHPUT_UPGRADE", null, true)]
    [InlineData("UNFLAGGED", null, true)]
    [InlineData("business_capability_update", "2000", true)]
    [InlineData("FLAGGED", null, false)]
    [InlineData("business_capability_update", "many", false)]
    public async Task A_rise_is_told_once(string change, string? limit, bool hasRisen)
    {
        Note(change, limit, 1);
        Assert.Equal(hasRisen, await _watch.HasRisenAsync(s_line, default));
        Note(change, limit, 1);

        Assert.False(await _watch.HasRisenAsync(s_line, default));
    }

    [Fact]
    public async Task A_limit_that_falls_or_stays_is_no_rise()
    {
        Note("business_capability_update", "TIER_10K", 1);
        Assert.True(await _watch.HasRisenAsync(s_line, default));
        Note("business_capability_update", "10000", 2);
        Note("business_capability_update", "TIER_250", 3);
        Assert.False(await _watch.HasRisenAsync(s_line, default));
        Note("business_capability_update", "TIER_2K", 4);

        Assert.True(await _watch.HasRisenAsync(s_line, default));
    }

    [Theory]
    [InlineData("250", 250)]
    [InlineData("TIER_1K", 1000)]
    [InlineData("TIER_100K", 100_000)]
    [InlineData("TIER_UNLIMITED", int.MaxValue)]
    [InlineData("-1", int.MaxValue)]
    [InlineData("TIER_NOT_SET", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Limits_are_read_as_the_platform_writes_them(string? text, int? limit) => Assert.Equal(limit, CapacityWatch.LimitOf(text));

    private void Note(string change, string? limit, int seconds) =>
        _watch.Note(new LineEvent.NumberChanged(change, limit) { Line = s_line, At = DateTimeOffset.UnixEpoch.AddSeconds(seconds) });
}
