// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Lines;

namespace WhatsUrp.Subscribers;

/// <summary>One person of an audience.</summary>
/// <param name="Subscriber">The person.</param>
/// <param name="Address">The addresses on record.</param>
/// <param name="Fields">The registration data.</param>
/// <param name="Lists">The lists that the person is on.</param>
public sealed record AudienceMember(
    SubscriberId Subscriber,
    CitizenAddress Address,
    IReadOnlyList<FieldValue> Fields,
    IReadOnlyList<ListId> Lists)
{
    /// <summary>Gets when the person last wrote from <see cref="Address"/>, by WhatsApp's clock; <see langword="null"/> when they never did.</summary>
    public DateTimeOffset? LastInboundAt { get; init; }

    /// <summary>Returns the person, never their data.</summary>
    /// <returns>The id of the person.</returns>
    public override string ToString() => Subscriber.ToString();
}
