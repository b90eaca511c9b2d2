// SPDX-License-Identifier: BSD-3-Clause

using System.Net;
using WhatsUrp.CloudApi.Tests.Bench;
using WhatsUrp.Lines;

namespace WhatsUrp.CloudApi.Tests.Numbers;

public sealed class NumberLimitsTests
{
    private const string Path = "/111?fields=id,display_phone_number,verified_name,quality_rating,status,name_status,throughput,health_status,whatsapp_business_manager_messaging_limit";

    [Theory]
    [InlineData("TIER_250", "STANDARD", 250, 80.0)]
    [InlineData("TIER_100K", "HIGH", 100_000, 1000.0)]
    [InlineData("TIER_UNLIMITED", "NEW_WORD", null, null)]
    public async Task The_platforms_words_become_figures(string tier, string level, int? persons, double? pace)
    {
        await using var bench = new CloudBench();
        bench.Http.Get(Path, $$"""{"id":"111","throughput":{"level":"{{level}}"},"whatsapp_business_manager_messaging_limit":"{{tier}}"}""");

        Assert.Equal(new LineLimits(persons, pace, "222"), await bench.Get<ILineLimits>().FindAsync(CloudBench.SanRomano));
    }

    [Fact]
    public async Task An_answer_is_kept_for_five_minutes_and_outlives_silence()
    {
        await using var bench = new CloudBench();
        var limits = bench.Get<ILineLimits>();
        bench.Http.Get(Path, """{"whatsapp_business_manager_messaging_limit":"TIER_2K"}""", isOnce: true)
            .Get(Path, """{"error":{"code":100,"message":"no"}}""", HttpStatusCode.BadRequest, isOnce: true)
            .Get(Path, """{"whatsapp_business_manager_messaging_limit":"TIER_10K"}""", isOnce: true);

        Assert.Equal(2000, (await limits.FindAsync(CloudBench.SanRomano)).PersonsPerDay);
        bench.Time.Advance(TimeSpan.FromMinutes(4.9));
        Assert.Equal(2000, (await limits.FindAsync(CloudBench.SanRomano)).PersonsPerDay);
        bench.Time.Advance(TimeSpan.FromMinutes(0.1));
        Assert.Equal(2000, (await limits.FindAsync(CloudBench.SanRomano)).PersonsPerDay);
        bench.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(10_000, (await limits.FindAsync(CloudBench.SanRomano)).PersonsPerDay);
    }

    [Fact]
    public async Task A_line_that_is_not_on_the_platform_has_no_limits()
    {
        await using var bench = new CloudBench();

        Assert.Equal(default, await bench.Get<ILineLimits>().FindAsync(new LineId("altrove")));
    }
}
