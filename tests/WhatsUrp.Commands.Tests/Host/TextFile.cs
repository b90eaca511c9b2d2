// SPDX-License-Identifier: BSD-3-Clause

using System.Runtime.InteropServices;

namespace WhatsUrp.Commands.Tests.Host;

/// <summary>A file of texts, each a line of Base64 over its UTF-16 units: no encoding loses a lone surrogate.</summary>
internal static class TextFile
{
    public static void Write(string file, IEnumerable<string> texts) =>
        File.WriteAllLines(file, texts.Select(text => Convert.ToBase64String(MemoryMarshal.AsBytes(text.AsSpan()))));

    public static IEnumerable<string> Read(string file) =>
        File.ReadLines(file).Select(line => new string(MemoryMarshal.Cast<byte, char>(Convert.FromBase64String(line))));
}
