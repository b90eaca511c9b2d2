// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.ConsoleHost.Tests.Processes;

namespace WhatsUrp.ConsoleHost.Tests.Faults;

/// <summary>Whatever is wrong is said in a sentence on standard error, with an exit code, and never as a stack trace.</summary>
public sealed class FaultTests : IDisposable
{
    private const string TwoLines = """{ "WhatsUrp": { "Lines": { "uno": { "Name": "Uno" }, "due": { "Name": "Due" } } } }""";

    private readonly Folder _folder = new();

    [Fact]
    public async Task Unknown_command() => await AssertFault("Unrecognized command or argument 'sing'", "sing");

    [Fact]
    public async Task Unknown_option() => await AssertFault("--loud", "chat", "--loud");

    [Fact]
    public async Task Missing_configuration() => await AssertFault("There is no configuration file", "chat", "--config", "nowhere.json");

    [Fact]
    public async Task Configuration_that_is_not_JSON()
    {
        _folder.Write("bad.json", "{ \"WhatsUrp\": { ");
        await AssertFault("bad.json cannot be read", "hours", "--config", "bad.json");
    }

    [Fact]
    public async Task Configuration_without_lines()
    {
        _folder.Write("empty.json", "{}");
        await AssertFault("names no line", "explain", "ciao", "--config", "empty.json");
    }

    [Fact]
    public async Task Every_fault_of_a_configuration_stands_on_a_line_of_its_own()
    {
        _folder.Write("faulty.json", """
            { "WhatsUrp": { "Lines": { "uno": {
              "Verbs": [ { "Id": "on", "Effect": "Subscribe", "Phrases": { "it": ["STOP"] } } ],
              "Lists": [ { "Id": "a", "Tags": ["A1"] }, { "Id": "a", "Tags": ["A1"] } ],
              "Policy": { "Version": "1" },
              "OfficeHours": { "Weekly": { "Mon": ["13:00-09:00x"] } } } } } }
            """);
        var result = await AssertFault("STOP", "chat", "--config", "faulty.json");
        Assert.True(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length >= 3, result.Error);
    }

    [Fact]
    public async Task Line_left_out_among_several()
    {
        _folder.Write("two.json", TwoLines);
        await AssertFault("choose one with --line (due, uno)", "hours", "--config", "two.json");
    }

    [Fact]
    public async Task Unknown_line() => await AssertFault("There is no line lucca; the configuration has san-romano.", "hours", "--line", "lucca");

    [Theory]
    [InlineData("domani")]
    [InlineData("2026-02-30T10:00")]
    [InlineData("2026-03-29T02:30")]
    public async Task Date_that_is_none(string at) => await AssertFault(at, "hours", "--at", at);

    [Fact]
    public async Task Hours_of_a_data_file_that_is_missing() => await AssertFault("There is no data file nowhere.db.", "hours", "--data", "nowhere.db");

    [Fact]
    public async Task Year_that_is_none() => await AssertFault("99999", "hours", "--year", "99999");

    [Fact]
    public async Task Foreign_data_file()
    {
        _folder.Write("whatsurp.db", new string('x', 5000));
        await AssertFault("whatsurp.db", "chat");
    }

    [Fact]
    public async Task Data_file_in_a_missing_folder() => await AssertFault("missing", "chat", "--data", "missing/whatsurp.db");

    [Fact]
    public async Task Data_file_that_another_session_uses()
    {
        await using var first = ConsoleProcess.Start(_folder.Root, "chat", "--json");
        first.Write("/help");
        await first.ReadUntilAsync("help");

        await AssertFault("whatsurp.db", "chat");
    }

    [Fact]
    public async Task Foreign_message_file()
    {
        _folder.Write("whatsurp.db.inbox", "no JSON");
        await AssertFault("is not the message file of a session", "chat");
    }

    [Fact]
    public async Task Message_file_that_is_missing() => await AssertFault("There is no message file m.jsonl.", "explain", "--messages", "m.jsonl");

    [Fact]
    public async Task Interruption_ends_the_program_quietly()
    {
        await using var process = ConsoleProcess.Start(_folder.Root, "chat", "--json");
        process.Write("/help");
        await process.ReadUntilAsync("help");

        process.Interrupt();

        var result = await process.ExitAsync();
        Assert.NotEqual(0, result.ExitCode);
        AssertNoTrace(result);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<ConsoleResult> AssertFault(string sentence, params string[] arguments)
    {
        var result = await _folder.RunAsync("", arguments);
        Assert.Contains(sentence, result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Lines);
        Assert.NotEqual(0, result.ExitCode);
        AssertNoTrace(result);
        return result;
    }

    private static void AssertNoTrace(ConsoleResult result)
    {
        Assert.DoesNotContain(" at WhatsUrp.", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", result.Error, StringComparison.Ordinal);
    }
}
