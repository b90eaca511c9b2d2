// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using WhatsUrp.Broadcasting.Outbox;
using WhatsUrp.Broadcasting.Outbox.Sending;
using WhatsUrp.Broadcasting.Tests.Fakes;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;

namespace WhatsUrp.Broadcasting.Tests.Outbox.Sending;

public sealed class LineRatesTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void Nothing_told_and_nothing_set_is_the_rate_of_an_ordinary_number() =>
        Assert.Equal(GateRate.Standard, Rates(new OutboxOptions()).Of(FakeLines.SanRomano));

    [Theory]
    [InlineData(null, 1000.0, 1000)]
    [InlineData(null, 20.0, 20)]
    [InlineData(20.0, 1000.0, 20)]
    [InlineData(100.0, 20.0, 20)]
    [InlineData(100.0, null, 100)]
    [InlineData(null, null, 80)]
    [InlineData(null, 0.0, 80)]
    public void The_platform_raises_and_lowers_but_never_beyond_what_is_set(double? set, double? told, double rate)
    {
        var options = new OutboxOptions();
        if (set is not null)
        {
            options.Lines[FakeLines.SanRomano] = new LineOutboxOptions { MessagesPerSecond = set, ReserveForReplies = 0.2 };
        }

        var result = Rates(options, new Limits(told)).Of(FakeLines.SanRomano);

        Assert.Equal((rate, set is null ? 0.1 : 0.2), (result.PerSecond, result.ReserveForReplies));
    }

    [Fact]
    public void The_platform_is_asked_every_five_minutes_and_a_failure_changes_nothing()
    {
        var limits = new Limits(1000);
        var rates = Rates(new OutboxOptions(), limits);
        Assert.Equal(1000, rates.Of(FakeLines.SanRomano).PerSecond);
        rates.Of(FakeLines.SanRomano);
        Assert.Equal(1, limits.Asked);
        limits.Fails = true;
        _clock.Advance(TimeSpan.FromMinutes(6));

        Assert.Equal(1000, rates.Of(FakeLines.SanRomano).PerSecond);
        Assert.Equal(2, limits.Asked);
    }

    private LineRates Rates(OutboxOptions options, ILineLimits? limits = null) => new(new FakeLines(), Options.Create(options), _clock, null, limits);

    private sealed class Limits(double? perSecond) : ILineLimits
    {
        public int Asked { get; private set; }

        public bool Fails { get; set; }

        public ValueTask<LineLimits> FindAsync(LineId line, CancellationToken cancellationToken = default)
        {
            Asked++;
            return Fails ? throw new InvalidOperationException("no answer") : new(new LineLimits(null, perSecond, null));
        }
    }
}
