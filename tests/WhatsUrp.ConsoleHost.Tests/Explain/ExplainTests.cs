// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.ConsoleHost.Tests.Processes;

namespace WhatsUrp.ConsoleHost.Tests.Explain;

public sealed class ExplainTests : IDisposable
{
    private readonly Folder _folder = new();

    [Fact]
    public async Task Each_message_of_a_file_gets_one_line()
    {
        var result = await _folder.RunAsync("", "explain", "--messages", TestFile.PathOf("Explain/messaggi.jsonl"));

        Assert.Equal("", result.Error);
        Assert.Equal(0, result.ExitCode);
        await Verify(result.Text);
    }

    [Fact]
    public async Task Messages_may_come_from_standard_input()
    {
        var result = await _folder.RunAsync(TestFile.Read("Explain/messaggi.jsonl"), "explain");
        var fromFile = await _folder.RunAsync("", "explain", "--messages", TestFile.PathOf("Explain/messaggi.jsonl"));

        Assert.Equal(fromFile.Lines, result.Lines);
    }

    [Fact]
    public async Task Line_that_cannot_be_read_is_told_and_the_others_go_on()
    {
        var result = await _folder.RunAsync("{\"id\":1,\"text\":\"STOP\"}\nSTOP\n{\"id\":3}\n[]\n{\"id\":5,\"text\":\"STOP\"}", "explain");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal([1, 5], result.Json.Select(line => line.GetProperty("id").GetInt32()));
        Assert.Equal(
            "{\"error\":\"not JSON\",\"line\":2}\n{\"error\":\"no text in it\",\"line\":3}\n{\"error\":\"not a JSON object\",\"line\":4}\n",
            result.Error);
    }

    [Fact]
    public async Task One_text_gives_one_line_without_an_id()
    {
        var result = await _folder.RunAsync("", "explain", "ISCRIZIONE ON #EMERGENZE Mario Rossi Villetta");

        await Verify(Assert.Single(result.Lines));
    }

    [Theory]
    [InlineData("ISCRIZIONE ON #EMRGENZE", """ "lists":["emergenze"],"fields":{},"missing":["nome","cognome","frazione"] """, "emergenze")]
    [InlineData("ISCRIZIONE ON #EMERGENZE Mario Rossi Verucole", """ "fields":{"nome":"Mario","cognome":"Rossi","frazione":"verrucole"},"missing":[] """, "frazione")]
    public async Task Near_miss_with_one_candidate_is_shown_and_marked_as_to_be_confirmed(string text, string expected, string toConfirm)
    {
        var result = await _folder.RunAsync("", "explain", text);

        var line = Assert.Single(result.Lines);
        Assert.Contains(expected.Trim(), line, StringComparison.Ordinal);
        Assert.EndsWith($"\"toConfirm\":[\"{toConfirm}\"]}}", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_may_begin_with_anything_and_need_no_quotes()
    {
        var result = await _folder.RunAsync("", "explain", "--", "@mario", "/reports", "-x");

        Assert.Equal("not_a_command", Assert.Single(result.Json).GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task Explaining_leaves_no_file_behind()
    {
        await _folder.RunAsync("", "explain", "ISCRIZIONE ON");

        Assert.Empty(_folder.Names);
    }

    public void Dispose() => _folder.Dispose();
}
