// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.ConsoleHost.Tests.Processes;

namespace WhatsUrp.ConsoleHost.Tests.Chat;

/// <summary>The service window of WhatsApp, which the console keeps when it is asked to.</summary>
public sealed class WindowTests : IDisposable
{
    private const string TwoDaysLater =
        """
        +393330000001: ISCRIZIONE ON #EMERGENZE Maria Bianchi Villetta ACCETTO
        +393330000002: Lampione spento in via Roma
        /clock 2026-05-20T10:00
        +393330000001: AIUTO
        /reply +393330000002 Domani passa la squadra.
        /broadcast #EMERGENZE Allerta meteo arancione.
        /clock 2026-05-22T10:00
        /broadcast #EMERGENZE Allerta meteo finita.
        /reports
        """;

    private readonly Folder _folder = new();

    [Fact]
    public async Task After_two_days_an_answer_is_refused_with_the_reason_and_the_report_stays_open()
    {
        var result = await _folder.RunAsync(TwoDaysLater, "chat", "--at", "2026-05-18T09:00", "--window");

        await Verify(result.Text);
    }

    [Fact]
    public async Task Without_the_window_the_console_carries_everything()
    {
        var result = await _folder.ChatAsync(TwoDaysLater);

        string[] sent = [.. result.Outgoing.Select(message => message.GetProperty("text").GetString()!)];
        Assert.Contains("Domani passa la squadra.", sent);
        Assert.Contains(sent, text => text.StartsWith("Allerta meteo finita.", StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();
}
