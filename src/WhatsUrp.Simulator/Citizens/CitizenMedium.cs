// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Simulator.Citizens;

/// <summary>A file that a citizen sends.</summary>
/// <param name="Bytes">What is in it.</param>
/// <param name="MimeType">Its MIME type, perhaps with parameters.</param>
/// <param name="FileName">Its name, or null.</param>
/// <param name="IsVoice">Whether it was spoken into the phone.</param>
public sealed record CitizenMedium(ReadOnlyMemory<byte> Bytes, string MimeType, string? FileName = null, bool IsVoice = false);
