// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.ConsoleHost.Hosting;

namespace WhatsUrp.ConsoleHost.Chat.Views;

/// <summary>Chooses the view that suits the streams.</summary>
internal static class ChatViews
{
    public static IChatView ForPeople(Terminal terminal) => terminal.IsWatched ? new RichView(terminal.Rich) : new PlainView(terminal.Out);
}
