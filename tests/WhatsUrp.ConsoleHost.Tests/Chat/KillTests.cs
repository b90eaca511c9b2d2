// SPDX-License-Identifier: BSD-3-Clause

using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using WhatsUrp.ConsoleHost.Tests.Processes;
using Xunit.Abstractions;

namespace WhatsUrp.ConsoleHost.Tests.Chat;

/// <summary>Kills the real program while it works, and starts it again on the same data file.</summary>
public sealed partial class KillTests(ITestOutputHelper output) : IDisposable
{
    private const int Rounds = 4;
    private const int KillsARound = 5;

    private static readonly string[] Arguments = ["chat", "--json", "--at", "2026-05-18T09:00"];
    private static readonly string[] Lines = TestFile.Read("Chat/resistenza.chat").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static readonly string[] Questions =
    [
        "/subscribers", "/reports", .. Enumerable.Range(1, 6).Select(number => $"/export +39333000000{number}"),
    ];

    private readonly List<Folder> _folders = [];

    [Fact]
    public async Task Killed_at_any_point_it_loses_nothing_and_doubles_nothing()
    {
        var seed = Environment.GetEnvironmentVariable("WHATSURP_KILL_SEED") is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : Random.Shared.Next();
        output.WriteLine($"WHATSURP_KILL_SEED={seed}");
        var random = new Random(seed);
        var expected = await PlayAsync([], random);

        for (var round = 0; round < Rounds; round++)
        {
            int[] citizens = [.. Enumerable.Range(0, Lines.Length).Where(index => Lines[index][0] == '+')];
            random.Shuffle(citizens);
            var killed = citizens.Take(KillsARound).ToHashSet();
            output.WriteLine($"killed at lines {string.Join(", ", killed.Order())}");

            Assert.Equal(expected, await PlayAsync(killed, random));
        }
    }

    public void Dispose() => _folders.ForEach(folder => folder.Dispose());

    /// <summary>Plays all lines, kills at some, and asks at the end what is on record.</summary>
    private async Task<IReadOnlyList<string>> PlayAsync(HashSet<int> killed, Random random)
    {
        var folder = new Folder();
        _folders.Add(folder);
        var process = ConsoleProcess.Start(folder.Root, Arguments);
        for (var index = 0; index < Lines.Length; index++)
        {
            process.Write(Lines[index]);
            if (killed.Contains(index))
            {
                var taken = await KillAsync(process, folder, Lines[index], random);
                await process.DisposeAsync();
                process = ConsoleProcess.Start(folder.Root, Arguments);
                if (!taken)
                {
                    process.Write(Lines[index]); // it had not left the pipe yet
                }
            }

            process.Write("/help");
            await process.ReadUntilAsync("\"command\":\"help\"");
        }

        foreach (var question in Questions)
        {
            process.Write(question);
        }

        var answers = await process.EndAsync();
        Assert.Equal("", InterruptedSending().Replace(answers.Error, ""));
        await process.DisposeAsync();
        return answers.Lines;
    }

    /// <summary>Kills at once, or a moment after the line was written down, and tells whether it was.</summary>
    private static async Task<bool> KillAsync(ConsoleProcess process, Folder folder, string line, Random random)
    {
        if (random.Next(3) > 0)
        {
            Assert.True(SpinWait.SpinUntil(() => IsTaken(folder, line), ConsoleProcess.Patience));
            var moment = Stopwatch.GetTimestamp();
            var pause = random.NextDouble() * 8;
            SpinWait.SpinUntil(() => Stopwatch.GetElapsedTime(moment).TotalMilliseconds > pause);
        }

        await process.KillAsync();
        return IsTaken(folder, line);
    }

    /// <summary>The one thing there is to warn of: a kill in the middle of a reply, found when its lease ended on the clock of the script.</summary>
    [GeneratedRegex(@"^warn: WhatsUrp\.Broadcasting\.Outbox\.Upkeep\.Recovery\[4026\]\r?\n.+\r?\n", RegexOptions.Multiline)]
    private static partial Regex InterruptedSending();

    /// <summary>Every citizen's line of the script is different, so its text tells.</summary>
    private static bool IsTaken(Folder folder, string line)
    {
        var inbox = folder.File("whatsurp.db.inbox");
        if (!File.Exists(inbox))
        {
            return false;
        }

        using var state = JsonDocument.Parse(File.ReadAllBytes(inbox));
        var message = state.RootElement.GetProperty("message");
        return message.ValueKind == JsonValueKind.Object
            && line == $"{message.GetProperty("from").GetString()}: {message.GetProperty("text").GetString()}";
    }
}
