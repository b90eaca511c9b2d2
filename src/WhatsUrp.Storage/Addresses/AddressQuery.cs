// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;
using WhatsUrp.Storage.Persons;

namespace WhatsUrp.Storage.Addresses;

/// <summary>Finds the rows of some parts of addresses in one statement, each by the index: an OR would walk through the line.</summary>
internal static class AddressQuery
{
    public static string Of(string columns, IReadOnlyList<AddressKey> keys) => string.Join(
        " UNION ALL ",
        keys.Select((_, i) =>
            $"SELECT {columns} FROM citizen_address WHERE line_id = @line AND kind = @kind{Letter(i)} AND value = @value{Letter(i)} AND valid_to IS NULL"));

    public static (string Name, object? Value)[] Parameters(LineId line, IReadOnlyList<AddressKey> keys) =>
    [
        ("@line", line),
        .. keys.SelectMany((key, i) => new (string, object?)[] { ($"@kind{Letter(i)}", key.Kind), ($"@value{Letter(i)}", key.Value) }),
    ];

    private static char Letter(int index) => (char)('A' + index);
}
