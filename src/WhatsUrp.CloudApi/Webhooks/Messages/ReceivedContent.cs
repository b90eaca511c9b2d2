// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks.Messages;

/// <summary>What a message holds, by its type. A closed hierarchy.</summary>
/// <remarks><see cref="ToString"/> gives the name of the type alone, so that no log holds what a citizen wrote.</remarks>
public abstract record ReceivedContent
{
    private protected ReceivedContent()
    {
    }

    /// <summary>Returns the name of the type, never what it holds.</summary>
    /// <returns>The name of the type.</returns>
    public sealed override string ToString() => GetType().Name;
}
