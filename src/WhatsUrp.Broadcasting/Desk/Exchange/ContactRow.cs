// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Lines;

namespace WhatsUrp.Broadcasting.Desk.Exchange;

/// <summary>One row of a file of contacts: a number and a list, or what is wrong with it.</summary>
internal readonly record struct ContactRow(int Line, string? Fault)
{
    public PhoneNumber Phone { get; init; }

    public ListId List { get; init; }
}
