// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WhatsUrp.Lines;
using WhatsUrp.OfficeHours.Lines;

namespace WhatsUrp.OfficeHours.Tests.Lines;

public sealed class OfficeHoursReloadTests : IDisposable
{
    private const string Monday = "WhatsUrp:Lines:a:OfficeHours:Weekly:Mon:0";

    private static readonly LineId A = new("a");
    private static readonly LineId B = new("b");
    private static readonly DateTimeOffset At = SanRomano.At("2026-05-25 15:00");

    private readonly ListLogger<OfficeHoursReload> _log = new();
    private readonly IConfigurationRoot _configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["WhatsUrp:Lines:a:OfficeHours:TimeZone"] = "Europe/Rome",
        [Monday] = "09:00-13:00",
        ["WhatsUrp:Lines:b:OfficeHours:TimeZone"] = "Europe/Rome",
        ["WhatsUrp:Lines:b:OfficeHours:Weekly:Mon:0"] = "09:00-13:00",
    }).Build();

    private readonly ServiceProvider _provider;
    private bool _isSetupBroken;

    public OfficeHoursReloadTests()
    {
        var services = new ServiceCollection();
        services.AddSingleton<ILogger<OfficeHoursReload>>(_log);
        services.AddWhatsUrp(_configuration.GetSection("WhatsUrp")).AddOfficeHours(options =>
        {
            if (_isSetupBroken)
            {
                throw new InvalidOperationException("secret");
            }

            if (options.Schedules.TryGetValue(new LineId("code"), out _))
            {
                options.TimeZone = "Europe/Nowhere";
            }
        });
        _provider = services.BuildServiceProvider();
    }

    private IOfficeHours Hours => _provider.GetRequiredService<IOfficeHours>();

    public void Dispose() => _provider.Dispose();

    [Fact]
    public void Hours_edited_while_the_service_runs_are_in_force_at_once()
    {
        Assert.False(Hours.GetStatus(A, At).IsOpen);
        Edit(Monday, "09:00-17:00");
        Assert.True(Hours.GetStatus(A, At).IsOpen);
        Assert.False(Hours.GetStatus(B, At).IsOpen);
        Assert.Empty(_log.Lines);
    }

    [Fact]
    public void An_edit_between_the_start_and_the_first_question_counts()
    {
        _provider.GetRequiredService<Microsoft.Extensions.Options.IStartupValidator>().Validate();
        Edit(Monday, "09:00-17:00");
        Assert.True(Hours.GetStatus(A, At).IsOpen);
    }

    [Fact]
    public void A_wrong_edit_leaves_the_line_its_hours_and_is_logged_without_the_value()
    {
        Assert.False(Hours.GetStatus(A, At).IsOpen);
        Edit(Monday, "EAAG-a-token-in-the-wrong-place");
        Assert.False(Hours.GetStatus(A, At).IsOpen);
        Assert.Equal(SanRomano.At("2026-06-01 09:00"), Hours.NextOpening(A, At));
        Assert.Equal(
            $"Error 3001: New office hours are refused, and the line keeps those it has. {Monday}: no range of hours; write it as 09:00-13:00, from 00:00 to 24:00.",
            Assert.Single(_log.Lines));

        Edit(Monday, "09:00-17:00");
        Assert.True(Hours.GetStatus(A, At).IsOpen);
    }

    [Theory]
    [InlineData("WhatsUrp:Lines:a:OfficeHours:TimeZone")]
    [InlineData("WhatsUrp:Lines:a:OfficeHours:Holidays:National")]
    [InlineData("WhatsUrp:Lines:a:OfficeHours:Seasons:0:From")]
    [InlineData("WhatsUrp:Lines:a:OfficeHours:Overrides:0:Dates:0")]
    [InlineData("WhatsUrp:Lines:a:OfficeHours:Overrides:0:Kind")]
    [InlineData("WhatsUrp:Lines:a:OfficeHours:Unknown")]
    public void No_value_is_ever_logged(string key)
    {
        Assert.False(Hours.GetStatus(A, At).IsOpen);
        _configuration["WhatsUrp:Lines:a:OfficeHours:Seasons:0:To"] = "12-31";
        Edit(key, "s3cret");
        Assert.NotEmpty(_log.Lines);
        Assert.DoesNotContain(_log.Lines, line => line.Contains("s3cret", StringComparison.Ordinal));
    }

    [Fact]
    public void One_lines_wrong_edit_does_not_keep_anothers_from_its_new_hours()
    {
        Assert.False(Hours.GetStatus(B, At).IsOpen);
        _configuration["WhatsUrp:Lines:b:OfficeHours:Weekly:Mon:0"] = "09:00-17:00";
        Edit(Monday, "nonsense");
        Assert.Equal((false, true), (Hours.GetStatus(A, At).IsOpen, Hours.GetStatus(B, At).IsOpen));
    }

    [Fact]
    public void A_host_whose_own_setup_fails_keeps_all_hours()
    {
        Assert.False(Hours.GetStatus(A, At).IsOpen);
        _isSetupBroken = true;
        Edit(Monday, "09:00-17:00");
        Assert.False(Hours.GetStatus(A, At).IsOpen);
        Assert.Equal("Error 3002: The office hours could not be read anew, and all lines keep those they have (InvalidOperationException).", Assert.Single(_log.Lines));
    }

    [Fact]
    public void Options_that_a_validator_refuses_keep_all_hours()
    {
        Assert.False(Hours.GetStatus(A, At).IsOpen);
        _configuration["WhatsUrp:Lines:code:OfficeHours:TimeZone"] = "Europe/Rome";
        _configuration["WhatsUrp:Lines:code:OfficeHours:Weekly:Mon:0"] = "09:00-13:00";
        Edit(Monday, "09:00-17:00");
        Assert.False(Hours.GetStatus(A, At).IsOpen);
        Assert.StartsWith("Error 3002", Assert.Single(_log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_line_is_seen()
    {
        var directory = _provider.GetRequiredService<OfficeScheduleDirectory>();
        Assert.Equal([A, B], directory.Lines.Order(Comparer<LineId>.Create((x, y) => string.CompareOrdinal(x.Value, y.Value))));
        _configuration["WhatsUrp:Lines:c:OfficeHours:TimeZone"] = "Europe/Rome";
        Edit("WhatsUrp:Lines:c:OfficeHours:Weekly:Mon:0", "15:00-16:00");
        Assert.True(directory.Find(new LineId("c"))!.IsOpen(At));
    }

    [Fact]
    public void A_schedule_already_in_hand_does_not_change()
    {
        var inHand = _provider.GetRequiredService<OfficeScheduleDirectory>().Find(A)!;
        Edit(Monday, "09:00-17:00");
        Assert.False(inHand.IsOpen(At));
        Assert.NotSame(inHand, _provider.GetRequiredService<OfficeScheduleDirectory>().Find(A));
    }

    [Fact]
    public void After_the_end_of_the_service_edits_are_nobodys_concern()
    {
        var directory = _provider.GetRequiredService<OfficeScheduleDirectory>();
        _provider.Dispose();
        Edit(Monday, "09:00-17:00");
        Assert.False(directory.Find(A)!.IsOpen(At));
    }

    private void Edit(string key, string value)
    {
        _configuration[key] = value;
        _configuration.Reload();
    }
}
