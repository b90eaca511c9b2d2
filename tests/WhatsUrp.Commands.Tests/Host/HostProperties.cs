// SPDX-License-Identifier: BSD-3-Clause

using System.Diagnostics;
using System.Globalization;
using CsCheck;
using WhatsUrp.Commands.Tests.Properties;
using Xunit.Abstractions;

namespace WhatsUrp.Commands.Tests.Host;

/// <summary>P5: the host's culture and its culture data change nothing. NLS, the third source of such data, exists on Windows alone.</summary>
[Trait("Category", "Property")]
public sealed class HostProperties(ITestOutputHelper output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task P5_processes_with_other_cultures_understand_the_same()
    {
        var folder = Directory.CreateTempSubdirectory("whatsurp-host-");
        try
        {
            var file = Path.Combine(folder.FullName, "texts");
            TextFile.Write(file, Texts.Any.Array[Texts.Cases].Single());
            var here = HostReading.All(TextFile.Read(file)).ToList();

            var invariant = await RunAsync(file, "tr_TR.UTF-8", invariant: true);
            var turkish = await RunAsync(file, "tr_TR.UTF-8", invariant: false);
            var italian = await RunAsync(file, "it_IT.UTF-8", invariant: false);

            Assert.Equal([" I -1.5", "tr-TR İ -1,5", "it-IT I -1,5"], new[] { invariant, turkish, italian }.Select(lines => lines[0]));
            Assert.All(new[] { invariant, turkish, italian }, lines => Same(here, lines[1..]));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void P5_a_culture_of_the_thread_changes_nothing()
    {
        var texts = Texts.Any.Array[Texts.Cases].Single();
        var expected = HostReading.All(texts).ToList();
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in Cultures())
            {
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
                output.WriteLine($"{culture.DisplayName}: {HostReading.Culture()}");
                Same(expected, [.. HostReading.All(texts)]);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    /// <summary>A made-up culture, which every host can have, and those of the machine that treat letters in ways of their own.</summary>
    private static IEnumerable<CultureInfo> Cultures()
    {
        var strange = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        strange.NumberFormat.NegativeSign = "#";
        strange.NumberFormat.NumberDecimalSeparator = "ON";
        strange.DateTimeFormat.DateSeparator = "OFF";
        return CultureInfo.GetCultures(CultureTypes.SpecificCultures)
            .Where(culture => culture.TextInfo.ToUpper("i") != "I" || culture.TextInfo.ToLower("I") != "i" || culture.CompareInfo.Compare("ch", "cz") > 0)
            .DistinctBy(culture => culture.TwoLetterISOLanguageName)
            .Take(4)
            .Prepend(strange);
    }

    private static void Same(List<string> expected, IReadOnlyList<string> actual)
    {
        Assert.Equal(expected.Count, actual.Count);
        for (var i = 0; i < expected.Count; i++)
        {
            Assert.Equal(expected[i], actual[i]);
        }
    }

    private static async Task<List<string>> RunAsync(string file, string language, bool invariant)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["exec", typeof(HostProperties).Assembly.Location, file]) { RedirectStandardOutput = true };
        start.Environment["LANG"] = start.Environment["LC_ALL"] = language;
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = invariant ? "1" : "0";
        using var process = Process.Start(start)!;
        var text = await process.StandardOutput.ReadToEndAsync().WaitAsync(Patience);
        await process.WaitForExitAsync().WaitAsync(Patience);
        Assert.Equal(0, process.ExitCode);
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
