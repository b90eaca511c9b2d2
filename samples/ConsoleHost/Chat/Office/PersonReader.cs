// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.ConsoleHost.Hosting;

namespace WhatsUrp.ConsoleHost.Chat.Office;

/// <summary>Reads the address in an order.</summary>
internal static class PersonReader
{
    public static CitizenAddress Read(string text, string usage) =>
        CitizenAddress.TryParse(text, out var address)
            ? address
            : throw new OperatorException(text.Length == 0
                ? $"An address is missing: {usage}."
                : $"\"{text}\" is no address; write a telephone number such as +393331234567, a user id such as IT.123, or both joined with |.");
}
