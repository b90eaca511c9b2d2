// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Time.Testing;
using WhatsUrp.Broadcasting.Outbox;
using WhatsUrp.Lines;

namespace WhatsUrp.Broadcasting.Tests.Outbox;

public sealed class OutboxSignalTests
{
    private static readonly LineId s_line = new("san-romano");
    private static readonly TimeSpan s_long = TimeSpan.FromHours(1);
    private readonly FakeTimeProvider _clock = new();
    private readonly OutboxSignal _signal;

    public OutboxSignalTests() => _signal = new OutboxSignal(_clock);

    [Fact]
    public async Task Who_waits_is_woken()
    {
        var (one, other) = (_signal.WaitAsync(s_line, s_long), _signal.WaitAsync(s_line, s_long));

        _signal.Wake(s_line);

        await Task.WhenAll(one, other).WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_signal_that_nobody_waits_for_is_kept_once()
    {
        _signal.Wake(s_line);
        _signal.Wake(s_line);

        await _signal.WaitAsync(s_line, s_long).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.False(_signal.WaitAsync(s_line, s_long).IsCompleted);
    }

    [Fact]
    public async Task Without_a_signal_time_ends_the_wait()
    {
        var waiting = _signal.WaitAsync(s_line, TimeSpan.FromSeconds(1));
        _signal.Wake(new LineId("rimini"));
        Assert.False(waiting.IsCompleted);

        _clock.Advance(TimeSpan.FromSeconds(1));

        await waiting.WaitAsync(TimeSpan.FromSeconds(30));
    }
}
