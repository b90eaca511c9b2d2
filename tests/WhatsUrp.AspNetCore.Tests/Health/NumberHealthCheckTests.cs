// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;
using WhatsUrp.AspNetCore.Health;
using WhatsUrp.AspNetCore.Tests.Hosts;
using WhatsUrp.CloudApi.Numbers;
using WhatsUrp.Lines;

namespace WhatsUrp.AspNetCore.Tests.Health;

public sealed class NumberHealthCheckTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly FakeNumbers _numbers = new();

    [Theory]
    [InlineData("AVAILABLE", "GREEN", HealthStatus.Healthy, "available")]
    [InlineData(null, "UNKNOWN", HealthStatus.Healthy, "available")]
    [InlineData("AVAILABLE", "RED", HealthStatus.Degraded, "poor quality")]
    [InlineData("LIMITED", "GREEN", HealthStatus.Degraded, "limited")]
    [InlineData("BLOCKED", "GREEN", HealthStatus.Unhealthy, "blocked")]
    public async Task One_number_decides_for_all(string? canSend, string quality, HealthStatus status, string state)
    {
        _numbers.Answer = line => new NumberHealth("1", "+39 0583", null) { CanSend = line == TestLines.School ? canSend : "AVAILABLE", Quality = line == TestLines.School ? quality : "GREEN" };
        var result = await CheckAsync(Check());
        Assert.Equal((status, $"san-romano: available, scuola: {state}, pieve: available"), (result.Status, result.Description));
    }

    [Fact]
    public async Task The_platform_is_asked_every_five_minutes_at_most()
    {
        var check = Check();
        await CheckAsync(check);
        _clock.Advance(TimeSpan.FromMinutes(4));
        await CheckAsync(check);
        Assert.Equal(3, _numbers.Calls);
        _clock.Advance(TimeSpan.FromMinutes(1));
        await CheckAsync(check);
        Assert.Equal(6, _numbers.Calls);
    }

    [Fact]
    public async Task A_host_on_another_channel_has_nobody_to_ask() =>
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(new NumberHealthCheck(TestLines.All(), _clock))).Status);

    private static Task<HealthCheckResult> CheckAsync(NumberHealthCheck check) => check.CheckHealthAsync(new HealthCheckContext
    {
        Registration = new HealthCheckRegistration("numbers", check, HealthStatus.Unhealthy, tags: null),
    });

    private NumberHealthCheck Check() => new(TestLines.All(), _clock, _numbers);

    private sealed class FakeNumbers : NumberClient
    {
        public Func<LineId, NumberHealth> Answer { get; set; } = _ => new NumberHealth("1", "+39 0583", null);

        public int Calls { get; private set; }

        public override Task<NumberHealth> GetAsync(LineId line, CancellationToken cancellationToken = default)
        {
            Calls++;
            return Task.FromResult(Answer(line));
        }
    }
}
