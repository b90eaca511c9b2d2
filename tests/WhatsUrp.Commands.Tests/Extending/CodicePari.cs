// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Extending;
using WhatsUrp.Lines;

namespace WhatsUrp.Commands.Tests.Extending;

/// <summary>A code whose digits add up to an even number.</summary>
public sealed class CodicePari : IFieldValidator
{
    public FieldId Field { get; } = new("codice");

    public bool IsValid(string value) => value.Where(char.IsAsciiDigit).Sum(digit => digit - '0') % 2 == 0;
}
