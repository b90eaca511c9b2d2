// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.ConsoleHost.Tests.Processes;

namespace WhatsUrp.ConsoleHost.Tests.Promises;

/// <summary>Promises of the announcement of 2015, as a terminal shows them.</summary>
public sealed class PromiseTests : IDisposable
{
    private const string Mario = "+393330000001";
    private const string Anna = "+393330000002";

    // Configured under Emergency:ForwardTo.
    private const string DutyOfficer = "+393480000112";

    private readonly Folder _folder = new();

    [Fact]
    public async Task S1_The_line_answers_under_its_own_name()
    {
        var result = await _folder.ChatAsync($"{Mario}: AIUTO");

        Assert.Contains("WhatsUrp", Assert.Single(result.Outgoing).GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task S3_A_report_is_kept_with_who_and_when_until_someone_has_answered()
    {
        var result = await _folder.ChatAsync($"{Mario}: Lampione spento in via Roma\n/reports\n/reply {Mario} Domani passa la squadra.\n/reports");

        var before = Assert.Single(result.Json.First(line => line.TryGetProperty("reports", out _)).GetProperty("reports").EnumerateArray());
        var after = Assert.Single(result.Answer("reports").GetProperty("reports").EnumerateArray());
        Assert.Equal(Mario, before.GetProperty("from").GetString());
        Assert.Equal("2026-05-18T09:00:01+02:00", before.GetProperty("receivedAt").GetString());
        Assert.Equal("new", before.GetProperty("status").GetString());
        Assert.Equal("done", after.GetProperty("status").GetString());
        Assert.Equal("Domani passa la squadra.", result.Outgoing[^1].GetProperty("text").GetString());
    }

    [Fact]
    public async Task S4_Text_pictures_clips_voice_documents_and_positions_arrive()
    {
        var result = await _folder.ChatAsync(
            $"""
            {Mario}: Buca in via Roma
            {Mario}: <foto buca.jpg> eccola
            {Mario}: <video buca.mp4>
            {Mario}: <audio nota.ogg>
            {Mario}: <documento modulo.pdf>
            {Mario}: <posizione 44.17,10.34>
            /reports
            """);

        var reports = result.Answer("reports").GetProperty("reports").EnumerateArray().ToList();
        Assert.Equal(6, reports.Count);
        Assert.Equal(
            ["buca.jpg", "buca.mp4", "nota.ogg", "modulo.pdf"],
            reports.SelectMany(report => report.GetProperty("media").EnumerateArray()).Select(medium => medium.GetProperty("fileName").GetString()));
        Assert.Equal("eccola", reports[1].GetProperty("text").GetString());
        Assert.Equal(44.17, reports[5].GetProperty("position").GetProperty("latitude").GetDouble());
    }

    [Fact]
    public async Task S5_The_office_reads_answers_and_broadcasts_and_a_citizen_cannot()
    {
        var result = await _folder.ChatAsync($"{Anna}: ISCRIZIONE ON #EMERGENZE Anna Neri Naggio ACCETTO\n{Mario}: /broadcast #PUBBLICAUTILITA Ciao a tutti\n/reports");

        Assert.DoesNotContain(result.Outgoing, message => message.GetProperty("kind").GetString() != "reply");
        var report = Assert.Single(result.Answer("reports").GetProperty("reports").EnumerateArray());
        Assert.Equal("/broadcast #PUBBLICAUTILITA Ciao a tutti", report.GetProperty("text").GetString());
    }

    [Fact]
    public async Task S9_Who_enrolled_gets_the_broadcasts_of_the_list_and_nobody_else()
    {
        var result = await _folder.ChatAsync(
            $"{Anna}: ISCRIZIONE ON #PUBBLICAUTILITA' Anna Neri Naggio ACCETTO\n{Mario}: Buongiorno\n/broadcast #PUBBLICAUTILITA Oggi niente acqua.");

        var broadcast = Assert.Single(result.Outgoing, message => message.GetProperty("kind").GetString() == "broadcast");
        Assert.Equal(Anna, broadcast.GetProperty("to").GetString());
        Assert.Equal("Oggi niente acqua.\n\nPer non riceverne più: STOP", broadcast.GetProperty("text").GetString());
        Assert.Equal(1, result.Answer("broadcast").GetProperty("recipients").GetInt32());
    }

    [Fact]
    public async Task S11_No_number_has_to_be_saved_to_receive_a_broadcast()
    {
        var result = await _folder.ChatAsync("IT.abc123: ISCRIZIONE ON #EMERGENZE Anna Neri Naggio ACCETTO\n/broadcast #EMERGENZE Allerta meteo.");

        Assert.Equal("IT.abc123", result.Outgoing[^1].GetProperty("to").GetString());
        Assert.Equal("emergency", result.Outgoing[^1].GetProperty("kind").GetString());
    }

    [Fact]
    public async Task S19_What_one_citizen_reports_reaches_no_other()
    {
        var result = await _folder.ChatAsync(
            $"{Anna}: ISCRIZIONE ON #EMERGENZE Anna Neri Naggio ACCETTO\n{Mario}: EMERGENZA: segreto di Mario\n{Anna}: I MIEI DATI\n{Anna}: Ci sono novità?");

        Assert.All(
            result.Outgoing.Where(message => message.GetProperty("to").GetString() == Anna),
            message => Assert.DoesNotContain("segreto", message.GetProperty("text").GetString(), StringComparison.Ordinal));
        Assert.Equal(DutyOfficer, Assert.Single(result.Outgoing, message => message.GetProperty("text").GetString()!.Contains("segreto", StringComparison.Ordinal)).GetProperty("to").GetString());
    }

    public void Dispose() => _folder.Dispose();
}
