// SPDX-License-Identifier: BSD-3-Clause

using Spectre.Console;
using Spectre.Console.Rendering;
using WhatsUrp.Broadcasts;
using WhatsUrp.Citizens;
using WhatsUrp.ConsoleHost.Screens;
using WhatsUrp.Messaging;
using WhatsUrp.Reports;

namespace WhatsUrp.ConsoleHost.Chat.Views;

/// <summary>For people at a terminal: citizens on the left, the comune on the right, tables, a bar while a broadcast goes out.</summary>
/// <remarks>Citizens' words travel as <see cref="Text"/>, which knows no markup.</remarks>
internal sealed class RichView(IAnsiConsole console) : IChatView
{
    private const int Widest = 64;
    private const int Frame = 6;

    private static readonly Style Dim = new(decoration: Decoration.Dim);
    private static readonly Style Bold = new(decoration: Decoration.Bold);

    private readonly ItalianDate _day = new();
    private readonly RichScreen _screen = new(console);

    public void Heading(string text)
    {
        console.WriteLine();
        console.Write(new Rule(Markup.Escape(text)) { Justification = Justify.Left, Style = new Style(Color.Yellow) });
    }

    public void Citizen(DateTimeOffset at, CitizenAddress from, string line)
    {
        Turn(at);
        console.Write(Bubble($"{AddressText.All(from)}  {ItalianDate.Clock(at)}", line, "", Color.Green));
    }

    public void Office(DateTimeOffset at, string line)
    {
        Turn(at);
        console.Write(new Text($"{ItalianDate.Clock(at)}  {CitizenWords.Clean(line)}", Bold));
        console.WriteLine();
    }

    public void Outgoing(DateTimeOffset at, OutboundMessage message)
    {
        Turn(at);
        var lane = OutgoingLabel.Lane(message.Lane) is { } label ? $"{label}  " : "";
        var color = message.Lane switch { Lane.Emergency => Color.Red, Lane.Reply => Color.Blue, _ => Color.Purple };
        var header = $"{lane}→ {AddressText.One(message.To)}  {ItalianDate.Clock(at)}";
        console.Write(Align.Right(Bubble(header, message.Content.Text, OutgoingLabel.Options(message.Content), color)));
        console.WriteLine();
    }

    public void HandedOver(DateTimeOffset at, Report report) =>
        console.Write(Bubble($"segnalazione urgente n. {report.Number} all'ufficio", $"{AddressText.All(report.From)}: {report.Text}", "", Color.Red));

    public void Answer(OfficeAnswer answer)
    {
        foreach (var block in answer.Blocks)
        {
            _screen.Show(block);
        }
    }

    public void Announce(string sentence) => _screen.Show(new Block.Sentence(sentence));

    public async Task<BroadcastProgress> FollowAsync(IAsyncEnumerable<BroadcastProgress> steps) => await console
        .Progress()
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
        .StartAsync(async context =>
        {
            var task = context.AddTask("invio");
            BroadcastProgress? last = null;
            await foreach (var step in steps)
            {
                (task.MaxValue, task.Value) = (Math.Max(step.Total, 1), step.HasEnded ? Math.Max(step.Total, 1) : step.Done);
                last = step;
            }

            return last!;
        });

    private void Turn(DateTimeOffset at)
    {
        if (_day.Turn(at) is { } date)
        {
            console.Write(new Rule(date) { Style = Dim });
        }
    }

    /// <summary>A frame as wide as its words, within reason.</summary>
    private Panel Bubble(string header, string text, string buttons, Color color)
    {
        var words = CitizenWords.Clean(text);
        var widest = $"{words}\n{buttons}".Split('\n').Append(header).Max(line => line.GetCellWidth());
        IRenderable[] lines = buttons.Length == 0 ? [new Text(words)] : [new Text(words), new Text(buttons, Bold)];
        return new Panel(new Rows(lines))
        {
            Header = new PanelHeader($" {Markup.Escape(header)} "),
            Border = BoxBorder.Rounded,
            BorderStyle = new Style(color),
            Width = Math.Min(Math.Min(Widest, console.Profile.Width), widest + Frame),
        };
    }
}
