// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;
using WhatsUrp.AspNetCore.Health;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.TestKit.Ledgers;

namespace WhatsUrp.AspNetCore.Tests.Health;

public sealed class OutboxHealthCheckTests
{
    private static readonly DateTimeOffset s_now = new(2026, 5, 18, 8, 0, 0, TimeSpan.Zero);
    private static readonly OutboxState s_quiet = new() { Ready = [0, 2, 0, 0], Sending = 1, Unknown = 0, WithoutReceipt = 0, UnmatchedReceipts = 0, OldestLease = s_now.AddSeconds(50) };

    [Fact]
    public async Task Healthy_while_messages_leave()
    {
        var result = await CheckAsync(s_quiet);

        Assert.Equal(HealthStatus.Healthy, result.Status);
        Assert.Equal("2 ready, 1 being sent, 0 unknown, 0 without a receipt", result.Data["san-romano"]);
    }

    [Theory]
    [InlineData(9, null, HealthStatus.Healthy)]
    [InlineData(10, null, HealthStatus.Unhealthy)]
    [InlineData(10, -119, HealthStatus.Healthy)]
    [InlineData(10, -120, HealthStatus.Unhealthy)]
    public async Task Unhealthy_when_many_receipts_are_missing_and_none_comes(int missing, int? lastReceipt, HealthStatus status) =>
        Assert.Equal(status, (await CheckAsync(s_quiet with { WithoutReceipt = missing, LastReceiptAt = lastReceipt is { } seconds ? s_now.AddSeconds(seconds) : null })).Status);

    [Fact]
    public async Task Unhealthy_when_nobody_looks_after_an_ended_lease() =>
        Assert.Equal(HealthStatus.Unhealthy, (await CheckAsync(s_quiet with { OldestLease = s_now.AddSeconds(-61) })).Status);

    [Fact]
    public async Task Unhealthy_when_the_store_does_not_answer() => Assert.Equal(HealthStatus.Unhealthy, (await CheckAsync(null)).Status);

    [Fact]
    public async Task Healthy_where_messages_leave_without_a_ledger()
    {
        var check = new OutboxHealthCheck(new FakeTimeProvider(s_now), new OneLine());

        Assert.Equal(HealthStatus.Healthy, (await check.CheckHealthAsync(Context(check))).Status);
    }

    private static async Task<HealthCheckResult> CheckAsync(OutboxState? state)
    {
        var check = new OutboxHealthCheck(new FakeTimeProvider(s_now), new OneLine(), new MeasuredLedger(() => state ?? throw new Silent()));
        return await check.CheckHealthAsync(Context(check));
    }

    private static HealthCheckContext Context(IHealthCheck check) =>
        new() { Registration = new HealthCheckRegistration("whatsurp-outbox", check, HealthStatus.Unhealthy, []) };

    private sealed class OneLine : ILineDirectory
    {
        public IReadOnlyList<LineProfile> Lines { get; } = [new(new LineId("san-romano"), "WhatsUrp", "it", [], "")];

        public LineProfile? Find(LineId line) => Lines.FirstOrDefault(profile => profile.Id == line);
    }

    private sealed class Silent() : StoreException("silent");
}
