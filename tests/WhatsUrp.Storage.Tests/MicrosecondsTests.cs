// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Storage.Tests;

public sealed class MicrosecondsTests
{
    [Fact]
    public void An_instant_comes_back_in_UTC_without_what_is_finer()
    {
        var instant = new DateTimeOffset(2026, 5, 25, 11, 0, 0, TimeSpan.FromHours(2)).AddTicks(12_345_678);
        var read = Microseconds.ToInstant(Microseconds.Of(instant));
        Assert.Equal(TimeSpan.Zero, read.Offset);
        Assert.Equal(instant.AddTicks(-8), read);
        Assert.Equal(read, Microseconds.Cut(instant));
    }
}
