// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Messaging;

namespace WhatsUrp.Broadcasting.Broadcasts;

/// <summary>Where a copy of a broadcast goes, and until when it may be free text.</summary>
internal readonly record struct Recipient(CitizenAddress Address, ServiceWindow Window);
