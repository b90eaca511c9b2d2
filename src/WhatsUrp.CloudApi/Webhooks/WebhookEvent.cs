// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks;

/// <summary>One thing that a webhook tells: a message, a status, or a change of an account, number or template. A closed hierarchy.</summary>
/// <remarks>Immutable. <see cref="ToString"/> gives the name of the type alone, so that no log holds what a citizen wrote.</remarks>
public abstract record WebhookEvent
{
    private protected WebhookEvent()
    {
    }

    /// <summary>Gets where it came from.</summary>
    public required WebhookOrigin Origin { get; init; }

    /// <summary>Gets the JSON of this thing alone, with the members that we do not know.</summary>
    public required RawJson Raw { get; init; }

    /// <summary>Returns the name of the type, never what it holds.</summary>
    /// <returns>The name of the type.</returns>
    public sealed override string ToString() => GetType().Name;
}
