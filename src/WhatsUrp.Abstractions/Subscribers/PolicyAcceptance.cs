// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Subscribers;

/// <summary>The last acceptance of the policy that is on record for a person.</summary>
/// <param name="Version">The version accepted.</param>
/// <param name="Sha256">The digest of the text accepted.</param>
/// <param name="At">When.</param>
/// <param name="Method">By what act.</param>
public sealed record PolicyAcceptance(string Version, string Sha256, DateTimeOffset At, AcceptanceMethod Method);
