// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Architecture.Tests.Tree;

namespace WhatsUrp.Architecture.Tests.Sources;

/// <summary>The nightly run (eng/nightly.sh) finds properties by their trait, in whatever project they stand.</summary>
public sealed class PropertyTraitTests
{
    private static readonly string[] Calls = [".Sample(", ".SampleAsync(", ".SampleConcurrent(", ".SampleModelBased("];

    [Fact]
    public void Whatever_samples_carries_the_trait_that_the_nightly_run_looks_for() =>
        Offenders.None(ProjectTree.Under(".cs", "tests")
            .Where(file => !file.Contains("Architecture.Tests", StringComparison.Ordinal))
            .Select(file => (file, code: Code.WithoutComments(ProjectTree.Read(file))))
            .Where(item => Array.Exists(Calls, call => item.code.Contains(call, StringComparison.Ordinal)))
            .Where(item => !item.code.Contains("[Trait(\"Category\", \"Property\")]", StringComparison.Ordinal))
            .Select(item => item.file));
}
