// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Architecture.Tests.Packages;
using WhatsUrp.Architecture.Tests.Tree;

namespace WhatsUrp.Architecture.Tests.Namespaces;

public sealed class NamespaceCycleTests
{
    public static TheoryData<string> Packages => Package.Cases;

    [Theory]
    [MemberData(nameof(Packages))]
    public void Namespaces_of_a_package_form_no_cycle(string name)
    {
        var units = ProjectTree.Under(".cs", $"src/{name}").Select(file => new SourceUnit(file, ProjectTree.Read(file))).ToList();

        var cycle = new NamespaceGraph(new Package(name).RootNamespace, units).FindCycle();

        Assert.True(cycle is null, $"A cycle of namespaces in {name}:\n{cycle}");
    }
}
