// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Architecture.Tests.Tree;

namespace WhatsUrp.Architecture.Tests.Sources;

public sealed class SizeTests
{
    private const int LongestFile = 400;
    private const int LargestComposition = 150;

    [Fact]
    public void No_source_file_is_longer_than_400_lines() =>
        Offenders.None(ProjectTree.Under(".cs", "src", "samples")
            .Select(file => (File: file, ProjectTree.Lines(file).Length))
            .Where(file => file.Length > LongestFile)
            .Select(file => $"{file.File}: {file.Length} lines"));

    /// <summary>What puts the service together: the files at the root of a sample, and its Composition. Its commands and pages are no part of that.</summary>
    [Fact]
    public void Samples_put_the_service_together_in_less_than_150_lines_of_code() =>
        Offenders.None(ProjectTree.FoldersIn("samples")
            .Select(sample => (Name: sample, Lines: Composition($"samples/{sample}").Sum(file => Code.CountLines(ProjectTree.Read(file)))))
            .Where(sample => sample.Lines >= LargestComposition)
            .Select(sample => $"{sample.Name}: {sample.Lines} lines of code"));

    private static IEnumerable<string> Composition(string sample) => ProjectTree.Under(".cs", sample)
        .Where(file => Path.GetDirectoryName(file)!.Replace('\\', '/') is var folder && (folder == sample || folder == $"{sample}/Composition"));
}
