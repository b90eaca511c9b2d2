// SPDX-License-Identifier: BSD-3-Clause

using System.Text;
using nietras.SeparatedValues;
using WhatsUrp.Citizens;
using WhatsUrp.Lines;

namespace WhatsUrp.Broadcasting.Desk.Exchange;

/// <summary>Reads the rows of a file of contacts, faulty ones included.</summary>
internal sealed class ContactFile
{
    private static readonly char[] Separators = [';', ',', '\t'];
    private static readonly string[] PhoneColumns = ["telefono", "phone", "numero", "cellulare"];
    private static readonly string[] ListColumns = ["lista", "list"];
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Gets what is wrong with the whole file; nothing when its rows were read.</summary>
    public string? Fault { get; private init; }

    public List<ContactRow> Rows { get; } = [];

    public List<string> Ignored { get; } = [];

    /// <summary>Reads a file that is in memory already.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="list">The list of every row; when there is none, the rows name theirs.</param>
    public static ContactFile Read(ReadOnlySpan<byte> bytes, ListId? list)
    {
        bytes = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        string text;
        try
        {
            text = Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return new ContactFile { Fault = "Il file non è in UTF-8: lo salvi come «CSV UTF-8»." };
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return new ContactFile { Fault = "Il file è vuoto." };
        }

        try
        {
            return Read(text, list);
        }
        catch (Exception fault) when (fault is InvalidDataException or ArgumentException or InvalidOperationException or NotSupportedException)
        {
            return new ContactFile { Fault = "Il file non è un CSV: controlli che le virgolette siano chiuse e che le righe non siano smisurate." };
        }
    }

    private static ContactFile Read(string text, ListId? list)
    {
        // The heading counts its columns; what divides them most often divides all rows.
        var heading = text.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end ? end : text.Length;
        var separator = Separators.MaxBy(sign => Count(text, heading, sign));
        using var reader = Sep.New(separator).Reader(options => options with { HasHeader = false, Unescape = true, DisableColCountCheck = true }).FromText(text);
        if (!reader.MoveNext())
        {
            return new ContactFile { Fault = "Il file è vuoto." };
        }

        string[] columns = [.. Cells(reader.Current)];
        var (phone, named) = (Find(columns, PhoneColumns), Find(columns, ListColumns));
        if (phone < 0)
        {
            return new ContactFile { Fault = "Nella prima riga manca la colonna «telefono»." };
        }

        if (list is null && named < 0)
        {
            return new ContactFile { Fault = "Nella prima riga manca la colonna «lista», e l'ordine non ne indica una." };
        }

        var file = new ContactFile();
        file.Ignored.AddRange(columns.Where((column, index) => index != phone && (index != named || list is not null) && column.Length > 0));
        while (reader.MoveNext())
        {
            string[] cells = [.. Cells(reader.Current)];
            if (cells is not [""])
            {
                file.Rows.Add(Row(reader.Current.LineNumberFrom, cells, columns.Length, phone, named, list));
            }
        }

        return file;
    }

    private static ContactRow Row(int line, string[] cells, int columns, int phone, int named, ListId? list)
    {
        if (cells.Length != columns)
        {
            return new ContactRow(line, $"La riga ha {cells.Length} colonne, la prima riga {columns}.");
        }

        if (!PhoneNumber.TryParse(cells[phone], out var number))
        {
            return new ContactRow(line, "Il numero di telefono manca o non è in forma internazionale (ad esempio +39…).");
        }

        return (list, named < 0 ? "" : cells[named]) switch
        {
            ({ } all, _) => new ContactRow(line, null) { Phone = number, List = all },
            (_, { Length: > 0 and <= 64 } own) => new ContactRow(line, null) { Phone = number, List = new ListId(own) },
            _ => new ContactRow(line, "Manca la lista."),
        };
    }

    private static int Count(string text, int length, char sign) => text.AsSpan(0, length).Count(sign);

    private static int Find(string[] columns, string[] names) => Array.FindIndex(columns, column => names.Contains(column, StringComparer.OrdinalIgnoreCase));

    private static List<string> Cells(SepReader.Row row)
    {
        var cells = new List<string>(row.ColCount);
        for (var i = 0; i < row.ColCount; i++)
        {
            cells.Add(row[i].Span.Trim().ToString());
        }

        return cells;
    }
}
