// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Messaging;

namespace WhatsUrp.CloudApi.Numbers;

/// <summary>What became of a change of the block list.</summary>
/// <param name="Done">Who is now blocked, or no longer so.</param>
/// <param name="Failed">Who could not be changed: only people who wrote in the last 24 hours can be blocked.</param>
public sealed record BlockResult(ValueList<CitizenAddress> Done, ValueList<CitizenAddress> Failed);
