// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;

namespace WhatsUrp.Faults.Tests.Ledgers;

/// <summary>One copy of a broadcast as the database has it.</summary>
internal sealed record CopyReading(Guid Id, Guid Broadcast, string Phone, DeliveryState State, int Attempt, bool IsPossibleDuplicate);
