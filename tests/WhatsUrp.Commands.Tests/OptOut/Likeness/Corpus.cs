// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using WhatsUrp.Commands.Tests.Samples;

namespace WhatsUrp.Commands.Tests.OptOut.Likeness;

/// <summary>Made-up messages of several authors who did not know the grammar, each with what ten careful readers would say it means.</summary>
internal static class Corpus
{
    public static string Folder { get; } = Path.Combine(SampleLines.Root, "tests", "WhatsUrp.Commands.Tests", "OptOut", "Likeness", "Corpus");

    public static IReadOnlyList<Example> All { get; } = [.. Directory.GetFiles(Folder, "*.jsonl").Order(StringComparer.Ordinal).SelectMany(Read)];

    private static IEnumerable<Example> Read(string file) => File.ReadLines(file).Where(line => line.Length > 0).Select(line =>
    {
        using var document = JsonDocument.Parse(line);
        return new Example(
            Path.GetFileNameWithoutExtension(file), document.RootElement.GetProperty("text").GetString()!, document.RootElement.GetProperty("leaves").GetBoolean());
    });
}
