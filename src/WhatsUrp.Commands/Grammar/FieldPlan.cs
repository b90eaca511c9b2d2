// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Lines;

namespace WhatsUrp.Commands.Grammar;

/// <summary>The fields that a verb or an answer takes, sorted once by how they are read.</summary>
internal sealed class FieldPlan
{
    private readonly ulong _requiredBits;

    public FieldPlan(IEnumerable<FieldTable> fields, string separators = "")
    {
        Separators = separators;
        All = [.. fields];
        Closed = [.. All.Where(table => table.IsClosed)];
        Patterns = [.. All.Where(table => table.Field.Kind == FieldKind.Pattern)];
        Given = All.FirstOrDefault(table => table.Field.Kind == FieldKind.GivenName);
        Surname = All.FirstOrDefault(table => table.Field.Kind == FieldKind.Surname);
        Required = [.. All.Where(table => table.Field.Required).Select(table => table.Field.Id)];
        _requiredBits = All.Where(table => table.Field.Required).Aggregate(0UL, (bits, table) => bits | table.Bit);
        RequiredPlace = All.FirstOrDefault(table => table.Field is { Kind: FieldKind.Place, Required: true });
    }

    /// <summary>Gets the plan without fields.</summary>
    public static FieldPlan None { get; } = new([]);

    public FieldTable[] All { get; }

    public FieldTable[] Closed { get; }

    public FieldTable[] Patterns { get; }

    /// <summary>Gets the characters that stand between data and belong to none.</summary>
    public string Separators { get; }

    public FieldTable? Given { get; }

    public FieldTable? Surname { get; }

    public FieldTable? RequiredPlace { get; }

    public FieldId[] Required { get; }

    /// <summary>Gets a value indicating whether both names are taken, so that a place may also be a surname.</summary>
    public bool TakesBothNames => Given is not null && Surname is not null;

    /// <summary>Tells whether a field is taken.</summary>
    public bool Takes(FieldTable table) => Array.IndexOf(All, table) >= 0;

    /// <summary>Gets the required fields that are not among some.</summary>
    public FieldId[] MissingBut(ulong known)
    {
        var missing = _requiredBits & ~known;
        if (missing == 0)
        {
            return [];
        }

        return missing == _requiredBits ? Required : Only(missing);
    }

    private FieldId[] Only(ulong bits) => [.. All.Where(table => (table.Bit & bits) != 0).Select(table => table.Field.Id)];
}
