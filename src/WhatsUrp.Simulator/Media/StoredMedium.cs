// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Simulator.Media;

/// <summary>A medium that the host uploaded or a citizen sent.</summary>
internal sealed record StoredMedium(string Id, string PhoneNumberId, byte[] Bytes, string MimeType, string? FileName, DateTimeOffset ExpiresAt);
