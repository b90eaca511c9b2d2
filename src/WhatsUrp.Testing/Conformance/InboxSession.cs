// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Inbox;

namespace WhatsUrp.Testing.Conformance;

/// <summary>An inbox that is open over one set of data.</summary>
/// <param name="inbox">The inbox.</param>
/// <param name="close">Closes it, so that another session can open the same data.</param>
public sealed class InboxSession(IWebhookInbox inbox, Func<ValueTask> close) : IAsyncDisposable
{
    /// <summary>Gets the inbox.</summary>
    public IWebhookInbox Inbox { get; } = inbox;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => close();
}
