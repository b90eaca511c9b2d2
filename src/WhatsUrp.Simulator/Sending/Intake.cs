// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Simulator.Graph;

namespace WhatsUrp.Simulator.Sending;

/// <summary>What became of a posted message: refused, or accepted and perhaps refused later by a status.</summary>
internal readonly record struct Intake(GraphError? Error, AcceptedRequest? Request = null, Recipient? Recipient = null, int? LateRefusal = null)
{
    public static implicit operator Intake(GraphError error) => new(error);
}
