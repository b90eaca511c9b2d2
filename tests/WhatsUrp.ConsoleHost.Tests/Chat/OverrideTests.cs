// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using WhatsUrp.ConsoleHost.Tests.Processes;

namespace WhatsUrp.ConsoleHost.Tests.Chat;

/// <summary>What the office orders about its hours while the service runs. Every conversation begins on Monday 18 May 2026 at nine.</summary>
public sealed class OverrideTests : IDisposable
{
    private const string Mario = "+393330000001";
    private const string Anna = "+393330000002";

    private readonly Folder _folder = new();

    [Fact]
    public async Task A_closure_changes_the_reply_to_a_citizen_at_once_and_its_withdrawal_too()
    {
        var result = await _folder.ChatAsync(
            $"""
            {Mario}: Lampione spento in via Roma
            /close 2026-05-18 act="Ord. 7/2026" lutto cittadino
            {Anna}: Buca in via Roma
            /withdraw 2026-05-18
            +393330000003: Albero caduto in via Roma
            """);

        Assert.Equal("", result.Error);
        string[] replies = [.. result.Outgoing.Select(message => message.GetProperty("text").GetString()!)];
        Assert.DoesNotContain("chiuso", replies[0], StringComparison.Ordinal);
        Assert.Contains("L'ufficio è chiuso (lutto cittadino). Riapre martedì 19 maggio alle 9:00.", replies[1], StringComparison.Ordinal);
        Assert.DoesNotContain("chiuso", replies[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Orders_about_the_hours_for_programs()
    {
        var result = await _folder.ChatAsync(
            """
            /close 2026-06-03/2026-06-05 11:00-13:00 act="Ord. 7/2026" corso di formazione
            /open 2026-06-02 10:00-12:00 sportello elettorale
            /close 2026-06-03 sciopero
            /hours
            /withdraw 2026-06-03
            /withdraw 2026-06-03
            /hours
            """);

        await Verify(result.Text);
    }

    [Fact]
    public async Task Orders_about_the_hours_for_people()
    {
        var result = await _folder.RunAsync(
            """
            /close 2026-05-18 10:00-13:00 assemblea del personale
            /hours
            /withdraw 2026-05-18
            """,
            "chat",
            "--at",
            "2026-05-18T09:30");

        await Verify(result.Text);
    }

    [Fact]
    public async Task What_cannot_be_understood_is_refused_and_nothing_is_ordered()
    {
        var result = await _folder.ChatAsync(
            """
            /close
            /close 2026-05-18
            /close domani lutto
            /close 2026-02-30 13:00-09:00 9:00 lutto
            /open 2026-05-18 festa
            /withdraw
            /withdraw 2026-05-18
            /hours
            """);

        await Verify(result.Text);
    }

    [Fact]
    public async Task A_later_session_and_hours_on_the_same_file_know_them()
    {
        await _folder.ChatAsync("/close 2026-05-18/2026-05-19 lutto cittadino");
        var later = await _folder.ChatAsync($"/hours\n{Mario}: Lampione spento");
        var hours = await _folder.RunAsync("", "hours", "--json", "--at", "2026-05-18T10:00", "--data", "whatsurp.db");
        var configured = await _folder.RunAsync("", "hours", "--json", "--at", "2026-05-18T10:00");

        Assert.Equal("closed", later.Answer("hours").GetProperty("state").GetString());
        Assert.Contains("Riapre mercoledì 20 maggio alle 9:00.", Assert.Single(later.Outgoing).GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(("closed", "lutto cittadino"), StateOf(hours));
        Assert.Equal(("open", null), StateOf(configured));
    }

    public void Dispose() => _folder.Dispose();

    private static (string? State, string? Reason) StateOf(ConsoleResult result)
    {
        JsonElement answer = Assert.Single(result.Json);
        return (answer.GetProperty("state").GetString(), answer.GetProperty("reason").GetString());
    }
}
