// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Broadcasts;

/// <summary>How a broadcast stands with the messaging limit, which all lines of a business portfolio share.</summary>
/// <param name="Limit">How many different persons may be written to in 24 hours outside their service windows.</param>
/// <param name="Reached">How many were in the last 24 hours, by all lines of the portfolio.</param>
/// <param name="Reserve">How many are kept free for emergencies; 0 for an emergency, which may use all.</param>
/// <param name="Needed">How many recipients count against the limit: those outside their service window who would get the template.</param>
/// <param name="Days">On how many days it would leave; <see langword="null"/> when the reserve leaves nothing at all.</param>
public sealed record TierHeadroom(int Limit, int Reached, int Reserve, int Needed, int? Days)
{
    /// <summary>Gets how many persons may be written to now.</summary>
    public int Available => Math.Max(0, Limit - Reserve - Reached);
}
