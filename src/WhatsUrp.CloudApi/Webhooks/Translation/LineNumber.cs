// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Lines;

namespace WhatsUrp.CloudApi.Webhooks.Translation;

/// <summary>How the platform names a line.</summary>
/// <param name="Line">The line.</param>
/// <param name="PhoneNumberId">The id of its number.</param>
/// <param name="AccountId">The id of the business account that the number belongs to; <see langword="null"/> when not known: changes of any account then reach this line.</param>
/// <param name="Number">The number itself, when known: changes that name only the number then reach this line alone.</param>
public sealed record LineNumber(LineId Line, string PhoneNumberId, string? AccountId, PhoneNumber? Number = null);
