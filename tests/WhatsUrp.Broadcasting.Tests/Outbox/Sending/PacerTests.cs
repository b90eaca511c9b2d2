// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Time.Testing;
using WhatsUrp.Broadcasting.Outbox.Sending;

namespace WhatsUrp.Broadcasting.Tests.Outbox.Sending;

public sealed class PacerTests
{
    private static readonly TimeSpan s_grant = TimeSpan.FromMilliseconds(250);
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task One_grant_leaves_at_once_and_the_next_message_waits()
    {
        var pacer = new Pacer(_clock);
        for (var i = 0; i < 20; i++)
        {
            Assert.True(pacer.WaitAsync(80, s_grant, default).AsTask().IsCompletedSuccessfully);
        }

        var next = pacer.WaitAsync(80, s_grant, default).AsTask();
        _clock.Advance(TimeSpan.FromMilliseconds(12));
        Assert.False(next.IsCompleted);
        _clock.Advance(TimeSpan.FromMilliseconds(2));
        await next.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Rest_gathers_no_more_than_one_grant()
    {
        var pacer = new Pacer(_clock);
        _clock.Advance(TimeSpan.FromHours(1));

        var free = Enumerable.Range(0, 30).TakeWhile(_ => pacer.WaitAsync(80, s_grant, default).AsTask().IsCompletedSuccessfully).Count();

        Assert.Equal(20, free);
    }

    [Fact]
    public async Task A_stop_ends_the_wait()
    {
        var pacer = new Pacer(_clock);
        using var stop = new CancellationTokenSource();
        await pacer.WaitAsync(1, s_grant, stop.Token);
        var next = pacer.WaitAsync(1, s_grant, stop.Token).AsTask();

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
    }
}
