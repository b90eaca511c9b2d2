// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Architecture.Tests.Tree;

namespace WhatsUrp.Architecture.Tests.Sources;

public sealed class SizeTests
{
    private const int LongestFile = 400;
    private const int LargestSample = 150;

    [Fact]
    public void No_source_file_is_longer_than_400_lines() =>
        Offenders.None(ProjectTree.Under(".cs", "src", "samples")
            .Select(file => (File: file, ProjectTree.Lines(file).Length))
            .Where(file => file.Length > LongestFile)
            .Select(file => $"{file.File}: {file.Length} lines"));

    [Fact]
    public void Samples_stay_under_150_lines_of_code_each() =>
        Offenders.None(ProjectTree.FoldersIn("samples")
            .Select(sample => (Name: sample, Lines: ProjectTree.Under(".cs", $"samples/{sample}").Sum(file => Code.CountLines(ProjectTree.Read(file)))))
            .Where(sample => sample.Lines >= LargestSample)
            .Select(sample => $"{sample.Name}: {sample.Lines} lines of code"));
}
