// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.Citizens;
using WhatsUrp.ConsoleHost.Screens;
using WhatsUrp.Messaging;
using WhatsUrp.Reports;

namespace WhatsUrp.ConsoleHost.Chat.Views;

/// <summary>For people whose output goes to a file or a pipe: plain text, never wrapped.</summary>
internal sealed class PlainView(TextWriter output) : IChatView
{
    private const string Indent = "       ";

    private readonly ItalianDate _day = new();
    private readonly PlainScreen _screen = new(output, Indent);

    public void Heading(string text)
    {
        output.WriteLine();
        output.WriteLine($"# {text}");
        output.Flush();
    }

    public void Citizen(DateTimeOffset at, CitizenAddress from, string line) => Write(at, $"{AddressText.All(from)}: {line}");

    public void Office(DateTimeOffset at, string line) => Write(at, line);

    public void Outgoing(DateTimeOffset at, OutboundMessage message)
    {
        var lane = OutgoingLabel.Lane(message.Lane) is { } label ? $" ({label})" : "";
        var options = message.Content.Options.Count == 0 ? "" : "\n" + OutgoingLabel.Options(message.Content);
        Write(at, $"→ {AddressText.One(message.To)}{lane}: {message.Content.Text}{options}");
    }

    public void HandedOver(DateTimeOffset at, Report report) =>
        Write(at, $"! Segnalazione urgente n. {report.Number} all'ufficio, da {AddressText.All(report.From)}: {report.Text}");

    public void Answer(OfficeAnswer answer)
    {
        foreach (var block in answer.Blocks)
        {
            _screen.Show(block);
        }
    }

    public void Announce(string sentence) => _screen.Show(new Block.Sentence(sentence));

    public async Task<BroadcastProgress> FollowAsync(IAsyncEnumerable<BroadcastProgress> steps) => await steps.LastAsync();

    private void Write(DateTimeOffset at, string text)
    {
        if (_day.Turn(at) is { } date)
        {
            output.WriteLine();
            output.WriteLine($"-- {date} --");
        }

        output.WriteLine($"{ItalianDate.Clock(at)}  {CitizenWords.Indented(text, Indent)}");
        output.Flush();
    }
}
