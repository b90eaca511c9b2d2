// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.ConsoleHost.Chat.Json;
using WhatsUrp.ConsoleHost.Chat.Views;

namespace WhatsUrp.ConsoleHost.Chat.Office;

/// <summary>Ends the conversation.</summary>
internal sealed class QuitOrder : IOfficeOrder
{
    public string Name => "/quit";

    public string Usage => "/quit: ends the conversation; the data file stays";

    public ValueTask<OfficeAnswer> RunAsync(string arguments, CancellationToken cancellationToken) =>
        new(new OfficeAnswer(new QuitJson("quit")) { IsLast = true });
}
