// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.ConsoleHost.Screens;

/// <summary>Writes a table with blanks alone.</summary>
internal static class PlainTable
{
    public static void Write(TextWriter output, Block.Table table)
    {
        output.WriteLine(table.Title);
        string[][] rows = [[.. table.Columns], .. table.Rows.Select(row => row.Select(CitizenWords.OneLine).ToArray())];
        int[] widths = [.. table.Columns.Select((_, column) => rows.Max(row => row[column].Length))];
        output.WriteLine(Line(rows[0], widths));
        output.WriteLine(Line([.. widths.Select(width => new string('-', width))], widths));
        foreach (var row in rows.Skip(1))
        {
            output.WriteLine(Line(row, widths));
        }
    }

    private static string Line(string[] cells, int[] widths) =>
        string.Join("  ", cells.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd();
}
