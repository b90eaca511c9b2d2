// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Messaging;

namespace WhatsUrp.CloudApi.Answers;

/// <summary>What a code of the platform means for the sender.</summary>
/// <param name="First">The first code of the rule.</param>
/// <param name="Last">The last code of the rule; the same as the first for most.</param>
/// <param name="Class">What to do.</param>
/// <param name="Action">The same in words, for the operator.</param>
/// <param name="Wait">How long to wait at least where the answer does not say; <see langword="null"/> where waiting is of no use.</param>
public sealed record GraphErrorRule(int First, int Last, RefusalClass Class, string Action, TimeSpan? Wait = null);
