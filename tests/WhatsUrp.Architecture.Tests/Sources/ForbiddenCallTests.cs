// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Architecture.Tests.Tree;

namespace WhatsUrp.Architecture.Tests.Sources;

/// <summary>What no library file may write, beyond what the analyzers see (the clocks stand in eng/BannedSymbols.txt).</summary>
public sealed class ForbiddenCallTests
{
    [Theory]
    [InlineData("CultureInfo(\"")]
    [InlineData(".Result;")]
    [InlineData(".Wait();")]
    [InlineData("GetAwaiter().GetResult()")]
    [InlineData("Thread.Sleep")]
    public void Libraries_do_not_write(string call) =>
        Offenders.None(ProjectTree.Under(".cs", "src")
            .Where(file => Code.WithoutComments(ProjectTree.Read(file)).Contains(call, StringComparison.Ordinal)));
}
