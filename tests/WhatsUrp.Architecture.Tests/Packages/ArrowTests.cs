// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Architecture.Tests.Tree;

namespace WhatsUrp.Architecture.Tests.Packages;

public sealed class ArrowTests
{
    public static TheoryData<string> Packages => Package.Cases;

    [Theory]
    [MemberData(nameof(Packages))]
    public void Package_stands_in_the_table_of_arrows(string name) => Assert.Contains(name, Arrows.MayKnow.Keys);

    [Theory]
    [MemberData(nameof(Packages))]
    public void Project_file_references_only_what_the_package_may_know(string name) =>
        Offenders.None(new Package(name).ProjectReferences.Except(Arrows.MayKnow[name]));

    [Theory]
    [MemberData(nameof(Packages))]
    public void Assembly_references_only_what_the_package_may_know(string name) =>
        Offenders.None(new Package(name).AssemblyReferences.Where(reference => reference.StartsWith("WhatsUrp", StringComparison.Ordinal)).Except(Arrows.MayKnow[name]));
}
