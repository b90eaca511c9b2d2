// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Options;
using WhatsUrp.Broadcasting.Desk.Settings;
using WhatsUrp.Broadcasting.Tests.Fakes;
using WhatsUrp.Lines;

namespace WhatsUrp.Broadcasting.Tests.Desk.Settings;

public sealed class BroadcastDesksOptionsTests
{
    [Fact]
    public void Defaults_work_without_any_setting()
    {
        var options = Read();

        Assert.Equal(ApprovalRule.FourEyes, options.Common.Approval);
        Assert.Equal(new QuietSpan(new TimeOnly(22, 0), new TimeOnly(7, 0)), options.Common.QuietHours);
        Assert.Equal(("Europe/Rome", null, null), (options.Common.TimeZone, options.Common.BreakGlassCode, options.Common.EmergencyReserve));
        Assert.Empty(options.Common.TestRecipients);
    }

    [Fact]
    public void A_line_has_what_is_common_and_what_it_says_otherwise()
    {
        var line = Read(
            "Broadcasts:Approval=None",
            "Broadcasts:QuietHours=21:30-8:00",
            "Broadcasts:FrequencyCaps:0:List=eventi", "Broadcasts:FrequencyCaps:0:Most=1", "Broadcasts:FrequencyCaps:0:Hours=48",
            "Lines:san-romano:Broadcasts:EmergencyReserve=100",
            "Lines:san-romano:Broadcasts:QuietHours=none",
            "Lines:san-romano:Emergency:ForwardTo:0=+39 333 123 4567").Lines[new LineId("san-romano")];

        Assert.Equal((ApprovalRule.None, QuietSpan.None, 100), (line.Approval, line.QuietHours, line.EmergencyReserve));
        Assert.Equal(new FrequencyCap(new ListId("eventi"), 1, TimeSpan.FromHours(48)), Assert.Single(line.FrequencyCaps));
        Assert.Equal("+393331234567", Assert.Single(line.DutyOfficers).E164);
    }

    [Fact]
    public void Every_fault_is_told_at_once_without_its_value()
    {
        var faults = Assert.Throws<OptionsValidationException>(() => Read(
            "Broadcasts:Approval=Two",
            "Broadcasts:Aproval=None",
            "Broadcasts:QuietHours=late",
            "Broadcasts:WatchInterval=0",
            "Broadcasts:TestRecipients:0=segreto",
            "Broadcasts:FrequencyCaps:0:List=eventi",
            "Lines:san-romano:Broadcasts:BreakGlassCode=segreto",
            "Lines:san-romano:Broadcasts:TimeZone=Europe/Sanromano",
            "Lines:san-romano:Broadcasts:EmergencyReserve=-1")).Failures.ToList();

        Assert.Equal(9, faults.Count);
        Assert.All(faults, fault => Assert.Matches("^WURP065[0-4]: WhatsUrp:", fault));
        Assert.DoesNotContain(faults, fault => fault.Contains("segreto", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", true)]
    [InlineData("SHA256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", false)]
    [InlineData("sha256:9f86", false)]
    [InlineData("pbkdf2-sha256:99999:c2FsdHNhbHRzYWx0c2FsdA==:n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=", false)]
    [InlineData("pbkdf2-sha256:100000:c2FsdA==:n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=", false)]
    [InlineData("test", false)]
    public void Only_digests_are_digests(string text, bool isOne) => Assert.Equal(isOne, CodeDigest.Read(text) is not null);

    [Fact]
    public void A_digest_fits_its_code_alone()
    {
        byte[] salt = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];
        var hash = System.Security.Cryptography.Rfc2898DeriveBytes.Pbkdf2("ponte", salt, 100_000, System.Security.Cryptography.HashAlgorithmName.SHA256, 32);
        var slow = CodeDigest.Read($"pbkdf2-sha256:100000:{Convert.ToBase64String(salt)}:{Convert.ToBase64String(hash)}")!;
        var fast = CodeDigest.Read("sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")!;

        Assert.Equal((true, false, false), (slow.Fits("ponte"), slow.Fits("Ponte"), slow.Fits("")));
        Assert.Equal((true, false, false), (fast.Fits("test"), fast.Fits("test "), fast.Fits("")));
    }

    private static BroadcastDesksOptions Read(params string[] settings)
    {
        using var bench = new DeskBench(settings);
        return bench.Get<IOptions<BroadcastDesksOptions>>().Value;
    }
}
