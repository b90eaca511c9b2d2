// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Media;

/// <summary>What is known of a medium.</summary>
/// <param name="State">What became of it.</param>
/// <param name="Digest">The SHA-256 of its bytes in lower-case hexadecimal; <see langword="null"/> unless kept.</param>
/// <param name="Length">Its size in bytes; 0 unless kept.</param>
public sealed record StoredMedium(MediumState State, string? Digest = null, long Length = 0);
