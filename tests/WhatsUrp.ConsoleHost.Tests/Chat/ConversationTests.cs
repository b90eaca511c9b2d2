// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.ConsoleHost.Tests.Processes;

namespace WhatsUrp.ConsoleHost.Tests.Chat;

public sealed class ConversationTests : IDisposable
{
    private readonly Folder _folder = new();

    [Fact]
    public async Task A_day_of_mixed_lines_gives_these_messages_and_answers()
    {
        var result = await _folder.RunAsync(TestFile.Read("Chat/paese.chat"), "chat", "--json");

        Assert.Equal("", result.Error);
        Assert.Equal(0, result.ExitCode);
        await Verify(result.Text);
    }

    [Fact]
    public async Task The_same_day_in_plain_text()
    {
        var result = await _folder.RunAsync(TestFile.Read("Chat/paese.chat"), "chat");

        Assert.Equal(0, result.ExitCode);
        await Verify(result.Text);
    }

    [Fact]
    public async Task Data_persist_between_runs_in_the_working_directory()
    {
        await _folder.ChatAsync("+393330000001: ISCRIZIONE ON #EMERGENZE Maria Bianchi Villetta");
        var second = await _folder.ChatAsync("+393330000001: ACCETTO\n/subscribers");

        Assert.Equal(1, second.Answer("subscribers").GetProperty("count").GetInt32());
        Assert.Contains("whatsurp.db", _folder.Names);
    }

    [Fact]
    public async Task Second_delivery_after_a_restart_changes_nothing()
    {
        await _folder.ChatAsync("+393330000001: Lampione spento in via Roma");
        var second = await _folder.ChatAsync("/again\n/reports");

        Assert.Empty(second.Outgoing);
        Assert.True(second.Answer("again").GetProperty("duplicate").GetBoolean());
        Assert.Equal(1, second.Answer("reports").GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task Button_can_be_tapped_after_a_restart()
    {
        await _folder.ChatAsync("+393330000001: ISCRIZIONE ON #EMERGENZE Maria Bianchi Villetta");
        var second = await _folder.ChatAsync("+393330000001: [Accetto]\n/export +393330000001");

        Assert.Equal("button", second.Answer("export").GetProperty("acceptance").GetProperty("method").GetString());
    }

    [Fact]
    public async Task Erased_person_stays_erased_when_the_last_message_comes_again()
    {
        await _folder.ChatAsync("+393330000001|IT.abc: Lampione spento in via Roma\n/erase IT.abc");
        var second = await _folder.ChatAsync("/again\n/export +393330000001\n/reports");

        Assert.DoesNotContain("393330000001", File.ReadAllText(_folder.File("whatsurp.db.inbox")), StringComparison.Ordinal);
        Assert.Equal("No citizen has written yet.", second.Json[0].GetProperty("error").GetString());
        Assert.Equal("Nothing is known of +393330000001.", second.Json[1].GetProperty("error").GetString());
        Assert.DoesNotContain("Lampione", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Escape_sequences_of_a_citizen_do_not_reach_the_terminal()
    {
        var result = await _folder.RunAsync("+393330000001: via \u001b[31mRoma\u001b[0m al buio\n/reports", "chat", "--at", "2026-05-18T09:00");

        Assert.DoesNotContain('\u001b', result.Text);
        Assert.Contains("Roma", result.Text, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
