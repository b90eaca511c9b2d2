// SPDX-License-Identifier: BSD-3-Clause

using Spectre.Console;

namespace WhatsUrp.ConsoleHost.Screens;

/// <summary>Colours and frames. Citizens' words travel as <see cref="Text"/>, which knows no markup.</summary>
internal sealed class RichScreen(IAnsiConsole console) : IScreen
{
    private static readonly Style Faulty = new(Color.Red);

    public void Show(Block block)
    {
        console.Write(block switch
        {
            Block.Table table => Frame(table),
            Block.Fault fault => new Text(CitizenWords.Clean(fault.Text) + "\n", Faulty),
            Block.Sentence sentence => new Text(CitizenWords.Clean(sentence.Text) + "\n"),
            _ => Text.Empty,
        });
    }

    private static Table Frame(Block.Table table)
    {
        var frame = new Table { Border = TableBorder.Rounded, Title = new TableTitle(Markup.Escape(table.Title)) };
        foreach (var column in table.Columns)
        {
            frame.AddColumn(new TableColumn(Markup.Escape(column)));
        }

        foreach (var row in table.Rows)
        {
            frame.AddRow(row.Select(cell => new Text(CitizenWords.OneLine(cell))));
        }

        return frame;
    }
}
