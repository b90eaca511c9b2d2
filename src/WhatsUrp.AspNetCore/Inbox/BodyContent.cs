// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Inbox;

namespace WhatsUrp.AspNetCore.Inbox;

/// <summary>What a body holds: what is to be done, and what nothing can be done with.</summary>
internal sealed record BodyContent(IReadOnlyList<WorkItem> Items, IReadOnlyList<InboxFault> Faults);
