// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using WhatsUrp.Lines;
using WhatsUrp.OfficeHours.Lines;

namespace WhatsUrp.OfficeHours.Tests.Lines;

public sealed class OfficeHoursOverridesTests : IDisposable
{
    private const string Hours = "WhatsUrp:Lines:a:OfficeHours:Weekly:Mon-Fri:0";

    private static readonly LineId A = new("a");
    private static readonly LineId B = new("b");
    private static readonly DateTimeOffset Monday = SanRomano.At("2026-05-25 10:00");

    private readonly MemoryOverrideStore _store = new();
    private readonly FakeTimeProvider _time = new(SanRomano.At("2026-05-23 00:30"));
    private readonly List<ServiceProvider> _providers = [];
    private readonly IConfigurationRoot _configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["WhatsUrp:Lines:a:OfficeHours:TimeZone"] = "Europe/Rome",
        [Hours] = "09:00-13:00",
        ["WhatsUrp:Lines:a:OfficeHours:Overrides:0:Id"] = "assemblea",
        ["WhatsUrp:Lines:a:OfficeHours:Overrides:0:Kind"] = "Closed",
        ["WhatsUrp:Lines:a:OfficeHours:Overrides:0:Dates"] = "2026-05-26",
        ["WhatsUrp:Lines:a:OfficeHours:Overrides:0:Issued"] = "2026-05-23",
        ["WhatsUrp:Lines:b:OfficeHours:TimeZone"] = "Europe/Rome",
        ["WhatsUrp:Lines:b:OfficeHours:Weekly:Mon"] = "09:00-13:00",
    }).Build();

    private readonly ServiceProvider _service;

    public OfficeHoursOverridesTests() => _service = Service(_store);

    private OfficeHoursOverrides Overrides => _service.GetRequiredService<OfficeHoursOverrides>();

    private IOfficeHours OfficeHours => _service.GetRequiredService<IOfficeHours>();

    public void Dispose() => _providers.ForEach(provider => provider.Dispose());

    [Fact]
    public async Task A_closure_is_in_force_when_the_call_returns_and_says_why()
    {
        Assert.True(OfficeHours.GetStatus(A, Monday).IsOpen);
        var reading = await Overrides.AddAsync(A, Closure("lutto", "2026-05-25") with { Act = "Ord. 3/2026" }, "ufficio");
        Assert.Empty(reading.Faults);
        var status = OfficeHours.GetStatus(A, Monday);
        Assert.Equal((false, new RuleRef(RuleKind.Override, "lutto", "Ord. 3/2026"), "lutto cittadino"), (status.IsOpen, status.Rule, status.Reason));
        Assert.Equal("L'ufficio è chiuso (lutto cittadino). Riapre mercoledì 27 maggio alle 9:00.", OfficeHours.Describe(A, Monday, "it"));
        Assert.True(OfficeHours.GetStatus(B, Monday).IsOpen);
    }

    [Fact]
    public async Task What_is_stored_says_who_and_when_and_the_day_of_the_act()
    {
        var added = (await Overrides.AddAsync(A, Closure("lutto", "2026-05-25/2026-05-27") with { Hours = ["9:00-10:00", "11:00-12:00"] }, "ufficio")).Added!;
        Assert.Same(added, Assert.Single(_store.Entries));
        Assert.Equal((A, null, "ufficio", _time.GetUtcNow()), (added.Line, added.Office, added.Actor, added.At));

        // Half past midnight in Rome: in UTC it is still the day before.
        Assert.Equal(new DateOnly(2026, 5, 23), added.Override.Issued);
        Assert.Equal(["2026-05-25/2026-05-27"], added.Override.Dates.Select(dates => dates.ToString()));
        Assert.Equal(["09:00-10:00", "11:00-12:00"], added.Override.Hours.Select(hours => hours.ToString()));
        Assert.Equal([added], await Overrides.ListHistoryAsync(A));
    }

    [Fact]
    public async Task A_withdrawal_brings_the_hours_back_at_once_and_the_override_stays_on_record()
    {
        await Overrides.AddAsync(A, Closure("lutto", "2026-05-25"), "ufficio");
        await Overrides.AddAsync(A, Closure("sciopero", "2026-05-27"), "ufficio");
        _time.Advance(TimeSpan.FromHours(1));
        var withdrawn = await Overrides.WithdrawAsync(A, "LUTTO", "sindaco");
        Assert.Equal(new OverrideWithdrawal("sindaco", _time.GetUtcNow()), withdrawn!.Withdrawal);
        Assert.True(OfficeHours.GetStatus(A, Monday).IsOpen);
        Assert.False(OfficeHours.GetStatus(A, Monday.AddDays(2)).IsOpen);
        Assert.Equal(["lutto", "sciopero"], (await Overrides.ListHistoryAsync(A)).Select(entry => entry.Override.Id));
        Assert.Null(await Overrides.WithdrawAsync(A, "lutto", "sindaco"));
        Assert.Null(await Overrides.WithdrawAsync(A, "assemblea", "sindaco"));
        Assert.Null(await Overrides.WithdrawAsync(B, "sciopero", "sindaco"));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("2026-05-23", true)]
    [InlineData("2026-05-22", false)]
    public async Task Overrides_come_in_order_of_issue_and_of_one_day_after_those_of_the_configuration(string? issued, bool wins)
    {
        await Overrides.AddAsync(A, Opening("apertura", "2026-05-26") with { Issued = issued }, "ufficio");
        Assert.Equal(wins, OfficeHours.GetStatus(A, SanRomano.At("2026-05-26 10:00")).IsOpen);
    }

    [Fact]
    public async Task Another_service_on_the_same_store_sees_them_from_its_start()
    {
        await Overrides.AddAsync(A, Closure("lutto", "2026-05-25"), "ufficio");
        var other = Service(_store);
        var start = Assert.Single(other.GetServices<IHostedService>().OfType<IHostedLifecycleService>());
        await start.StartingAsync(default);
        Assert.False(other.GetRequiredService<IOfficeHours>().GetStatus(A, Monday).IsOpen);

        await Overrides.WithdrawAsync(A, "lutto", "ufficio");
        await other.GetRequiredService<OfficeHoursOverrides>().LoadAsync();
        Assert.True(other.GetRequiredService<IOfficeHours>().GetStatus(A, Monday).IsOpen);
    }

    [Fact]
    public async Task A_reload_of_the_configuration_keeps_them_and_a_wrong_one_does_not_double_them()
    {
        await Overrides.AddAsync(A, Closure("lutto", "2026-05-25"), "ufficio");
        Edit(Hours, "09:00-17:00");
        Assert.False(OfficeHours.GetStatus(A, Monday).IsOpen);
        Edit(Hours, "nonsense");
        Assert.False(OfficeHours.GetStatus(A, Monday).IsOpen);
        await Overrides.WithdrawAsync(A, "lutto", "ufficio");
        Assert.Equal(SanRomano.At("2026-05-25 17:00"), OfficeHours.GetStatus(A, Monday).Until);
    }

    [Fact]
    public async Task A_line_that_comes_later_gets_what_is_on_record_for_it()
    {
        _store.Entries.Add(new StaffOverride
        {
            Line = new LineId("c"),
            Override = new ScheduleOverride { Id = "x", Kind = OverrideKind.Closed, Dates = [new DateOnly(2026, 5, 25)] },
            Actor = "ufficio",
            At = Monday,
        });
        await Overrides.LoadAsync();
        _configuration["WhatsUrp:Lines:c:OfficeHours:TimeZone"] = "Europe/Rome";
        Edit("WhatsUrp:Lines:c:OfficeHours:Weekly:Mon", "09:00-13:00");
        Assert.False(OfficeHours.GetStatus(new LineId("c"), Monday).IsOpen);
    }

    [Fact]
    public async Task An_override_that_cannot_be_understood_is_refused_with_every_fault_and_nothing_is_stored()
    {
        var reading = await Overrides.AddAsync(
            A,
            new OverrideDraft
            {
                Id = "Assemblea",
                Kind = OverrideKind.Open,
                Dates = ["2026-02-30", "2026-05-27/2026-05-26", "2026-01-01/2027-12-31"],
                Hours = ["9-13", "18:00-17:00", "10:00-12:00", "11:00-13:00"],
                Office = "tributi",
                Reason = "due\nrighe",
                Act = new string('x', 101),
                Issued = "ieri",
            },
            "ufficio");
        Assert.Null(reading.Added);
        Assert.Empty(_store.Entries);
        await Verify(string.Join('\n', reading.Faults));
    }

    [Fact]
    public async Task What_lacks_dates_or_hours_is_refused()
    {
        var reading = await Overrides.AddAsync(A, new OverrideDraft { Id = "a", Kind = OverrideKind.Replace, Dates = [] }, "ufficio");
        Assert.Equal(["Dates: is missing.", "Hours: is missing; only a closure may go without."], reading.Faults.Select(fault => fault.ToString()));
    }

    [Fact]
    public async Task A_line_without_office_hours_has_none_to_override()
    {
        var reading = await Overrides.AddAsync(new LineId("polizia"), Closure("lutto", "2026-05-25"), "ufficio");
        Assert.Equal("Line = \"polizia\": has no office hours to override; write them in the configuration first.", Assert.Single(reading.Faults).ToString());
        Assert.Empty(_store.Entries);
    }

    [Fact]
    public async Task An_override_may_be_for_one_office_by_its_id()
    {
        var added = (await Overrides.AddAsync(A, Closure("lutto", "2026-05-25") with { Office = "A" }, "ufficio")).Added;
        Assert.Equal("a", added!.Office);
        Assert.False(OfficeHours.GetStatus(A, Monday).IsOpen);
        _store.Entries[0] = _store.Entries[0] with { Office = "tributi" };
        await Overrides.LoadAsync();
        Assert.True(OfficeHours.GetStatus(A, Monday).IsOpen);
    }

    [Fact]
    public async Task An_id_is_never_used_twice_even_when_another_process_was_faster()
    {
        await Overrides.AddAsync(A, Closure("lutto", "2026-05-25"), "ufficio");
        await Overrides.WithdrawAsync(A, "lutto", "ufficio");
        Assert.Equal("Id", Assert.Single((await Overrides.AddAsync(A, Closure("Lutto", "2026-05-25"), "ufficio")).Faults).Key);

        _store.BeforeAdd = () => _store.Entries.Add(_store.Entries[0] with { Override = _store.Entries[0].Override with { Id = "neve" } });
        Assert.Equal("Id", Assert.Single((await Overrides.AddAsync(A, Closure("neve", "2026-05-25"), "ufficio")).Faults).Key);
        Assert.True(OfficeHours.GetStatus(A, Monday).IsOpen);
    }

    [Fact]
    public async Task Without_a_store_the_service_works_and_orders_are_refused_with_what_to_do()
    {
        var alone = Service(null);
        var overrides = alone.GetRequiredService<OfficeHoursOverrides>();
        await overrides.LoadAsync();
        Assert.Empty(await overrides.ListHistoryAsync(A));
        Assert.True(alone.GetRequiredService<IOfficeHours>().GetStatus(A, Monday).IsOpen);
        var add = await Assert.ThrowsAsync<InvalidOperationException>(async () => await overrides.AddAsync(A, Closure("lutto", "2026-05-25"), "ufficio"));
        var withdraw = await Assert.ThrowsAsync<InvalidOperationException>(async () => await overrides.WithdrawAsync(A, "lutto", "ufficio"));
        Assert.StartsWith("WURP0401", add.Message, StringComparison.Ordinal);
        Assert.Equal(add.Message, withdraw.Message);
    }

    [Fact]
    public async Task Many_at_once_all_end_in_force()
    {
        var days = Enumerable.Range(1, 20).Select(day => new DateOnly(2026, 7, day)).ToArray();
        await Task.WhenAll(days.Select(day => Task.Run(async () => await Overrides.AddAsync(A, Closure($"c{day.Day}", day.ToString("o", System.Globalization.CultureInfo.InvariantCulture)), "ufficio"))));
        var schedule = _service.GetRequiredService<OfficeScheduleDirectory>().Find(A)!;
        Assert.All(days, day => Assert.Equal($"c{day.Day}", schedule.Explain(day).Winner.Rule.Id));
    }

    private static OverrideDraft Closure(string id, string dates) => new() { Id = id, Kind = OverrideKind.Closed, Dates = [dates], Reason = "lutto cittadino" };

    private static OverrideDraft Opening(string id, string dates) => new() { Id = id, Kind = OverrideKind.Open, Dates = [dates], Hours = ["09:00-13:00"] };

    private void Edit(string key, string value)
    {
        _configuration[key] = value;
        _configuration.Reload();
    }

    private ServiceProvider Service(IOfficeHoursOverrideStore? store)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(_time);
        if (store is not null)
        {
            services.AddSingleton(store);
        }

        services.AddWhatsUrp(_configuration.GetSection("WhatsUrp")).AddOfficeHours();
        _providers.Add(services.BuildServiceProvider());
        return _providers[^1];
    }
}
